use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{PersonId, RunId};

use crate::cards::checklist_runs::RunCard;
use crate::cards::checklists::ChecklistGroup;
use crate::cards::items::wire::TextBlock;

/// Starts going through a checklist.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartRun {
    /// The id of the checklist in the library.
    pub checklist: String,
    /// For whom; `null` is the household.
    pub person: Option<PersonId>,
}

/// Going through a checklist.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunPage {
    /// What it is and how far it has come.
    pub run: RunCard,
    /// What to know before starting.
    pub introduction: Vec<TextBlock>,
    /// The checklist's items.
    pub groups: Vec<ChecklistGroup>,
    /// What was answered.
    pub ticks: Vec<RunTick>,
    /// Answers to items that the checklist no longer has.
    pub gone: Vec<GoneTick>,
}

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RunTickState {
    /// Not answered.
    Open,
    /// Done.
    Done,
    /// Not now.
    NotNow,
    /// Does not apply.
    DoesNotApply,
}

/// The answer to one item.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RunTick {
    /// The id of the item in its checklist.
    pub item: String,
    /// How it was answered.
    pub state: RunTickState,
    /// What to remember.
    pub note: String,
}

/// The answer to an item that is no longer in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoneTick {
    /// The item's words when it was answered.
    pub words: String,
    /// How it was answered.
    pub state: RunTickState,
    /// What to remember.
    pub note: String,
}

/// Answers one item.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TickRequest {
    /// The id of the run.
    pub run: RunId,
    /// The id of the item in its checklist.
    pub item: String,
    /// The answer from now on; `open` takes it back.
    pub state: RunTickState,
    /// What to remember.
    pub note: String,
}
