use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
};

use jiff::Timestamp;
use rusqlite::{
    Connection,
    backup::{Backup as Copying, StepResult},
};

use super::{
    generations::thin_out,
    list::{Backup, list, name_of},
    manifest::write_manifest,
};
use crate::{
    Result, Vault, VaultError,
    database::{self, CountFile, Use, changes, open_blank},
    files::{Place, fresh_folder, private_folder, sync_folder, write_whole},
};

/// Hours between two backups, when something changed.
const BACKUP_EVERY_HOURS: i64 = 24;
/// Pages copied between two looks at the cancel flag: 2 MiB, some milliseconds.
const PAGES_PER_STEP: i32 = 512;
/// Where a backup is put together; swept away if that was interrupted.
const PART: &str = "taking.part";

/// How far a backup has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupProgress {
    /// Pages copied.
    pub done_pages: u64,
    /// Pages to copy.
    pub total_pages: u64,
}

impl Vault {
    /// Whether a day has passed since the last backup and something changed since. None is due while nothing can be written.
    pub fn backup_due(&self, now: Timestamp) -> Result<bool> {
        if self.cannot_write().is_some() {
            return Ok(false);
        }
        let backups = list(self.folder())?;
        // A clock that jumped must not keep backups from being made: what counts is a backup made about now.
        if backups
            .iter()
            .any(|backup| now.duration_since(backup.taken).as_hours().abs() < BACKUP_EVERY_HOURS)
        {
            return Ok(false);
        }
        let Some(newest) = backups.first() else { return Ok(true) };
        let then = fs::read(self.place().backups().join(&newest.name).join("vault.count")).unwrap_or_default();
        let here = self.with_connection(changes)?;
        Ok(then != CountFile::record(here))
    }

    /// Copies the vault as it is now into `backups/`, with its keys, and checks every page of the copy. Writing goes on meanwhile.
    /// `None` when `cancel` was set. Afterwards older backups are thinned out to 7 days and 4 weeks.
    pub fn backup(&self, now: Timestamp, progress: &mut dyn FnMut(BackupProgress), cancel: &AtomicBool) -> Result<Option<Backup>> {
        let _one_at_a_time = self.backing_up();
        // What cannot be written has been told already, and need not be tried with every page.
        self.with_writer(|_| Ok(()))?;
        let backups = self.place().backups();
        private_folder(&backups)?;
        let part = backups.join(PART);
        fresh_folder(&part)?;
        let copied = self.copy_into(&Place::new(&part), progress, cancel);
        if !matches!(copied, Ok(true)) {
            // Whatever went wrong is what matters; the next backup sweeps up again.
            let _ = fs::remove_dir_all(&part);
            return copied.map(|_| None);
        }
        let mut taken = now;
        while backups.join(name_of(taken)).try_exists()? {
            taken = taken
                .checked_add(jiff::SignedDuration::from_secs(1))
                .map_err(|_| VaultError::Internal(None))?;
        }
        let name = name_of(taken);
        fs::rename(&part, backups.join(&name))?;
        sync_folder(&backups)?;
        thin_out(self.place())?;
        Ok(list(self.folder())?.into_iter().find(|backup| backup.name == name))
    }

    fn copy_into(&self, part: &Place, progress: &mut dyn FnMut(BackupProgress), cancel: &AtomicBool) -> Result<bool> {
        write_whole(&part.keys(), &self.key_file_bytes()?)?;
        let count = {
            let source = database::open(&self.place().database(), self.key(), Use::Read)?;
            // A read transaction over the whole copy, so that writing meanwhile does not make SQLite begin it again.
            let _picture = source.unchecked_transaction()?;
            let count = changes(&source)?;
            let mut target = open_blank(&part.database(), self.key())?;
            let done = copy_pages(&source, &mut target, progress, cancel)?;
            if !done {
                return Ok(false);
            }
            close(target)?;
            count
        };
        write_whole(&part.count(), &CountFile::record(count))?;
        let copy = database::open(&part.database(), self.key(), Use::Write)?;
        // A lock ends this too: reading every page takes as long as copying it.
        match self.interruptible(&copy, || database::sound(&copy)) {
            Ok(true) => {}
            Ok(false) => return Err(VaultError::VaultDamaged(None)),
            Err(VaultError::Interrupted) => return Ok(false),
            Err(error) => return Err(error),
        }
        close(copy)?;
        fs::File::options().write(true).open(part.database())?.sync_all()?;
        write_manifest(part.folder())?;
        sync_folder(part.folder())?;
        Ok(true)
    }
}

fn copy_pages(source: &Connection, target: &mut Connection, progress: &mut dyn FnMut(BackupProgress), cancel: &AtomicBool) -> Result<bool> {
    let copying = Copying::new(source, target)?;
    loop {
        if cancel.load(Ordering::Relaxed) {
            return Ok(false);
        }
        // SQLCipher gives no better code than "error" for a page that fails its check, and copying pages cannot fail like that otherwise.
        let step = copying.step(PAGES_PER_STEP).map_err(|error| {
            let error = VaultError::from(error);
            if let VaultError::Internal(cause) = error {
                VaultError::VaultDamaged(cause)
            } else {
                error
            }
        })?;
        let now = copying.progress();
        let pages = |count: i32| u64::try_from(count).unwrap_or(0);
        progress(BackupProgress {
            done_pages: pages(now.pagecount - now.remaining),
            total_pages: pages(now.pagecount),
        });
        match step {
            StepResult::Done => return Ok(true),
            StepResult::More => {}
            StepResult::Busy | StepResult::Locked => std::thread::sleep(std::time::Duration::from_millis(5)),
            // The enum is `non_exhaustive`.
            _ => return Err(VaultError::Internal(None)),
        }
    }
}

/// Closes a database, which leaves one file.
fn close(connection: Connection) -> Result<()> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    connection.close().map_err(|(_, error)| error.into())
}
