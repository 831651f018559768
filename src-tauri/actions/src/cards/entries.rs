use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cards::people::PersonName;
use crate::types::SnippetPart;

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoteKind {
    /// Anything to remember.
    Note,
    /// What was said, and by whom.
    Conversation,
    /// What was seen or heard.
    Observed,
    /// What a young person told of harm, in their own words.
    Disclosure,
    /// What was decided or planned.
    Decision,
}

/// What is kept of a note beside its words and people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteAbout {
    /// What it is.
    pub kind: NoteKind,
    /// The day it is about; not in the future.
    pub day: String,
    /// Free words.
    pub tags: Vec<String>,
}

/// A journal entry as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryCard {
    /// Names it.
    pub id: String,
    /// Its first line.
    pub title: String,
    /// The words after it, or around what was looked for.
    pub excerpt: Vec<SnippetPart>,
    /// Whom it is about.
    pub people: Vec<PersonName>,
    /// What it is, of which day, and its tags.
    pub about: NoteAbout,
    /// When it was begun.
    pub created: String,
    /// When it was last kept.
    pub updated: String,
}

/// What is being written, as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftCard {
    /// The entry it will become, or is a change to.
    pub entry: String,
    /// Whether that entry exists already.
    pub is_change: bool,
    /// Its first line; may be empty.
    pub title: String,
    /// Whom it is about so far.
    pub people: Vec<PersonName>,
    /// When it was last saved.
    pub saved: String,
}
