use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::wire::ItemCard;
use crate::cards::people::PersonName;

/// Going through a checklist once, as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunCard {
    /// Names it.
    pub id: String,
    /// The checklist. `null` when its pack is no longer installed.
    pub checklist: Option<ItemCard>,
    /// For whom; `null` is the household.
    pub person: Option<PersonName>,
    /// Items done.
    pub done: usize,
    /// Items put off.
    pub not_now: usize,
    /// Items that do not apply.
    pub does_not_apply: usize,
    /// Items of the checklist.
    pub total: usize,
    /// When it was begun.
    pub started: String,
    /// When it was finished.
    pub finished: Option<String>,
    /// The day to look again.
    pub next_review: Option<String>,
    /// Days until then; negative when it has passed.
    pub next_review_in_days: Option<i32>,
}
