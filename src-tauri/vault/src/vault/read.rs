use std::sync::PoisonError;

use rusqlite::Connection;

use super::{Vault, open_mutex};
use crate::{Reader, Result, VaultError};

/// Idle connections kept for reading. The window rarely asks three things at once.
const READERS_KEPT: usize = 3;

impl Vault {
    /// Reads the vault in one transaction: a snapshot, whatever is written meanwhile.
    pub fn read<T>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        self.with_connection(|connection| {
            // Ends with a rollback: nothing was changed.
            let _picture = connection.unchecked_transaction()?;
            look(&Reader { connection })
        })
    }

    pub(crate) fn with_connection<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        // Held to the end: the way of reading changes only between two readings.
        let source = self.source.read().unwrap_or_else(PoisonError::into_inner);
        let kept = open_mutex(&self.readers).pop();
        let connection = match kept {
            Some(connection) => connection,
            None => source.connect(&self.place, &self.key)?,
        };
        let result = self.interruptible(&connection, || work(&connection));
        // A connection that met damage is not used again: its cache may hold what the disk no longer does.
        if !matches!(result, Err(VaultError::VaultDamaged(_) | VaultError::Io(_))) {
            let mut readers = open_mutex(&self.readers);
            if readers.len() < READERS_KEPT {
                readers.push(connection);
            }
        }
        result
    }

    /// Does `work`, which uses `connection`, so that [`Vault::interrupt`] ends it.
    pub(crate) fn interruptible<T>(&self, connection: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let number = {
            let mut reading = open_mutex(&self.reading);
            if reading.ended {
                return Err(VaultError::Interrupted);
            }
            let number = reading.next;
            reading.next += 1;
            reading.handles.insert(number, connection.get_interrupt_handle());
            number
        };
        let result = work();
        open_mutex(&self.reading).handles.remove(&number);
        result
    }
}
