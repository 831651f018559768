pub(crate) mod saved_filters;
pub(crate) mod tags;
pub(crate) mod wire;

use jiff::Timestamp;
use porchlight_domain::private::{Draft, EntryAbout, EntryFilter, EntryId, EntryKind, PersonId};
use porchlight_vault::{Change, Listed, Reader, SearchOrder, Vault, VaultError, Writer, snippet};
use porchlight_words::plain;
use uuid::Uuid;

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        self,
        entries::{EntryCard, NoteKind},
        people::Names,
    },
    journal::wire::{
        CompareEntry, DifferenceChange, DifferencePart, EntryCardsRequest, EntryDifference, EntryDraft, EntryPage, EntryVersion,
        JournalPage, JournalRequest, KeptEntry, ListedMonth, NewEntry, NoteFilter, RevertEntry, SaveDraft,
    },
    types::{self, ById, DayGiven, Done, DraftSaved, Nothing},
};

/// Longest entry, in bytes. A long novel; more is a mistake of the clipboard.
const ENTRY_BYTES_MAX: usize = 2_000_000;
/// Longest thing to look for, in characters.
const QUERY_CHARS_MAX: usize = 500;
/// Entries in one reply as a list shows them: some screens of them.
const CARDS_MAX: usize = 200;
/// Entries that come with the list itself: more than a tall window shows.
const FIRST_CARDS: usize = 30;

pub(crate) fn page(_: &Backend, vault: &Vault, request: JournalRequest) -> Result<JournalPage, ActionError> {
    let filter = filter(&request.filter)?;
    vault
        .read(|reader| {
            let listing = reader.list_entries(&filter)?;
            let names = cards::people::names(reader)?;
            // What is being written is outside the search.
            let drafts = if filter.words.trim().is_empty() {
                reader.drafts()?
            } else {
                Vec::new()
            };
            let shown = listing.entries.iter().take(FIRST_CARDS).map(|listed| listed.entry);
            Ok(JournalPage {
                first: cards_of(reader, &names, shown, &filter.words)?,
                drafts: drafts
                    .iter()
                    .filter(|draft| lets_through(&filter, draft))
                    .map(|draft| cards::entries::draft_card(&names, draft))
                    .collect(),
                months: if listing.order == SearchOrder::Newest {
                    months(&listing.entries)
                } else {
                    Vec::new()
                },
                entries: listing.entries.into_iter().map(|listed| listed.entry.into()).collect(),
            })
        })
        .map_err(Into::into)
}

fn months(entries: &[Listed]) -> Vec<ListedMonth> {
    entries
        .chunk_by(|one, next| one.day.first_of_month() == next.day.first_of_month())
        .map(|month| ListedMonth {
            month: month[0].day.strftime("%Y-%m").to_string(),
            entries: month.len(),
        })
        .collect()
}

fn lets_through(filter: &EntryFilter, draft: &Draft) -> bool {
    filter.person.is_none_or(|person| draft.people.contains(&person))
        && filter.kind.is_none_or(|kind| draft.about.kind == kind)
        && filter.tag.as_ref().is_none_or(|tag| draft.about.tags.contains(tag))
        && filter.from.is_none_or(|from| draft.about.day >= from)
        && filter.to.is_none_or(|to| draft.about.day <= to)
}

/// Entries as a list shows them, in the order of their ids. Those that are gone meanwhile are left out.
pub(crate) fn cards(_: &Backend, vault: &Vault, request: EntryCardsRequest) -> Result<Vec<EntryCard>, ActionError> {
    if request.ids.len() > CARDS_MAX {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    let ids = request.ids.iter().map(|id| id.0).collect::<Vec<_>>();
    vault
        .read(|reader| {
            let names = cards::people::names(reader)?;
            cards_of(reader, &names, ids.iter().copied(), &request.words)
        })
        .map_err(Into::into)
}

fn cards_of(
    reader: &Reader<'_>,
    names: &Names,
    ids: impl Iterator<Item = EntryId>,
    words: &str,
) -> porchlight_vault::Result<Vec<EntryCard>> {
    let mut cards = Vec::new();
    for id in ids {
        let Some(entry) = reader.entry(id).map(Some).or_else(none_if_absent)? else {
            continue;
        };
        let mut card = cards::entries::card(names, &entry);
        if !words.trim().is_empty() {
            card.excerpt = cards::entries::snippet(snippet(&plain(&entry.text), words));
        }
        cards.push(card);
    }
    Ok(cards)
}

/// What was asked for, understood.
pub(crate) fn filter(wanted: &NoteFilter) -> Result<EntryFilter, ActionError> {
    if wanted.words.chars().count() > QUERY_CHARS_MAX {
        return Err(ActionError::invalid("words"));
    }
    Ok(EntryFilter {
        words: wanted.words.trim().to_owned(),
        person: wanted.person.map(Into::into),
        kind: wanted.kind.map(kind),
        tag: wanted.tag.as_deref().and_then(tags::tidy),
        from: DayGiven::read_if(wanted.from.as_ref(), "from")?,
        to: DayGiven::read_if(wanted.to.as_ref(), "to")?,
    })
}

const fn kind(name: NoteKind) -> EntryKind {
    match name {
        NoteKind::Note => EntryKind::Note,
        NoteKind::Conversation => EntryKind::Conversation,
        NoteKind::Observed => EntryKind::Observed,
        NoteKind::Disclosure => EntryKind::Disclosure,
        NoteKind::Decision => EntryKind::Decision,
    }
}

/// An id for what is about to be written. Nothing is saved: an entry that nobody types into leaves no trace.
pub(crate) fn new_entry(_: &Backend, _: &Vault, _: Nothing) -> Result<NewEntry, ActionError> {
    Ok(NewEntry {
        id: EntryId(Uuid::now_v7()).into(),
    })
}

pub(crate) fn entry(_: &Backend, vault: &Vault, request: ById<types::EntryId>) -> Result<EntryPage, ActionError> {
    by_id(vault, request.id.0)
}

pub(crate) fn save_draft(backend: &Backend, vault: &Vault, request: SaveDraft) -> Result<DraftSaved, ActionError> {
    let written = check(backend, &request)?;
    let now = backend.now();
    vault.write(|writer| put_draft(writer, &request, &written, now))?;
    // Not before: a save that fails is tried again by itself, and that is nobody's activity.
    backend.touch();
    Ok(DraftSaved { saved: now.into() })
}

pub(crate) fn discard_draft(_: &Backend, vault: &Vault, request: ById<types::EntryId>) -> Result<Done, ActionError> {
    let id = request.id.0;
    match vault.write(|writer| writer.draft_discard(id)) {
        // Nothing had been typed, so nothing had been saved.
        Ok(()) | Err(VaultError::NotFound) => Ok(Done {}),
        Err(error) => Err(error.into()),
    }
}

/// Saves the text as it is now and makes it the entry, in one transaction: a crash leaves either the draft or the kept entry.
pub(crate) fn keep(backend: &Backend, vault: &Vault, request: SaveDraft) -> Result<EntryPage, ActionError> {
    let written = check(backend, &request)?;
    if request.text.trim().is_empty() {
        return Err(ActionError::invalid("text"));
    }
    if written.about.as_ref().is_some_and(|about| about.day > backend.today()) {
        return Err(ActionError::invalid("day"));
    }
    let now = backend.now();
    vault.write(|writer| {
        put_draft(writer, &request, &written, now)?;
        writer.entry_keep(written.id, now)
    })?;
    by_id(vault, written.id)
}

pub(crate) fn versions(_: &Backend, vault: &Vault, request: ById<types::EntryId>) -> Result<Vec<EntryVersion>, ActionError> {
    let id = request.id.0;
    let revisions = vault.read(|reader| reader.revisions(id))?;
    Ok(revisions
        .into_iter()
        .map(|revision| EntryVersion {
            number: revision.number,
            text: revision.text,
            kept: revision.kept.into(),
        })
        .collect())
}

/// What has changed since an earlier version, in words.
pub(crate) fn difference(_: &Backend, vault: &Vault, request: CompareEntry) -> Result<EntryDifference, ActionError> {
    let id = request.id.0;
    if request.text.len() > ENTRY_BYTES_MAX {
        return Err(ActionError::invalid("text"));
    }
    let revisions = vault.read(|reader| reader.revisions(id))?;
    let revision = revisions.into_iter().find(|revision| revision.number == request.number);
    let (old, new) = (revision.ok_or(ActionError::new(ErrorCode::NotFound))?.text, request.text);
    let parts = porchlight_vault::difference(&plain(&old), &plain(&new));
    Ok(EntryDifference {
        only_marks: old != new && parts.iter().all(|part| part.change == Change::Same),
        parts: parts
            .into_iter()
            .map(|part| DifferencePart {
                words: part.words,
                change: match part.change {
                    Change::Same => DifferenceChange::Same,
                    Change::Added => DifferenceChange::Added,
                    Change::Removed => DifferenceChange::Removed,
                },
            })
            .collect(),
    })
}

pub(crate) fn revert(backend: &Backend, vault: &Vault, request: RevertEntry) -> Result<EntryPage, ActionError> {
    let id = request.id.0;
    vault.write(|writer| writer.entry_revert(id, request.number, backend.now()))?;
    by_id(vault, id)
}

/// A request to save, understood.
struct Written {
    id: EntryId,
    people: Vec<PersonId>,
    about: Option<EntryAbout>,
    /// What it is when nothing else is said.
    otherwise: EntryAbout,
}

fn check(backend: &Backend, request: &SaveDraft) -> Result<Written, ActionError> {
    if request.text.len() > ENTRY_BYTES_MAX {
        return Err(ActionError::invalid("text"));
    }
    let about = match &request.about {
        None => None,
        Some(about) => Some(EntryAbout {
            kind: kind(about.kind),
            day: about.day.read("day")?,
            tags: tags::tidy_all(&about.tags),
        }),
    };
    Ok(Written {
        id: request.entry.0,
        people: request.people.iter().map(|id| id.0).collect(),
        about,
        otherwise: EntryAbout {
            kind: EntryKind::Note,
            day: backend.today(),
            tags: Vec::new(),
        },
    })
}

fn put_draft(writer: &Writer<'_>, request: &SaveDraft, written: &Written, now: Timestamp) -> porchlight_vault::Result<()> {
    let id = written.id;
    let about = match &written.about {
        Some(about) => Some(about),
        // The day here, where the vault would take the one in Greenwich.
        None if is_new(writer, id)? => Some(&written.otherwise),
        None => None,
    };
    writer.draft_save(Some(id), &request.text, &written.people, now)?;
    about.map_or(Ok(()), |about| writer.draft_describe(id, about))
}

fn is_new(writer: &Writer<'_>, id: EntryId) -> porchlight_vault::Result<bool> {
    let drafted = writer.draft(id).map(Some).or_else(none_if_absent)?;
    Ok(drafted.is_none() && writer.entry(id).map(Some).or_else(none_if_absent)?.is_none())
}

fn by_id(vault: &Vault, id: EntryId) -> Result<EntryPage, ActionError> {
    vault
        .read(|reader| {
            let names = cards::people::names(reader)?;
            let kept = reader.entry(id).map(Some).or_else(none_if_absent)?;
            let draft = reader.draft(id).map(Some).or_else(none_if_absent)?;
            Ok(EntryPage {
                id: id.into(),
                kept: kept.map(|entry| KeptEntry {
                    about: cards::entries::about_card(&entry.about),
                    people: cards::entries::named(&names, &entry.people),
                    created: entry.created.into(),
                    updated: entry.updated.into(),
                    earlier_versions: entry.revisions,
                    text: entry.text,
                }),
                draft: draft.map(|draft| EntryDraft {
                    about: cards::entries::about_card(&draft.about),
                    people: cards::entries::named(&names, &draft.people),
                    saved: draft.saved.into(),
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
