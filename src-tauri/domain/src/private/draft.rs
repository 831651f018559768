use jiff::Timestamp;

use super::{EntryAbout, EntryId, PersonId};

/// What is being written and not yet kept. Saved while typing, outside the search index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The entry it will become, or is a change to.
    pub entry: EntryId,
    /// Whether that entry exists already.
    pub of: DraftOf,
    /// The text so far.
    pub text: String,
    /// Whom it is about so far.
    pub people: Vec<PersonId>,
    /// What it is, of which day, and its tags, so far.
    pub about: EntryAbout,
    /// When it was last saved.
    pub saved: Timestamp,
}

/// What a draft is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftOf {
    /// A new entry.
    NewEntry,
    /// A change to one that was kept.
    Change,
}
