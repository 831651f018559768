use rusqlite::{Transaction, TransactionBehavior};

use super::{Vault, checkpoint, open_mutex};
use crate::{Result, Writer, undo};

impl Vault {
    /// Changes the vault. Everything `change` does is kept when it returns `Ok`, forced to disk, and nothing of it otherwise.
    ///
    /// One at a time: `change` must not call this again.
    pub fn write<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        let connection = open_mutex(&self.writer);
        let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
        undo::begin(&connection)?;
        let before = connection.total_changes();
        let writer = Writer::new(&connection);
        let result = change(&writer)?;
        if connection.total_changes() == before {
            return Ok(result);
        }
        undo::end(&connection, writer.erased.get())?;
        let count: i64 = transaction
            .prepare_cached("UPDATE change_count SET count = count + 1 RETURNING count")?
            .query_row([], |row| row.get(0))?;
        transaction.commit()?;
        if *open_mutex(&self.missing) == 0 {
            self.count.write(u64::try_from(count).unwrap_or(0));
        }
        if writer.erased.get() {
            // What was erased should not stay in the log. A reader may be in the way; the next checkpoint gets it.
            let _ = checkpoint(&connection);
        }
        Ok(result)
    }

    /// Does `change` and takes everything back, to see what it would do.
    pub(crate) fn try_out<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        let connection = open_mutex(&self.writer);
        // Ends with a rollback, whatever comes of it.
        let _transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
        change(&Writer::new(&connection))
    }
}
