use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cards::people::PersonName;

/// Something to come back to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpCard {
    /// Names it.
    pub id: String,
    /// With whom.
    pub person: Option<PersonName>,
    /// What to do or ask.
    pub what: String,
    /// The day it is due.
    pub due: String,
    /// Days until then; negative when it has passed.
    pub due_in_days: i32,
    /// The day it was due before it was put off.
    pub planned: Option<String>,
    /// Whether it is done.
    pub done: bool,
    /// The day it was done.
    pub done_on: Option<String>,
    /// What it came from: a guide's or checklist's title, or the day of a note.
    pub from: Option<String>,
    /// What it came from, to open it; `null` when it came from nothing, or that is gone.
    pub from_what: Option<FollowUpSource>,
}

/// What a follow-up came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum FollowUpSource {
    /// A talk.
    Talk {
        /// Names the talk.
        id: String,
        /// Whose page shows it.
        person: String,
    },
    /// A journal entry.
    Entry {
        /// Names the entry.
        id: String,
    },
    /// A checklist run.
    Run {
        /// Names the run.
        id: String,
    },
    /// A check-in.
    CheckIn {
        /// Names the check-in.
        id: String,
        /// Whose page shows it.
        person: String,
    },
}

/// Something to come back to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFollowUp {
    /// What to do or ask.
    pub what: String,
    /// The day it is due.
    pub due: String,
}
