use jiff::Timestamp;

use super::{EntryId, PersonId};

/// A journal entry as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names it.
    pub id: EntryId,
    /// CommonMark. Its first line serves as its title.
    pub text: String,
    /// Whom it is about.
    pub people: Vec<PersonId>,
    /// When it was begun.
    pub created: Timestamp,
    /// When it was last kept.
    pub updated: Timestamp,
    /// How many earlier versions there are.
    pub revisions: u32,
}

/// An earlier version of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// 1 is the first version.
    pub number: u32,
    /// The text then.
    pub text: String,
    /// When it was kept.
    pub kept: Timestamp,
}
