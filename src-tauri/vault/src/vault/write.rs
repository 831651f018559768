use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{Source, Vault, checkpoint, open_mutex, source::why_unwritable, unlock::open_writer};
use crate::{
    Result, VaultError, Writer,
    files::{FolderLock, probe},
    undo,
};

impl Vault {
    /// Changes the vault. Everything `change` does is kept when it returns `Ok`, forced to disk, and nothing of it otherwise.
    ///
    /// One at a time: `change` must not call this again.
    pub fn write<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        let written = self.with_writer(|connection| {
            let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
            undo::begin(connection)?;
            let before = connection.total_changes();
            let writer = Writer::new(connection);
            let result = change(&writer)?;
            if connection.total_changes() == before {
                return Ok(result);
            }
            undo::end(connection, writer.erased.get())?;
            let count: i64 = transaction
                .prepare_cached("UPDATE change_count SET count = count + 1 RETURNING count")?
                .query_row([], |row| row.get(0))?;
            transaction.commit()?;
            *open_mutex(&self.refused) = None;
            if *open_mutex(&self.missing) == 0 {
                self.count.write(u64::try_from(count).unwrap_or(0));
            }
            if writer.erased.get() {
                // What was erased should not stay in the log. A reader may be in the way; the next checkpoint gets it.
                let _ = checkpoint(connection);
            }
            Ok(result)
        });
        written.map_err(|error| {
            let Some(why) = why_unwritable(&self.place, error) else {
                return error;
            };
            *open_mutex(&self.refused) = Some(why);
            why
        })
    }

    /// Does `change` and takes everything back, to see what it would do.
    pub(crate) fn try_out<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        self.with_writer(|connection| {
            // Ends with a rollback, whatever comes of it.
            let _transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
            change(&Writer::new(connection))
        })
    }

    /// Why nothing can be written at present: [`VaultError::DiskFull`] or [`VaultError::ReadOnly`]. What is there can be read.
    #[must_use]
    pub fn cannot_write(&self) -> Option<VaultError> {
        *open_mutex(&self.refused)
    }

    /// Looks whether something can be written again, where it could not. Says why not, as [`Vault::cannot_write`] does from then on.
    pub fn try_writing(&self) -> Option<VaultError> {
        self.cannot_write()?;
        let now = self.with_writer(|_| probe(self.place.folder()));
        let mut refused = open_mutex(&self.refused);
        *refused = now.err().map(|error| why_unwritable(&self.place, error).unwrap_or(error));
        *refused
    }

    /// Does something with the one connection that may write; opens it first where that was not possible before.
    pub(crate) fn with_writer<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut writer = open_mutex(&self.writer);
        if writer.is_none() {
            *writer = Some(self.open_writer_again()?);
        }
        work(writer.as_ref().ok_or(VaultError::Internal(None))?)
    }

    fn open_writer_again(&self) -> Result<Connection> {
        let why = self.cannot_write().unwrap_or(VaultError::ReadOnly(None));
        // Whoever reads the file alone would not notice that it changes. They are never waited for: the next change tries again.
        let Ok(mut source) = self.source.try_write() else {
            return Err(why);
        };
        let mut lock = open_mutex(&self.lock);
        if !lock.is_held() {
            *lock = FolderLock::take(&self.place)?;
        }
        // In one process SQLite shares a log's index between connections: beside one that may only read it, none could write.
        open_mutex(&self.readers).clear();
        let connection = open_writer(&self.place, &lock, &self.key).map_err(|error| why_unwritable(&self.place, error).unwrap_or(error))?;
        *source = Source::Shared;
        self.count.reopen(&self.place);
        Ok(connection)
    }
}
