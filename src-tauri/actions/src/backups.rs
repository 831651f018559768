use std::sync::atomic::AtomicBool;

use porchlight_vault::{Backup, Vault, backups};

use crate::{
    ActionError, ErrorCode, House, start,
    wire::{BackupCard, ById, Nothing, Start},
};

pub(crate) fn list(house: &House, _: Nothing) -> Result<Vec<BackupCard>, ActionError> {
    Ok(backups::list(&house.folders.data)?.into_iter().map(card).collect())
}

pub(crate) fn make(house: &House, vault: &Vault, _: Nothing) -> Result<BackupCard, ActionError> {
    let backup = vault.backup(house.now(), &mut |_| {}, &AtomicBool::new(false))?;
    backup.map(card).ok_or(ActionError::new(ErrorCode::Cancelled))
}

/// A fresh backup, and none of the older ones any more.
pub(crate) fn renew(house: &House, vault: &Vault, _: Nothing) -> Result<BackupCard, ActionError> {
    let backup = vault.backups_renew(house.now(), &mut |_| {}, &AtomicBool::new(false))?;
    backup.map(card).ok_or(ActionError::new(ErrorCode::Cancelled))
}

/// Puts a backup in place of the vault. What was there is moved aside, never deleted, so that a wrong choice can be mended.
pub(crate) fn restore(house: &House, request: ById) -> Result<Start, ActionError> {
    house.close_space()?;
    backups::restore(&house.folders.data, &request.id, house.now())?;
    start::start(house, Nothing {})
}

pub(crate) fn card(backup: Backup) -> BackupCard {
    BackupCard {
        id: backup.name,
        made: backup.taken.to_string(),
        bytes: backup.bytes,
    }
}
