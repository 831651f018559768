use std::sync::atomic::AtomicBool;

use porchlight_vault::{Backup, Vault, backups};

use crate::{
    ActionError, Backend, ErrorCode,
    session::start,
    wire::{BackupCard, ById, Nothing, Start},
};

pub(crate) fn list(backend: &Backend, _: Nothing) -> Result<Vec<BackupCard>, ActionError> {
    Ok(backups::list(&backend.folders.data)?.into_iter().map(card).collect())
}

pub(crate) fn make(backend: &Backend, vault: &Vault, _: Nothing) -> Result<BackupCard, ActionError> {
    let backup = vault.backup(backend.now(), &mut |_| {}, &AtomicBool::new(false))?;
    backup.map(card).ok_or(ActionError::new(ErrorCode::Cancelled))
}

/// A fresh backup, and none of the older ones any more.
pub(crate) fn renew(backend: &Backend, vault: &Vault, _: Nothing) -> Result<BackupCard, ActionError> {
    let backup = vault.backups_renew(backend.now(), &mut |_| {}, &AtomicBool::new(false))?;
    backup.map(card).ok_or(ActionError::new(ErrorCode::Cancelled))
}

/// Puts a backup in place of the vault. What was there is moved aside, never deleted, so that a wrong choice can be mended.
pub(crate) fn restore(backend: &Backend, request: ById) -> Result<Start, ActionError> {
    backend.close_space()?;
    backups::restore(&backend.folders.data, &request.id, backend.now())?;
    start::start(backend, Nothing {})
}

pub(crate) fn card(backup: Backup) -> BackupCard {
    BackupCard {
        id: backup.name,
        made: backup.taken.to_string(),
        bytes: backup.bytes,
    }
}
