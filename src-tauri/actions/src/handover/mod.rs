//! One young person as one encrypted file, made here or come from another mentor.
//!
//! A file that is made waits in memory, encrypted, until it is saved; one that was chosen waits, encrypted, until it is opened; one that was
//! opened waits until it is kept. Locking forgets all three.
pub(crate) mod wire;

use std::{
    collections::BTreeSet,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use porchlight_domain::private::{EntryId, PersonRecord, RecordPart};
use porchlight_handover::{FILE_BYTES_MAX, HandoverError, Lock, LockKind, OpenWith, Page, lock_kind, seal, unseal};
use porchlight_vault::{MergeUndo, Merged, PersonMerged, Vault};
use zeroize::Zeroizing;

use crate::{
    ActionError, Backend, Chosen, ErrorCode, journal, people,
    session::{backend::hold, private_space},
    wire::{
        ById, Done, HandoverChosen, HandoverContents, HandoverCount, HandoverKey, HandoverLock, HandoverMade, HandoverPart, HandoverPerson,
        HandoverPreview, MakeHandover, MergePart, Nothing, OpenHandover, PersonCard, SaveHandover, Saved, SharedEntry,
    },
};

/// How such a file's name ends.
const FILE_ENDING: &str = "age";

/// What is under way. One thing of each kind at a time.
#[derive(Default)]
pub(crate) struct UnderWay {
    stop: AtomicBool,
    made: Mutex<Option<Vec<u8>>>,
    chosen: Mutex<Option<Vec<u8>>>,
    opened: Mutex<Option<PersonRecord>>,
    kept: Mutex<Option<MergeUndo>>,
}

impl UnderWay {
    /// Stops what is being made, and forgets everything.
    pub(crate) fn forget(&self) {
        self.stop.store(true, Ordering::Relaxed);
        hold(&self.made).take();
        hold(&self.chosen).take();
        hold(&self.opened).take();
        hold(&self.kept).take();
    }
}

pub(crate) fn contents(backend: &Backend, vault: &Vault, request: ById) -> Result<HandoverContents, ActionError> {
    let id = people::person_id(&request.id)?;
    let (record, shared, names) = vault.read(|reader| Ok((reader.record(id)?, reader.entries_shared(id)?, people::names(reader)?)))?;
    let counts = RecordPart::ALL.map(|part| HandoverCount {
        part: part_card(part),
        count: match part {
            RecordPart::Entries => record.entries.len() - shared.len(),
            RecordPart::TrustedAdults
            | RecordPart::Rhythm
            | RecordPart::CheckIns
            | RecordPart::Talks
            | RecordPart::FollowUps
            | RecordPart::Runs => record.count(part),
        },
    });
    let entries = record.entries.iter().filter(|entry| shared.contains(&entry.id));
    Ok(HandoverContents {
        person: people::one(backend, vault, id)?,
        parts: counts.into(),
        shared: entries
            .map(|entry| {
                let card = journal::card(&names, entry);
                SharedEntry {
                    id: card.id,
                    title: card.title,
                    created: card.created,
                    others: card.people.into_iter().filter(|person| person.id != request.id).collect(),
                }
            })
            .collect(),
    })
}

/// Makes the file. Slow on purpose: a passphrase is stretched for about a second, so that guessing it takes long.
pub(crate) fn make(backend: &Backend, vault: &Vault, request: MakeHandover) -> Result<HandoverMade, ActionError> {
    let under_way = &backend.handover;
    under_way.stop.store(false, Ordering::Relaxed);
    hold(&under_way.made).take();
    let lock = match request.lock {
        HandoverLock::Passphrase { passphrase } => {
            let passphrase = Zeroizing::new(passphrase);
            private_space::require_strong(&passphrase)?;
            Lock::Passphrase(passphrase)
        }
        HandoverLock::Recipient { key } => Lock::Recipient(key),
    };
    let id = people::person_id(&request.person)?;
    let along: BTreeSet<EntryId> = request.shared.iter().map(|id| journal::entry_id(id)).collect::<Result<_, _>>()?;
    let left_out: Vec<RecordPart> = request.leave_out.into_iter().map(part_of).collect();
    let (mut record, shared) = vault.read(|reader| Ok((reader.record(id)?, reader.entries_shared(id)?)))?;
    record
        .entries
        .retain(|entry| !shared.contains(&entry.id) || along.contains(&entry.id));
    let record = record.without(&left_out);
    let locale = backend.locale();
    let page = Page {
        made: backend.today(),
        words: &request.words,
        language: &request.language,
        day: &|day| porchlight_print::day(day, &request.dates),
        day_of: &|moment| backend.day_of(moment),
        title: &|id| {
            let guide = backend.library.guide(id, locale).map(|guide| &guide.item);
            let item = guide.or_else(|| backend.library.checklist(id, locale).map(|checklist| &checklist.item));
            item.map_or_else(|| id.to_owned(), |item| item.title.clone())
        },
    };
    let file = seal(&record, &page, &lock, &under_way.stop)?;
    let bytes = file.len();
    *hold(&under_way.made) = Some(file);
    Ok(HandoverMade { bytes })
}

/// Asks where to save what was made. Not bound to the open private space: while the dialog stands open, locking must not wait for it. What is
/// saved is encrypted already.
pub(crate) fn save(backend: &Backend, request: SaveHandover) -> Result<Saved, ActionError> {
    require_open(backend)?;
    let made = hold(&backend.handover.made).clone().ok_or(ActionError::new(ErrorCode::NotFound))?;
    let saved = backend.save_file(&request.file_name, &made)?;
    if saved {
        hold(&backend.handover.made).take();
    }
    Ok(Saved { saved })
}

/// Stops what is being made, and forgets what was made and not saved.
pub(crate) fn stop(backend: &Backend, _: Nothing) -> Result<Done, ActionError> {
    backend.handover.stop.store(true, Ordering::Relaxed);
    hold(&backend.handover.made).take();
    Ok(Done {})
}

/// Asks for a handover file and reads it, encrypted as it is. Not bound to the open private space, as for saving.
pub(crate) fn choose(backend: &Backend, _: Nothing) -> Result<HandoverChosen, ActionError> {
    require_open(backend)?;
    backend.handover.forget();
    let file = match backend.host.choose_file(&[FILE_ENDING], FILE_BYTES_MAX as u64)? {
        Chosen::Nothing => return Ok(HandoverChosen { asks: None }),
        Chosen::TooLarge => return Err(ActionError::new(ErrorCode::HandoverTooLarge)),
        Chosen::File { contents, .. } => contents,
    };
    let asks = match lock_kind(&file)? {
        LockKind::Passphrase => HandoverKey::Passphrase,
        LockKind::Identity => HandoverKey::Identity,
    };
    // Locked meanwhile, it is forgotten like everything else.
    require_open(backend)?;
    *hold(&backend.handover.chosen) = Some(file);
    Ok(HandoverChosen { asks: Some(asks) })
}

/// Opens the chosen file and says what keeping it would do. Nothing is kept yet.
pub(crate) fn open(backend: &Backend, vault: &Vault, request: OpenHandover) -> Result<HandoverPreview, ActionError> {
    let secret = Zeroizing::new(request.secret);
    let key = match request.key {
        HandoverKey::Passphrase => OpenWith::Passphrase(secret),
        HandoverKey::Identity => OpenWith::Identity(secret),
    };
    let file = hold(&backend.handover.chosen)
        .clone()
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    let record = unseal(&file, &key)?;
    let merged = vault.merge_preview(&record, backend.now())?;
    let preview = preview(&record, &merged);
    *hold(&backend.handover.opened) = Some(record);
    Ok(preview)
}

/// Keeps what was opened: all of it or nothing.
pub(crate) fn keep(backend: &Backend, vault: &Vault, _: Nothing) -> Result<PersonCard, ActionError> {
    let record = hold(&backend.handover.opened).take().ok_or(ActionError::new(ErrorCode::NotFound))?;
    let merged = match vault.write(|writer| writer.record_merge(&record, backend.now())) {
        Ok(merged) => merged,
        Err(error) => {
            // Nothing of it was kept. Another try needs it still.
            *hold(&backend.handover.opened) = Some(record);
            return Err(error.into());
        }
    };
    hold(&backend.handover.chosen).take();
    *hold(&backend.handover.kept) = Some(merged.undo);
    people::one(backend, vault, record.person.id)
}

/// Takes back what was kept last.
pub(crate) fn undo(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Done, ActionError> {
    let undo = hold(&backend.handover.kept).take().ok_or(ActionError::new(ErrorCode::NotFound))?;
    vault.write(|writer| writer.record_unmerge(&undo))?;
    Ok(Done {})
}

fn require_open(backend: &Backend) -> Result<(), ActionError> {
    if backend.is_shown() {
        Ok(())
    } else {
        Err(ActionError::new(ErrorCode::Locked))
    }
}

fn preview(record: &PersonRecord, merged: &Merged) -> HandoverPreview {
    let parts = RecordPart::ALL.into_iter().filter_map(|part| {
        let count = merged.parts.get(&part)?;
        (count.new + count.same + count.changed + count.stays > 0).then(|| MergePart {
            part: part_card(part),
            new: count.new,
            same: count.same,
            changed: count.changed,
            stays: count.stays,
        })
    });
    HandoverPreview {
        name: record.person.name.clone(),
        birth_year: record.person.birth_year,
        person: match merged.person {
            PersonMerged::New => HandoverPerson::New,
            PersonMerged::Same => HandoverPerson::Same,
            PersonMerged::Differs => HandoverPerson::Differs,
        },
        from_trash: merged.from_trash,
        parts: parts.collect(),
        changes: merged.changed_anything(),
    }
}

const fn part_card(part: RecordPart) -> HandoverPart {
    match part {
        RecordPart::TrustedAdults => HandoverPart::TrustedAdults,
        RecordPart::Rhythm => HandoverPart::Rhythm,
        RecordPart::CheckIns => HandoverPart::CheckIns,
        RecordPart::Talks => HandoverPart::Talks,
        RecordPart::FollowUps => HandoverPart::FollowUps,
        RecordPart::Runs => HandoverPart::Runs,
        RecordPart::Entries => HandoverPart::Entries,
    }
}

const fn part_of(part: HandoverPart) -> RecordPart {
    match part {
        HandoverPart::TrustedAdults => RecordPart::TrustedAdults,
        HandoverPart::Rhythm => RecordPart::Rhythm,
        HandoverPart::CheckIns => RecordPart::CheckIns,
        HandoverPart::Talks => RecordPart::Talks,
        HandoverPart::FollowUps => RecordPart::FollowUps,
        HandoverPart::Runs => RecordPart::Runs,
        HandoverPart::Entries => RecordPart::Entries,
    }
}

impl From<HandoverError> for ActionError {
    fn from(error: HandoverError) -> Self {
        match error {
            HandoverError::NotARecipient => Self::invalid("recipient"),
            HandoverError::NotAnIdentity => Self::invalid("identity"),
            HandoverError::WrongKey => Self::new(ErrorCode::HandoverWrongKey),
            HandoverError::NotEncrypted | HandoverError::NotAHandover => Self::new(ErrorCode::HandoverUnknown),
            HandoverError::Damaged => Self::new(ErrorCode::HandoverDamaged),
            HandoverError::TooLarge => Self::new(ErrorCode::HandoverTooLarge),
            HandoverError::Newer => Self::new(ErrorCode::HandoverNewer),
            HandoverError::Stopped => Self::new(ErrorCode::Cancelled),
            HandoverError::Internal => Self::new(ErrorCode::Failed),
        }
    }
}
