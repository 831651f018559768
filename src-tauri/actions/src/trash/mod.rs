pub(crate) mod wire;

use jiff::Timestamp;
use porchlight_domain::private::{TRASH_KEPT_DAYS, TrashedKind};
use porchlight_vault::{EntriesOfErased, Vault};

use crate::{
    ActionError, Backend,
    trash::wire::{TrashCard, TrashKind, TrashRequest},
    types::{Done, Nothing, TrashedId},
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
            id: TrashedId(thing.id),
            title: thing.title,
            day: thing.day.map(Into::into),
            trashed: thing.trashed.into(),
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
    match request {
        TrashRequest::Entry { id } => {
            vault.write(|writer| writer.entry_trash(id.0, now))?;
        }
        TrashRequest::CheckIn { id } => {
            vault.write(|writer| writer.check_in_trash(id.0, now))?;
        }
        TrashRequest::Person { id } => {
            vault.write(|writer| writer.person_trash(id.0, now))?;
        }
    }
    Ok(Done {})
}

pub(crate) fn restore(_: &Backend, vault: &Vault, request: TrashRequest) -> Result<Done, ActionError> {
    match request {
        TrashRequest::Entry { id } => {
            vault.write(|writer| writer.entry_restore(id.0))?;
        }
        TrashRequest::CheckIn { id } => {
            vault.write(|writer| writer.check_in_restore(id.0))?;
        }
        TrashRequest::Person { id } => {
            vault.write(|writer| writer.person_restore(id.0))?;
        }
    }
    Ok(Done {})
}

/// For good. A person's talks, check-ins, runs and follow-ups go with them, and the notes that are about nobody else.
pub(crate) fn erase(_: &Backend, vault: &Vault, request: TrashRequest) -> Result<Done, ActionError> {
    match request {
        TrashRequest::Entry { id } => {
            vault.write(|writer| writer.entry_erase(id.0))?;
        }
        TrashRequest::CheckIn { id } => {
            vault.write(|writer| writer.check_in_erase(id.0))?;
        }
        TrashRequest::Person { id } => {
            vault.write(|writer| writer.person_erase(id.0, EntriesOfErased::EraseOnlyTheirs))?;
        }
    }
    Ok(Done {})
}
