use porchlight_vault::{Backup, backups};

use crate::{
    ActionError, Backend, ErrorCode,
    session::{
        open::Open,
        space::hold,
        start,
        wire::{BackupCard, Backups, RestoreOutcome, Start},
    },
    types::{ById, Nothing},
};

pub(crate) fn list(backend: &Backend, _: Nothing) -> Result<Backups, ActionError> {
    let found = backups::in_folder(&backend.folders.data)?;
    Ok(Backups {
        backups: found.backups.into_iter().map(card).collect(),
        others: found.others,
    })
}

pub(crate) fn make(backend: &Backend, open: &Open, _: Nothing) -> Result<BackupCard, ActionError> {
    let backup = open.backup(backend.now(), &mut |_| {}, open.stop())?;
    made(backend, backup)
}

/// A fresh backup, and none of the older ones any more.
pub(crate) fn renew(backend: &Backend, open: &Open, _: Nothing) -> Result<BackupCard, ActionError> {
    let backup = open.backups_renew(backend.now(), &mut |_| {}, open.stop())?;
    made(backend, backup)
}

fn made(backend: &Backend, backup: Option<Backup>) -> Result<BackupCard, ActionError> {
    let backup = backup.ok_or(ActionError::new(ErrorCode::Cancelled))?;
    backend.daily_backup_ended(Ok(()), backend.now());
    Ok(card(backup))
}

/// Puts a backup in place of the vault. What was there is moved aside, never deleted, so that a wrong choice can be mended.
pub(crate) fn restore(backend: &Backend, request: ById<String>) -> Result<Start, ActionError> {
    // Not the young person's to decide.
    if backend.if_open(|open| Ok(open.together().is_some()))? == Some(true) {
        return Err(ActionError::new(ErrorCode::Locked));
    }
    let _turn = backend.space.take_turn();
    let was_open = backend.is_open();
    if was_open {
        backend.host.hide();
    }
    let restored = backend
        .close_space()
        .and_then(|()| backups::restore(&backend.folders.data, &request.id, backend.now()));
    if was_open {
        // The page has shown what is no longer there. What became of it is told to the next one.
        let problem = restored.err().map(|error| ActionError::from(error).code);
        *hold(&backend.restore_outcome) = Some(RestoreOutcome { problem });
        backend.host.locked();
    }
    restored?;
    start::start(backend, Nothing {})
}

pub(crate) fn card(backup: Backup) -> BackupCard {
    BackupCard {
        id: backup.name,
        made: backup.taken.to_string(),
        bytes: backup.bytes,
    }
}
