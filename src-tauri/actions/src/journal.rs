use porchlight_domain::private::{Draft, DraftOf, Entry, EntryId, PersonId};
use porchlight_vault::{Cursor, Hit, PageRequest, Vault, VaultError};
use uuid::Uuid;

use crate::{
    ActionError, ErrorCode, House, find,
    people::{self, Names},
    wire::{
        ById, Done, DraftCard, DraftSaved, EntryCard, EntryDraft, EntryPage, EntryVersion, JournalPage, JournalRequest, KeptEntry,
        NewEntry, Nothing, PersonName, RevertEntry, SaveDraft, SnippetPart,
    },
};

/// Longest entry, in bytes. A long novel; more is a mistake of the clipboard.
const ENTRY_BYTES_MAX: usize = 2_000_000;
/// Entries in one reply.
const PAGE_ENTRIES: usize = 30;
/// Characters of the first line that serve as a title.
const TITLE_CHARS_MAX: usize = 120;
/// Characters shown after the title in a list.
const EXCERPT_CHARS_MAX: usize = 180;

pub(crate) fn page(_: &House, vault: &Vault, request: JournalRequest) -> Result<JournalPage, ActionError> {
    let person = request.person.as_deref().map(people::person_id).transpose()?;
    let after = request
        .after
        .map(|cursor| cursor.parse::<Cursor>())
        .transpose()
        .map_err(|_| ActionError::new(ErrorCode::BadRequest))?;
    let wanted = PageRequest { after, size: PAGE_ENTRIES };
    if !request.query.trim().is_empty() {
        let found = vault.read(|reader| reader.search(&request.query, person, wanted))?;
        let next = found.next.map(|cursor| cursor.to_string());
        return Ok(JournalPage {
            drafts: Vec::new(),
            entries: hits(vault, found.hits)?,
            next,
        });
    }
    vault
        .read(|reader| {
            let names = people::names(reader)?;
            let drafts = if after.is_none() { reader.drafts()? } else { Vec::new() };
            let theirs = |draft: &Draft| person.is_none_or(|person| draft.people.contains(&person));
            let page = reader.entries(person, wanted)?;
            Ok(JournalPage {
                drafts: drafts
                    .iter()
                    .filter(|draft| theirs(draft))
                    .map(|draft| draft_card(&names, draft))
                    .collect(),
                entries: page.items.iter().map(|entry| card(&names, entry)).collect(),
                next: page.next.map(|cursor| cursor.to_string()),
            })
        })
        .map_err(Into::into)
}

/// An id for what is about to be written. Nothing is saved: an entry that nobody types into leaves no trace.
pub(crate) fn new_entry(_: &House, _: &Vault, _: Nothing) -> Result<NewEntry, ActionError> {
    Ok(NewEntry {
        id: Uuid::now_v7().to_string(),
    })
}

pub(crate) fn entry(_: &House, vault: &Vault, request: ById) -> Result<EntryPage, ActionError> {
    by_id(vault, entry_id(&request.id)?)
}

pub(crate) fn save_draft(house: &House, vault: &Vault, request: SaveDraft) -> Result<DraftSaved, ActionError> {
    house.touch();
    let (id, people) = check(&request)?;
    let now = house.now();
    vault.write(|writer| writer.draft_save(Some(id), &request.text, &people, now))?;
    Ok(DraftSaved { saved: now.to_string() })
}

pub(crate) fn discard_draft(_: &House, vault: &Vault, request: ById) -> Result<Done, ActionError> {
    let id = entry_id(&request.id)?;
    match vault.write(|writer| writer.draft_discard(id)) {
        // Nothing had been typed, so nothing had been saved.
        Ok(()) | Err(VaultError::NotFound) => Ok(Done {}),
        Err(error) => Err(error.into()),
    }
}

/// Keeps what was written: the last words and the keeping are one transaction.
pub(crate) fn keep(house: &House, vault: &Vault, request: SaveDraft) -> Result<EntryPage, ActionError> {
    let (id, people) = check(&request)?;
    if request.text.trim().is_empty() {
        return Err(ActionError::invalid("text"));
    }
    let now = house.now();
    vault.write(|writer| {
        writer.draft_save(Some(id), &request.text, &people, now)?;
        writer.entry_keep(id, now)
    })?;
    by_id(vault, id)
}

pub(crate) fn versions(_: &House, vault: &Vault, request: ById) -> Result<Vec<EntryVersion>, ActionError> {
    let id = entry_id(&request.id)?;
    let revisions = vault.read(|reader| reader.revisions(id))?;
    Ok(revisions
        .into_iter()
        .map(|revision| EntryVersion {
            number: revision.number,
            text: revision.text,
            kept: revision.kept.to_string(),
        })
        .collect())
}

pub(crate) fn revert(house: &House, vault: &Vault, request: RevertEntry) -> Result<EntryPage, ActionError> {
    let id = entry_id(&request.id)?;
    vault.write(|writer| writer.entry_revert(id, request.number, house.now()))?;
    by_id(vault, id)
}

pub(crate) fn entry_id(text: &str) -> Result<EntryId, ActionError> {
    EntryId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

fn check(request: &SaveDraft) -> Result<(EntryId, Vec<PersonId>), ActionError> {
    if request.text.len() > ENTRY_BYTES_MAX {
        return Err(ActionError::invalid("text"));
    }
    let people = request.people.iter().map(|id| people::person_id(id)).collect::<Result<_, _>>()?;
    Ok((entry_id(&request.entry)?, people))
}

fn by_id(vault: &Vault, id: EntryId) -> Result<EntryPage, ActionError> {
    vault
        .read(|reader| {
            let names = people::names(reader)?;
            let kept = reader.entry(id).map(Some).or_else(none_if_absent)?;
            let draft = reader.draft(id).map(Some).or_else(none_if_absent)?;
            Ok(EntryPage {
                id: id.to_string(),
                kept: kept.map(|entry| KeptEntry {
                    people: named(&names, &entry.people),
                    created: entry.created.to_string(),
                    updated: entry.updated.to_string(),
                    earlier_versions: entry.revisions,
                    text: entry.text,
                }),
                draft: draft.map(|draft| EntryDraft {
                    people: named(&names, &draft.people),
                    saved: draft.saved.to_string(),
                    text: draft.text,
                }),
            })
        })
        .map_err(Into::into)
}

fn none_if_absent<T>(error: VaultError) -> Result<Option<T>, VaultError> {
    if matches!(error, VaultError::NotFound) {
        Ok(None)
    } else {
        Err(error)
    }
}

fn named(names: &Names, people: &[PersonId]) -> Vec<PersonName> {
    people.iter().filter_map(|id| people::name(names, *id)).collect()
}

pub(crate) fn draft_card(names: &Names, draft: &Draft) -> DraftCard {
    DraftCard {
        entry: draft.entry.to_string(),
        is_change: matches!(draft.of, DraftOf::Change),
        title: title(&draft.text).to_owned(),
        people: named(names, &draft.people),
        saved: draft.saved.to_string(),
    }
}

pub(crate) fn card(names: &Names, entry: &Entry) -> EntryCard {
    let title = title(&entry.text).to_owned();
    let rest = entry.text.trim_start().strip_prefix(title.as_str()).unwrap_or(&entry.text);
    let excerpt: String = rest
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(EXCERPT_CHARS_MAX)
        .collect();
    EntryCard {
        id: entry.id.to_string(),
        title,
        excerpt: vec![SnippetPart {
            words: excerpt,
            hit: false,
        }],
        people: named(names, &entry.people),
        created: entry.created.to_string(),
        updated: entry.updated.to_string(),
    }
}

pub(crate) fn hits(vault: &Vault, hits: Vec<Hit>) -> Result<Vec<EntryCard>, ActionError> {
    vault
        .read(|reader| {
            let names = people::names(reader)?;
            hits.into_iter()
                .map(|hit| {
                    let entry = reader.entry(hit.entry)?;
                    Ok(EntryCard {
                        excerpt: find::snippet(hit.snippet),
                        ..card(&names, &entry)
                    })
                })
                .collect()
        })
        .map_err(Into::into)
}

/// The first line, without the marks of a heading.
fn title(text: &str) -> &str {
    let line = text.trim_start().lines().next().unwrap_or_default().trim_end();
    match line.char_indices().nth(TITLE_CHARS_MAX) {
        Some((end, _)) => &line[..end],
        None => line,
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
