//! One young person as one encrypted file, made here or come from another mentor.
//!
//! A file that is made waits in memory, encrypted, until it is saved; one that was chosen waits, encrypted, until it is opened; one that was
//! opened waits until it is kept. All three belong to the open space: locking forgets them.
pub(crate) mod wire;

use std::{
    collections::BTreeSet,
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use porchlight_domain::private::{EntryId, PersonRecord, RecordPart};
use porchlight_handover::{FILE_BYTES_MAX, HandoverError, Lock, LockKind, OpenWith, Page, lock_kind, seal, unseal};
use porchlight_vault::{Merged, PersonMerged, Vault};
use zeroize::Zeroizing;

use crate::{
    ActionError, Backend, Chosen, ErrorCode,
    cards::{self, people::PersonCard},
    handover::wire::{
        HandoverChosen, HandoverContents, HandoverCount, HandoverKey, HandoverLock, HandoverMade, HandoverPart, HandoverPerson,
        HandoverPreview, MakeHandover, MergePart, OpenHandover, SaveHandover, SharedEntry,
    },
    session::{
        files::{FileChooser, FileToSave},
        open::{Open, OpeningId},
        private_space,
        space::hold,
    },
    types::{self, ById, Done, Nothing},
};

/// How such a file's name ends.
const FILE_ENDING: &str = "age";

/// What is under way. One thing of each kind at a time.
#[derive(Default)]
struct UnderWay {
    /// Of the making that runs: set, it ends.
    making: Mutex<Arc<AtomicBool>>,
    made: Mutex<Option<Vec<u8>>>,
    chosen: Mutex<Option<Arc<Vec<u8>>>>,
    opened: Mutex<Option<PersonRecord>>,
}

impl UnderWay {
    /// Begins a making; the one before it ends. Gives what ends this one.
    fn begin(&self) -> Arc<AtomicBool> {
        self.stop();
        let stop = Arc::new(AtomicBool::new(false));
        *hold(&self.making) = Arc::clone(&stop);
        stop
    }

    /// Ends what is being made.
    fn stop(&self) {
        hold(&self.making).store(true, Ordering::Relaxed);
    }
}

/// A lock ends what is being made.
impl Drop for UnderWay {
    fn drop(&mut self) {
        self.stop();
    }
}

pub(crate) fn contents(backend: &Backend, vault: &Vault, request: ById<types::PersonId>) -> Result<HandoverContents, ActionError> {
    let id = request.id.0;
    let (record, shared, names) =
        vault.read(|reader| Ok((reader.record(id)?, reader.entries_shared(id)?, cards::people::names(reader)?)))?;
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
        person: cards::people::one(backend, vault, id)?,
        parts: counts.into(),
        shared: entries
            .map(|entry| {
                let card = cards::entries::card(&names, entry);
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

/// Makes the file. Slow on purpose: a passphrase is stretched for about a second, so that guessing it takes long. The private space is not
/// held open for that time.
pub(crate) fn make(backend: &Backend, opening: OpeningId, request: MakeHandover) -> Result<HandoverMade, ActionError> {
    let lock = match request.lock {
        HandoverLock::Passphrase { passphrase } => {
            let passphrase = Zeroizing::new(passphrase);
            private_space::require_strong(&passphrase)?;
            Lock::Passphrase(passphrase)
        }
        HandoverLock::Recipient { key } => Lock::Recipient(key),
    };
    let id = request.person.0;
    let along: BTreeSet<EntryId> = request.shared.iter().map(|id| id.0).collect();
    let left_out: Vec<RecordPart> = request.leave_out.into_iter().map(part_of).collect();
    let (mut record, shared, stop) = backend.with_same(opening, |open| {
        let under_way = open.kept::<UnderWay>();
        let stop = under_way.begin();
        hold(&under_way.made).take();
        let (record, shared) = open.read(|reader| Ok((reader.record(id)?, reader.entries_shared(id)?)))?;
        Ok((record, shared, stop))
    })?;
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
    let file = seal(&record, &page, &lock, &stop)?;
    backend.with_same(opening, |open| {
        // Stopped just now, or another one was begun: this one is not wanted.
        if stop.load(Ordering::Relaxed) {
            return Err(ActionError::new(ErrorCode::Cancelled));
        }
        let bytes = file.len();
        *hold(&open.kept::<UnderWay>().made) = Some(file);
        Ok(HandoverMade { bytes })
    })
}

/// What was made, to be saved. It stays until another is made, so that it can be saved twice.
pub(crate) fn file(_: &Backend, open: &Open, request: SaveHandover) -> Result<FileToSave, ActionError> {
    let contents = hold(&open.kept::<UnderWay>().made)
        .clone()
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(FileToSave {
        name: request.file_name,
        contents,
    })
}

/// Stops what is being made, and forgets what was made and not saved.
pub(crate) fn stop(_: &Backend, open: &Open, _: Nothing) -> Result<Done, ActionError> {
    let under_way = open.kept::<UnderWay>();
    under_way.stop();
    hold(&under_way.made).take();
    Ok(Done {})
}

/// Asks for a handover file and reads it, encrypted as it is.
pub(crate) const CHOOSE: FileChooser<HandoverChosen> = FileChooser {
    endings: &[FILE_ENDING],
    bytes_max: FILE_BYTES_MAX as u64,
    then: chosen,
};

fn chosen(_: &Backend, open: &Open, chosen: Result<Chosen, io::Error>) -> Result<HandoverChosen, ActionError> {
    let file = match chosen? {
        Chosen::Nothing => return Ok(HandoverChosen { asks: None }),
        Chosen::TooLarge => return Err(ActionError::new(ErrorCode::HandoverTooLarge)),
        Chosen::File { contents, .. } => contents,
    };
    let asks = match lock_kind(&file)? {
        LockKind::Passphrase => HandoverKey::Passphrase,
        LockKind::Identity => HandoverKey::Identity,
    };
    let under_way = open.kept::<UnderWay>();
    hold(&under_way.opened).take();
    *hold(&under_way.chosen) = Some(Arc::new(file));
    Ok(HandoverChosen { asks: Some(asks) })
}

/// Opens the chosen file and says what keeping it would do. Nothing is kept yet. The private space is not held open while the passphrase
/// is stretched, which takes seconds where the file asks for it.
pub(crate) fn open(backend: &Backend, opening: OpeningId, request: OpenHandover) -> Result<HandoverPreview, ActionError> {
    let secret = Zeroizing::new(request.secret);
    let key = match request.key {
        HandoverKey::Passphrase => {
            private_space::require_bearable(&secret)?;
            OpenWith::Passphrase(secret)
        }
        HandoverKey::Identity => OpenWith::Identity(secret),
    };
    let file = backend.with_same(opening, |open| {
        hold(&open.kept::<UnderWay>().chosen)
            .clone()
            .ok_or(ActionError::new(ErrorCode::NotFound))
    })?;
    let record = unseal(&file, &key)?;
    backend.with_same(opening, |open| {
        let merged = open.merge_preview(&record, backend.now())?;
        let preview = preview(&record, &merged);
        *hold(&open.kept::<UnderWay>().opened) = Some(record);
        Ok(preview)
    })
}

/// Keeps what was opened: all of it or nothing.
pub(crate) fn keep(backend: &Backend, open: &Open, _: Nothing) -> Result<PersonCard, ActionError> {
    let under_way = open.kept::<UnderWay>();
    let record = hold(&under_way.opened).take().ok_or(ActionError::new(ErrorCode::NotFound))?;
    if let Err(error) = open.write(|writer| writer.record_merge(&record, backend.now())) {
        // Nothing of it was kept. Another try needs it still.
        *hold(&under_way.opened) = Some(record);
        return Err(error.into());
    }
    hold(&under_way.chosen).take();
    cards::people::one(backend, open, record.person.id)
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
        name: record.person.details.name.clone(),
        birth_year: record.person.details.birth_year,
        person: match merged.person {
            PersonMerged::New => HandoverPerson::New,
            PersonMerged::Same => HandoverPerson::Same,
            PersonMerged::Differs => HandoverPerson::Differs,
        },
        from_trash: merged.from_trash,
        parts: parts.collect(),
        changes: merged.changed_anything,
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
