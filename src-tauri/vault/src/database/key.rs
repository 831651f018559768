//! Hands SQLCipher the key without writing it into SQL, whose copies SQLite frees without wiping.
#![allow(unsafe_code)]
use std::ffi::c_int;

use data_encoding::HEXLOWER;
use rusqlite::{Connection, ffi};
use zeroize::Zeroizing;

use crate::{Result, VaultError, keys::DatabaseKey};

/// Gives `connection` its key. Nothing may have been read from the database yet.
pub(super) fn give_key(connection: &Connection, key: &DatabaseKey) -> Result<()> {
    let mut raw = Zeroizing::new([0_u8; 67]);
    raw[..2].copy_from_slice(b"x'");
    HEXLOWER.encode_mut(key.bytes(), &mut raw[2..66]);
    raw[66] = b'\'';
    let length = c_int::try_from(raw.len()).map_err(|_| VaultError::Internal(None))?;
    // SAFETY: the handle is valid while `connection` is borrowed; `raw` is readable for `length` bytes, and SQLCipher copies it.
    let code = unsafe { ffi::sqlite3_key(connection.handle(), raw.as_ptr().cast(), length) };
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(VaultError::Internal(None))
    }
}
