use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{DayGiven, EntryId, Moment, PersonId, SavedFilterId};

use crate::cards::entries::{DraftCard, EntryCard, NoteAbout, NoteKind};
use crate::cards::people::PersonName;

/// Which notes are wanted; each part that is there narrows it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteFilter {
    /// Words to look for; empty for any.
    #[ts(optional = false)]
    pub words: String,
    /// About this young person.
    pub person: Option<PersonId>,
    /// Of this kind.
    pub kind: Option<NoteKind>,
    /// With this tag.
    pub tag: Option<String>,
    /// Of this day or later.
    pub from: Option<DayGiven>,
    /// Of this day or earlier.
    pub to: Option<DayGiven>,
}

/// Asks for journal entries.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JournalRequest {
    /// Which entries are wanted; without any part set, all of them.
    pub filter: NoteFilter,
}

/// Journal entries: all that were asked for, to show any part of them at once.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JournalPage {
    /// What is being written and not yet kept. Empty when words are looked for.
    pub drafts: Vec<DraftCard>,
    /// Their ids: the latest day first, or what fits best.
    pub entries: Vec<EntryId>,
    /// The first of them as a list shows them, to have something to see at once.
    pub first: Vec<EntryCard>,
    /// The months of the list, in its order. Empty when what fits best comes first.
    pub months: Vec<ListedMonth>,
}

/// A month of a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListedMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// How many entries are of it.
    pub entries: usize,
}

/// Asks for some entries as a list shows them.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EntryCardsRequest {
    /// Which ones; at most 200.
    pub ids: Vec<EntryId>,
    /// Words to show where they stand; may be empty.
    pub words: String,
}

/// A journal entry to read or write. A new one has only a draft.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryPage {
    /// The id of the entry, also while only its draft is saved.
    pub id: EntryId,
    /// The entry as it was last kept; `null` for a new one.
    pub kept: Option<KeptEntry>,
    /// What is being written.
    pub draft: Option<EntryDraft>,
}

/// A journal entry as it was last kept.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptEntry {
    /// CommonMark.
    pub text: String,
    /// Whom it is about.
    pub people: Vec<PersonName>,
    /// What it is, of which day, and its tags.
    pub about: NoteAbout,
    /// When it was begun.
    pub created: Moment,
    /// When it was last kept.
    pub updated: Moment,
    /// How many earlier versions there are.
    pub earlier_versions: u32,
}

/// What is being written.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryDraft {
    /// CommonMark so far.
    pub text: String,
    /// Whom it is about so far.
    pub people: Vec<PersonName>,
    /// What it is, of which day, and its tags, so far.
    pub about: NoteAbout,
    /// When it was last saved.
    pub saved: Moment,
}

/// Saves what is being written.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// The entry that is written; of a new one, its id from [`NewEntry`].
    pub entry: EntryId,
    /// CommonMark so far.
    pub text: String,
    /// Whom it is about so far.
    pub people: Vec<PersonId>,
    /// What it is, of which day, and its tags; left out they stay as they are.
    #[serde(default)]
    #[ts(optional)]
    pub about: Option<NoteAbout>,
}

/// Begins an entry. Nothing is saved until something is typed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NewEntry {
    /// A new id. Nothing is saved under it yet.
    pub id: EntryId,
}

/// An earlier version of an entry.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntryVersion {
    /// 1 is the first.
    pub number: u32,
    /// Its text, as CommonMark.
    pub text: String,
    /// When this text was kept.
    pub kept: Moment,
}

/// Brings an earlier version back, as a new version.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RevertEntry {
    /// The entry whose text is to change.
    pub id: EntryId,
    /// The number of the version to bring back, from 1.
    pub number: u32,
}

/// Asks what has changed since an earlier version.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareEntry {
    /// The entry whose versions are compared.
    pub id: EntryId,
    /// The number of the earlier version, from 1.
    pub number: u32,
    /// The text to compare it with: the note as it is on the screen.
    pub text: String,
}

/// How a note differs from an earlier version.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryDifference {
    /// Both texts as one, without marks.
    pub parts: Vec<DifferencePart>,
    /// Whether the words are the same and only marks such as bold differ.
    pub only_marks: bool,
}

/// A stretch of two texts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DifferencePart {
    /// The words, with the spaces and signs around them.
    pub words: String,
    /// In which of the two it stands.
    pub change: DifferenceChange,
}

/// In which of two texts something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DifferenceChange {
    /// In both.
    Same,
    /// Only in the later one.
    Added,
    /// Only in the earlier one.
    Removed,
}

/// A tag in use.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TagCard {
    /// The tag, in the spelling in use.
    pub tag: String,
    /// How many notes have it.
    pub entries: u32,
}

/// Renames a tag in every note, or removes it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTag {
    /// The tag, as it is spelt now.
    pub tag: String,
    /// Its new words; `null` removes it. If they are a tag already, the two become one.
    pub to: Option<String>,
}

/// What a change to a tag did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TagChanged {
    /// The tag as it was.
    pub was: String,
    /// As it is now; `null` when it was removed.
    pub now: Option<String>,
}

/// A filter kept under a name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFilterCard {
    /// The id by which it is removed.
    pub id: SavedFilterId,
    /// What the person called it.
    pub name: String,
    /// What it narrows the journal to.
    pub filter: NoteFilter,
}

/// Keeps a filter under a name.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveFilter {
    /// What to call it.
    pub name: String,
    /// What it finds.
    pub filter: NoteFilter,
}
