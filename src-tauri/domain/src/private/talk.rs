use jiff::{Timestamp, civil::Date};

use super::{PersonId, TalkId};

/// A conversation that took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Stays the same when the talk is handed over.
    pub id: TalkId,
    /// The young person it was with.
    pub person: PersonId,
    /// Id of the guide it followed, if any.
    pub guide: Option<String>,
    /// The day it took place.
    pub day: Date,
    /// What to remember of it; may be empty.
    pub note: String,
    /// When it was noted.
    pub created: Timestamp,
}
