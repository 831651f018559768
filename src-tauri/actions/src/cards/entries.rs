use porchlight_domain::private::{Draft, DraftOf, Entry, EntryAbout, EntryKind, PersonId};
use porchlight_vault::{Hit, Vault};
use porchlight_words::plain;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ActionError,
    cards::people::{self, Names, PersonName},
    types::{DayGiven, EntryId, Moment, SnippetPart},
};

/// Characters of the first line that serve as a title.
const TITLE_CHARS_MAX: usize = 120;
/// Characters shown after the title in a list.
const EXCERPT_CHARS_MAX: usize = 180;

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
    /// Which of the five kinds of note it is.
    pub kind: NoteKind,
    /// The day it is about; not in the future.
    pub day: DayGiven,
    /// At most 20 tags of at most 40 characters each.
    pub tags: Vec<String>,
}

/// A journal entry as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryCard {
    /// Stays the same in every version of the entry, and when it is handed over.
    pub id: EntryId,
    /// Its first line.
    pub title: String,
    /// The words after it, or around what was looked for.
    pub excerpt: Vec<SnippetPart>,
    /// The young people it is about, without those in the trash.
    pub people: Vec<PersonName>,
    /// What it is, of which day, and its tags.
    pub about: NoteAbout,
    /// When it was begun.
    pub created: Moment,
    /// When it was last kept.
    pub updated: Moment,
}

/// What is being written, as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftCard {
    /// The entry it will become, or is a change to.
    pub entry: EntryId,
    /// Whether that entry exists already.
    pub is_change: bool,
    /// Its first line; may be empty.
    pub title: String,
    /// Whom it is about so far.
    pub people: Vec<PersonName>,
    /// When it was last saved.
    pub saved: Moment,
}

pub(crate) fn card(names: &Names, entry: &Entry) -> EntryCard {
    let said = plain(&entry.text);
    let title = title(&said).to_owned();
    let rest = said.trim_start().strip_prefix(title.as_str()).unwrap_or(&said);
    let excerpt: String = rest
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(EXCERPT_CHARS_MAX)
        .collect();
    EntryCard {
        id: entry.id.into(),
        title,
        excerpt: vec![SnippetPart {
            words: excerpt,
            hit: false,
        }],
        people: named(names, &entry.people),
        about: about_card(&entry.about),
        created: entry.created.into(),
        updated: entry.updated.into(),
    }
}

pub(crate) fn draft_card(names: &Names, draft: &Draft) -> DraftCard {
    DraftCard {
        entry: draft.entry.into(),
        is_change: matches!(draft.of, DraftOf::Change),
        title: title(&plain(&draft.text)).to_owned(),
        people: named(names, &draft.people),
        saved: draft.saved.into(),
    }
}

/// Entries that were found, with the words around what was looked for.
pub(crate) fn hits(vault: &Vault, hits: Vec<Hit>) -> Result<Vec<EntryCard>, ActionError> {
    vault
        .read(|reader| {
            let names = people::names(reader)?;
            hits.into_iter()
                .map(|hit| {
                    let entry = reader.entry(hit.entry)?;
                    Ok(EntryCard {
                        excerpt: snippet(hit.snippet),
                        ..card(&names, &entry)
                    })
                })
                .collect()
        })
        .map_err(Into::into)
}

pub(crate) fn about_card(about: &EntryAbout) -> NoteAbout {
    NoteAbout {
        kind: kind_name(about.kind),
        day: about.day.into(),
        tags: about.tags.clone(),
    }
}

pub(crate) fn named(names: &Names, people: &[PersonId]) -> Vec<PersonName> {
    people.iter().filter_map(|id| people::name(names, *id)).collect()
}

/// Words around what was looked for.
pub(crate) fn snippet(parts: Vec<(String, bool)>) -> Vec<SnippetPart> {
    parts.into_iter().map(|(words, hit)| SnippetPart { words, hit }).collect()
}

/// The first line of words without marks.
fn title(text: &str) -> &str {
    let line = text.trim_start().lines().next().unwrap_or_default().trim_end();
    match line.char_indices().nth(TITLE_CHARS_MAX) {
        Some((end, _)) => &line[..end],
        None => line,
    }
}

pub(crate) const fn kind_name(kind: EntryKind) -> NoteKind {
    match kind {
        EntryKind::Note => NoteKind::Note,
        EntryKind::Conversation => NoteKind::Conversation,
        EntryKind::Observed => NoteKind::Observed,
        EntryKind::Disclosure => NoteKind::Disclosure,
        EntryKind::Decision => NoteKind::Decision,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_title_and_never_cuts_a_letter_in_half() {
        assert_eq!(title("\n  Talk in the car  \nwith M."), "Talk in the car");
        assert_eq!(title(""), "");
        assert_eq!(title(&"ก".repeat(500)).chars().count(), TITLE_CHARS_MAX);
    }
}
