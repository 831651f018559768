use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{CheckInId, Day, EntryId, Moment, PersonId, TrashedId};

/// What can be in the trash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TrashKind {
    /// A journal entry.
    Entry,
    /// A check-in.
    CheckIn,
    /// A young person, with everything about them.
    Person,
}

/// Names something to put in the trash, take out of it or erase.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum TrashRequest {
    /// A journal entry.
    Entry {
        /// The id of the entry.
        id: EntryId,
    },
    /// A check-in.
    CheckIn {
        /// The id of the check-in.
        id: CheckInId,
    },
    /// A young person, with everything about them.
    Person {
        /// The id of the young person.
        id: PersonId,
    },
}

/// Something in the trash.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrashCard {
    /// Whether it is an entry, a check-in or a young person.
    pub kind: TrashKind,
    /// The id of that entry, check-in or young person.
    pub id: TrashedId,
    /// What to call it: the first line of an entry, or the young person's name.
    pub title: String,
    /// The day of a check-in.
    pub day: Option<Day>,
    /// When it was put in the trash.
    pub trashed: Moment,
    /// Days until it is erased for good.
    pub days_left: i32,
}
