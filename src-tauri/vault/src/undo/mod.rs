//! Taking back a change exactly: every row as it was, links and identifiers included.
//!
//! The method is SQLite's own (<https://www.sqlite.org/undoredo.html>): while a change is recorded, temporary triggers on every table write
//! down, row by row, the statement that takes it back. Beside it stands a query that tells whether the row is still as the change left it,
//! so that nothing written since is lost. All of it is in memory and ends when the vault is locked.
mod record;
mod take_back;

use crate::{Result, Vault, Writer};

/// How many changes can be taken back. Older ones are forgotten.
const CHANGES_MAX: i64 = 50;

/// A recorded change. Means nothing in another opening of the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recorded(i64);

impl Recorded {
    /// Its number within this opening of the vault.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }

    /// The change of this number.
    #[must_use]
    pub const fn numbered(number: i64) -> Self {
        Self(number)
    }
}

impl Vault {
    /// Changes the vault as [`Vault::write`] does, and records it, so that it can be taken back with [`Vault::undo`] until the vault is
    /// locked, something is erased for good, or [`CHANGES_MAX`] later changes were recorded.
    pub fn write_undoable<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<(T, Recorded)> {
        self.write(|writer| {
            let recorded = record::begin(writer.connection)?;
            let done = change(writer)?;
            record::end(writer.connection, recorded)?;
            writer.recorded.set(Some(recorded));
            Ok((done, recorded))
        })
    }

    /// Takes back a recorded change, once.
    ///
    /// # Errors
    /// [`VaultError::NotFound`](crate::VaultError::NotFound) when it is not recorded any more.
    /// [`VaultError::ChangedSince`](crate::VaultError::ChangedSince) when a later change touched the same rows or refers to them; then
    /// nothing is taken back.
    pub fn undo(&self, change: Recorded) -> Result<()> {
        self.write(|writer| take_back::take_back(writer.connection, change))
    }
}

pub(crate) use record::forget_all_but;
