pub(crate) mod wire;

use jiff::Timestamp;
use porchlight_domain::private::{TRASH_KEPT_DAYS, TrashedKind};
use porchlight_vault::{EntriesOfErased, Vault};

use crate::{
    ActionError, Backend,
    trash::wire::{TrashCard, TrashKind, TrashRequest},
    types::{Done, Nothing, ids},
};

pub(crate) fn list(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<TrashCard>, ActionError> {
    let trashed = vault.read(|reader| reader.trash())?;
    Ok(trashed
        .into_iter()
        .map(|thing| TrashCard {
            kind: match thing.kind {
                TrashedKind::Entry => TrashKind::Entry,
                TrashedKind::CheckIn => TrashKind::CheckIn,
                TrashedKind::Person => TrashKind::Person,
            },
            id: thing.id.to_string(),
            title: thing.title,
            day: thing.day.map(|day| day.to_string()),
            trashed: thing.trashed.to_string(),
            days_left: days_left(backend, thing.trashed),
        })
        .collect())
}

fn days_left(backend: &Backend, trashed: Timestamp) -> i32 {
    let since = backend.day_of(trashed).until(backend.today()).map_or(0, |span| span.get_days());
    (TRASH_KEPT_DAYS - since).max(0)
}

pub(crate) fn put(backend: &Backend, vault: &Vault, request: TrashRequest) -> Result<Done, ActionError> {
    let now = backend.now();
    match request.kind {
        TrashKind::Entry => {
            let id = ids::entry_id(&request.id)?;
            vault.write(|writer| writer.entry_trash(id, now))?;
        }
        TrashKind::CheckIn => {
            let id = ids::check_in_id(&request.id)?;
            vault.write(|writer| writer.check_in_trash(id, now))?;
        }
        TrashKind::Person => {
            let id = ids::person_id(&request.id)?;
            vault.write(|writer| writer.person_trash(id, now))?;
        }
    }
    Ok(Done {})
}

pub(crate) fn restore(_: &Backend, vault: &Vault, request: TrashRequest) -> Result<Done, ActionError> {
    match request.kind {
        TrashKind::Entry => {
            let id = ids::entry_id(&request.id)?;
            vault.write(|writer| writer.entry_restore(id))?;
        }
        TrashKind::CheckIn => {
            let id = ids::check_in_id(&request.id)?;
            vault.write(|writer| writer.check_in_restore(id))?;
        }
        TrashKind::Person => {
            let id = ids::person_id(&request.id)?;
            vault.write(|writer| writer.person_restore(id))?;
        }
    }
    Ok(Done {})
}

/// For good. A person's talks, check-ins, runs and follow-ups go with them, and the notes that are about nobody else.
pub(crate) fn erase(_: &Backend, vault: &Vault, request: TrashRequest) -> Result<Done, ActionError> {
    match request.kind {
        TrashKind::Entry => {
            let id = ids::entry_id(&request.id)?;
            vault.write(|writer| writer.entry_erase(id))?;
        }
        TrashKind::CheckIn => {
            let id = ids::check_in_id(&request.id)?;
            vault.write(|writer| writer.check_in_erase(id))?;
        }
        TrashKind::Person => {
            let id = ids::person_id(&request.id)?;
            vault.write(|writer| writer.person_erase(id, EntriesOfErased::EraseOnlyTheirs))?;
        }
    }
    Ok(Done {})
}
