use std::{
    path::Path,
    sync::{Mutex, RwLock},
};

use jiff::Timestamp;
use rusqlite::Connection;

use super::{Source, Vault, finish_arrival, source::why_unwritable};
use crate::{
    Result, VaultError,
    database::{self, CountFile, Use, migrate},
    files::{FolderLock, Place},
    keys::{DatabaseKey, Found, KeyFile, SlotKind, passphrase_bytes, read_code, read_pair, write_pair},
};

impl Vault {
    /// Opens the vault in `folder`: brings its schema up to date and empties what is too old from the trash.
    ///
    /// Killed at any moment it has done no harm. Wait [`UnlockAttempts::delay`](crate::UnlockAttempts::delay) before it.
    pub fn unlock(folder: &Path, passphrase: &str, now: Timestamp) -> Result<Self> {
        let passphrase = passphrase_bytes(passphrase)?;
        let (place, lock, keys, repair) = Self::approach(folder)?;
        let key = keys.open(SlotKind::Passphrase, &passphrase)?.ok_or(VaultError::WrongPassphrase)?;
        Self::open(place, lock, key, keys, repair, now)
    }

    /// Opens the vault with its recovery code, and gives it a new passphrase. The code stays valid.
    pub fn unlock_with_recovery(folder: &Path, code: &str, new_passphrase: &str, now: Timestamp) -> Result<Self> {
        let new_passphrase = passphrase_bytes(new_passphrase)?;
        let (place, lock, mut keys, repair) = Self::approach(folder)?;
        let code = read_code(code)?;
        let key = keys
            .open(SlotKind::Recovery, &code.secret())?
            .ok_or(VaultError::WrongRecoveryCode { group: None })?;
        // The passphrase changes only once the database has opened: a damaged vault keeps the keys that fit its backups.
        let cost = keys.cost();
        keys.put(SlotKind::Passphrase, &new_passphrase, cost, &key)?;
        let vault = Self::open(place, lock, key, keys, repair, now)?;
        write_pair(&vault.place, &super::open_mutex(&vault.keys))?;
        Ok(vault)
    }

    /// Writes another schema version into a locked vault.
    #[doc(hidden)]
    pub fn set_schema_for_tests(folder: &Path, passphrase: &str, schema: i64) -> Result<()> {
        let vault = Self::unlock(folder, passphrase, Timestamp::UNIX_EPOCH)?;
        vault.with_writer(|connection| Ok(connection.pragma_update(None, "user_version", schema)?))?;
        vault.lock()
    }

    /// Everything that can be told without a key.
    fn approach(folder: &Path) -> Result<(Place, FolderLock, KeyFile, bool)> {
        let place = Place::new(folder);
        if !folder.try_exists()? {
            return Err(VaultError::VaultMissing);
        }
        let lock = FolderLock::take_to_read(&place)?;
        finish_arrival(&place)?;
        let database = match std::fs::metadata(place.database()) {
            Ok(file) => Some(file.len()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        let (keys, repair) = match (read_pair(&place)?, database) {
            (_, None) => return Err(VaultError::VaultMissing),
            (Found::Nothing, Some(_)) => return Err(VaultError::KeyFileMissing),
            (Found::Keys { .. }, Some(..database::DATABASE_PAGE_BYTES)) => return Err(VaultError::VaultDamaged(None)),
            (Found::Keys { file, repair }, Some(_)) => (file, repair),
        };
        Ok((place, lock, keys, repair))
    }

    pub(super) fn open(place: Place, lock: FolderLock, key: DatabaseKey, keys: KeyFile, repair: bool, now: Timestamp) -> Result<Self> {
        let (writer, source, refused) = match open_writer(&place, &lock, &key) {
            Ok(writer) => (Some(writer), Source::Shared, None),
            Err(error) => {
                let why = why_unwritable(&place, error).ok_or(error)?;
                (None, Source::find(&place, &key, why)?, Some(why))
            }
        };
        let here = match &writer {
            Some(writer) => database::changes(writer)?,
            None => database::changes(&source.connect(&place, &key)?)?,
        };
        let count = CountFile::open(&place);
        let missing = count.read().map_or(0, |expected| expected.saturating_sub(here));
        if repair {
            // On a full disk the good copy still opens the vault; the next unlocking tries again.
            let _ = write_pair(&place, &keys);
        }
        let vault = Self {
            place,
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            source: RwLock::new(source),
            refused: Mutex::new(refused),
            reading: Mutex::default(),
            key,
            keys: Mutex::new(keys),
            backing_up: Mutex::new(()),
            count,
            missing: Mutex::new(missing),
            repaired: repair,
            lock: Mutex::new(lock),
        };
        if refused.is_some() {
            return Ok(vault);
        }
        match vault.write(|writer| writer.trash_purge(now)) {
            // What is there can still be read, copied out and backed up elsewhere.
            Ok(_) | Err(VaultError::DiskFull(_) | VaultError::ReadOnly(_)) => Ok(vault),
            Err(error) => Err(error),
        }
    }
}

/// The connection that writes, to a database that is up to date.
pub(super) fn open_writer(place: &Place, lock: &FolderLock, key: &DatabaseKey) -> Result<Connection> {
    if !lock.is_held() {
        return Err(VaultError::ReadOnly(None));
    }
    let mut writer = database::open(&place.database(), key, Use::Write)?;
    // SQLite opens what it may not write for reading, and says so only here.
    if writer.is_readonly("main")? {
        return Err(VaultError::ReadOnly(None));
    }
    migrate(&mut writer)?;
    Ok(writer)
}
