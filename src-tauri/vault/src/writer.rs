use std::{cell::Cell, ops::Deref};

use rusqlite::Connection;

use crate::{Reader, Result, VaultError};

/// Changes the vault: everything done with one is kept together or not at all. Reads what it wrote. From
/// [`Vault::write`](crate::Vault::write).
pub struct Writer<'a> {
    reader: Reader<'a>,
    /// Whether something was erased, so that no trace may stay in the write-ahead log.
    pub(crate) erased: Cell<bool>,
}

impl<'a> Writer<'a> {
    pub(crate) const fn new(connection: &'a Connection) -> Self {
        Self {
            reader: Reader { connection },
            erased: Cell::new(false),
        }
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// Ok when a statement touched something.
pub(crate) fn touched(rows: usize) -> Result<()> {
    if rows == 0 { Err(VaultError::NotFound) } else { Ok(()) }
}
