use std::{fs, path::Path};

use jiff::Timestamp;

use super::{
    list::{ASIDE, folder_of, name_of},
    manifest::{copy_files, remove_manifest, verify},
};
use crate::{
    Result, VaultError,
    files::{FolderLock, Place, fresh_folder, private_folder, write_whole},
    vault::{PART, arrive, finish_arrival},
};

/// Puts a backup in place of the vault in `folder`, which must be locked. It opens with the passphrase that was in force when the backup was
/// made. What was there before moves to `damaged-<time>/` and is never deleted.
pub fn restore(folder: &Path, name: &str, now: Timestamp) -> Result<()> {
    let backup = folder_of(&Place::new(folder), name).ok_or(VaultError::NotFound)?;
    restore_from(folder, &backup, now)
}

/// Like [`restore`], from a backup's folder anywhere: a memory stick, another computer.
pub fn restore_from(folder: &Path, backup: &Path, now: Timestamp) -> Result<()> {
    if !backup.try_exists()? {
        return Err(VaultError::NotFound);
    }
    private_folder(folder)?;
    let place = Place::new(folder);
    let _lock = FolderLock::take(&place)?;
    finish_arrival(&place)?;
    let part = folder.join(PART);
    fresh_folder(&part)?;
    // What is checked is the copy, so nothing can change between the check and the use.
    let copied = copy_files(backup, &part)
        .and_then(|()| verify(&part))
        .and_then(|()| remove_manifest(&part))
        .and_then(|()| copy_keys(&Place::new(&part)));
    if let Err(error) = copied {
        let _ = fs::remove_dir_all(&part);
        return Err(error);
    }
    arrive(&place, &aside(folder, now)?)
}

/// A backup has one key file, a vault two.
fn copy_keys(part: &Place) -> Result<()> {
    Ok(write_whole(&part.keys_copy(), &fs::read(part.keys())?)?)
}

/// A folder name that is still free.
fn aside(folder: &Path, now: Timestamp) -> Result<String> {
    let name = format!("{ASIDE}{}", name_of(now));
    let mut free = name.clone();
    let mut number = 2;
    while folder.join(&free).try_exists()? {
        free = format!("{name}-{number}");
        number += 1;
    }
    Ok(free)
}
