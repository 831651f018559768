use jiff::{Timestamp, civil::Date};

use super::{EntryId, PersonId, SavedFilterId};

/// Longest tag, in characters. A tag is a word or two; a sentence belongs in the note.
pub const TAG_CHARS_MAX: usize = 40;
/// Tags of one note. More would no longer be looked through.
pub const ENTRY_TAGS_MAX: usize = 20;

/// A journal entry as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stays the same in every version, and when the entry is handed over.
    pub id: EntryId,
    /// CommonMark. Its first line serves as its title.
    pub text: String,
    /// Whom it is about.
    pub people: Vec<PersonId>,
    /// What it is, of which day, and its tags.
    pub about: EntryAbout,
    /// When it was begun.
    pub created: Timestamp,
    /// When it was last kept.
    pub updated: Timestamp,
    /// How many earlier versions there are.
    pub revisions: u32,
}

/// What is kept of an entry beside its words and people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryAbout {
    /// Which of the five kinds it is.
    pub kind: EntryKind,
    /// The day it is about.
    pub day: Date,
    /// Free words, in alphabetical order, each once.
    pub tags: Vec<String>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// Anything to remember.
    Note,
    /// What was said, and by whom.
    Conversation,
    /// What was seen or heard, without what it may mean.
    Observed,
    /// What a young person told of harm, in their own words. Facts only: no opinion, no weight.
    Disclosure,
    /// What was decided or planned, and why.
    Decision,
}

impl EntryKind {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Note, Self::Conversation, Self::Observed, Self::Disclosure, Self::Decision];
}

/// Which entries are wanted; each part that is there narrows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// As typed; empty for any.
    pub words: String,
    /// About this young person.
    pub person: Option<PersonId>,
    /// Of this kind.
    pub kind: Option<EntryKind>,
    /// With this tag.
    pub tag: Option<String>,
    /// Of this day or later.
    pub from: Option<Date>,
    /// Of this day or earlier.
    pub to: Option<Date>,
}

/// A filter kept under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFilter {
    /// The id by which it is removed.
    pub id: SavedFilterId,
    /// What the person called it.
    pub name: String,
    /// What it narrows the journal to.
    pub filter: EntryFilter,
}

/// An earlier version of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// 1 is the first version.
    pub number: u32,
    /// Its text, as CommonMark.
    pub text: String,
    /// When this text was kept.
    pub kept: Timestamp,
}
