//! The open vault.
mod arrive;
mod create;
mod passphrase;
mod read;
mod source;
mod undoable;
mod unlock;
mod write;

use std::{
    collections::HashMap,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError, RwLock},
};

use rusqlite::{Connection, InterruptHandle};

pub(crate) use arrive::{PART, arrive, finish_arrival};
use source::Source;

use crate::{
    Health, Result, VaultError, database,
    database::CountFile,
    files::{FolderLock, Place},
    keys::{DatabaseKey, KeyFile},
};

/// An open vault. Shared between threads by reference: many read, one writes.
///
/// Dropped without [`Vault::lock`] it closes and wipes its key all the same, and leaves the write-ahead log for the next opening.
pub struct Vault {
    place: Place,
    // Connections are dropped before the lock on the folder is let go.
    /// `None` while nothing can be written. Then each change tries again to open it.
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    /// Held by whoever reads.
    source: RwLock<Source>,
    /// Why the last change could not be written.
    refused: Mutex<Option<VaultError>>,
    reading: Mutex<Reading>,
    key: DatabaseKey,
    keys: Mutex<KeyFile>,
    backing_up: Mutex<()>,
    count: CountFile,
    /// Changes that the database lacks, until the person was told.
    missing: Mutex<u64>,
    repaired: bool,
    lock: Mutex<FolderLock>,
}

/// What runs now and could be interrupted.
#[derive(Default)]
struct Reading {
    /// Nothing is read any more: the vault is about to be locked.
    ended: bool,
    next: u64,
    handles: HashMap<u64, InterruptHandle>,
}

/// Something the person should hear once, though the vault is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The database lacks changes that were kept: an older file was put back, or its log was lost. See [`Vault::accept_older`].
    OlderThanExpected {
        /// How many changes are missing.
        changes: u64,
    },
    /// One copy of the key file was damaged or old, and has been written again from the other.
    KeyFileRepaired,
}

/// A poisoned mutex only says that a panic passed by; SQLite rolled back what it held.
fn open_mutex<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Vault {
    /// The folder that holds the database, the key files and the backups.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.place.folder()
    }

    /// What was found on opening that the person should be told, though the vault works.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let missing = *open_mutex(&self.missing);
        let older = (missing > 0).then_some(Warning::OlderThanExpected { changes: missing });
        older.into_iter().chain(self.repaired.then_some(Warning::KeyFileRepaired)).collect()
    }

    /// The person was told that the vault is older than it should be: count from what is there.
    pub fn accept_older(&self) -> Result<()> {
        let count = self.with_writer(database::changes)?;
        *open_mutex(&self.missing) = 0;
        self.count.write(count);
        Ok(())
    }

    pub(crate) const fn place(&self) -> &Place {
        &self.place
    }

    pub(crate) const fn key(&self) -> &DatabaseKey {
        &self.key
    }

    pub(crate) fn key_file_bytes(&self) -> Result<Vec<u8>> {
        open_mutex(&self.keys).to_bytes()
    }

    /// Held while a backup is taken.
    pub(crate) fn backing_up(&self) -> MutexGuard<'_, ()> {
        open_mutex(&self.backing_up)
    }

    /// Stops what [`Vault::read`] is doing on other threads; it returns [`VaultError::Interrupted`].
    pub fn interrupt(&self) {
        for handle in open_mutex(&self.reading).handles.values() {
            handle.interrupt();
        }
    }

    /// Stops what is being read, as [`Vault::interrupt`] does, and refuses to read from now on. Writing goes on to its end. Comes before
    /// [`Vault::lock`] where other threads still use the vault, so that they let go of it soon.
    pub fn end_reading(&self) {
        open_mutex(&self.reading).ended = true;
        self.interrupt();
    }

    /// Reads every page and checks it. Takes seconds in a large vault: for idle time.
    pub fn check(&self) -> Result<Health> {
        self.with_connection(database::check)
    }

    /// Makes the search index anew.
    pub fn rebuild_index(&self) -> Result<()> {
        self.with_writer(|connection| {
            let transaction = connection.unchecked_transaction()?;
            database::rebuild_index(&transaction)?;
            Ok(transaction.commit()?)
        })
    }

    /// Closes the vault and wipes its key. What was kept is on disk whatever this returns.
    pub fn lock(self) -> Result<()> {
        open_mutex(&self.readers).clear();
        let Some(connection) = self.writer.into_inner().unwrap_or_else(PoisonError::into_inner) else {
            return Ok(());
        };
        let folded = checkpoint(&connection);
        let closed = connection.close().map_err(|(_, error)| VaultError::from(error));
        folded.and(closed)
    }
}

/// Brings everything from the write-ahead log into the database, and empties the log.
fn checkpoint(connection: &Connection) -> Result<()> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
}
