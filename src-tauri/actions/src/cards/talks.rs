use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::wire::ItemCard;
use crate::cards::people::PersonName;

/// A conversation that took place.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalkCard {
    /// Names it.
    pub id: String,
    /// With whom.
    pub person: PersonName,
    /// The guide it followed. `null` when there was none or it is no longer installed.
    pub guide: Option<ItemCard>,
    /// The day it took place.
    pub day: String,
    /// What to remember.
    pub note: String,
}
