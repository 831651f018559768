use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// Days that something stays in the trash before it is erased for good.
pub const TRASH_KEPT_DAYS: i32 = 30;

/// Something in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Its own id.
    pub id: Uuid,
    /// Whether it is an entry, a check-in or a person.
    pub kind: TrashedKind,
    /// What to call it: the first line of a note, a person's name.
    pub title: String,
    /// The day of a check-in.
    pub day: Option<Date>,
    /// When it was put there.
    pub trashed: Timestamp,
}

/// What can be in the trash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrashedKind {
    /// A journal entry.
    Entry,
    /// A check-in.
    CheckIn,
    /// A person, with their talks, check-ins, runs and follow-ups.
    Person,
}
