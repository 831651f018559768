//! Small values by name, kept in the vault because they say what a person does: the guide read last, and whether the recovery code is
//! confirmed.
use rusqlite::{OptionalExtension, params};

use crate::{Reader, Result, Writer};

/// Id of the guide read last.
const LAST_READ: &str = "last_read";
/// Has a value once the recovery code was typed back or ticked off.
const RECOVERY_CONFIRMED: &str = "recovery_confirmed";

impl Reader<'_> {
    /// What was put under `name`.
    pub fn state(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM state WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Id of the guide read last.
    pub fn last_read(&self) -> Result<Option<String>> {
        self.state(LAST_READ)
    }

    /// Whether the person has shown that they wrote the recovery code down.
    pub fn recovery_confirmed(&self) -> Result<bool> {
        Ok(self.state(RECOVERY_CONFIRMED)?.is_some())
    }
}

impl Writer<'_> {
    /// Puts `value` under `name`, or takes away what is there.
    pub fn state_put(&self, name: &str, value: Option<&str>) -> Result<()> {
        if let Some(value) = value {
            self.connection
                .prepare_cached("INSERT INTO state (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")?
                .execute(params![name, value])?;
        } else {
            self.connection
                .prepare_cached("DELETE FROM state WHERE name = ?1")?
                .execute([name])?;
        }
        Ok(())
    }

    /// The guide with this id is being read.
    pub fn note_last_read(&self, guide: &str) -> Result<()> {
        self.state_put(LAST_READ, Some(guide))
    }

    /// The person wrote the recovery code down.
    pub fn recovery_confirm(&self) -> Result<()> {
        self.state_put(RECOVERY_CONFIRMED, Some("1"))
    }

    pub(crate) fn recovery_unconfirm(&self) -> Result<()> {
        self.state_put(RECOVERY_CONFIRMED, None)
    }
}
