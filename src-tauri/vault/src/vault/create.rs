use std::{fs, io, path::Path};

use jiff::Timestamp;

use super::{PART, Vault, arrive, finish_arrival};
use crate::{
    KeyCost, RecoveryCode, Result, VaultError,
    database::{CountFile, migrate, new_id, open_blank},
    files::{FolderLock, Place, fresh_folder, private_folder, write_whole},
    keys::{DatabaseKey, KeyFile, SlotKind, passphrase_bytes, write_pair},
};

impl Vault {
    /// Whether anything of a vault is in `folder`, be it damaged.
    pub fn exists(folder: &Path) -> Result<bool> {
        let place = Place::new(folder);
        for path in [
            place.database(),
            place.keys(),
            place.keys_copy(),
            folder.join("arriving"),
            folder.join("arrived"),
        ] {
            match path.try_exists() {
                Ok(false) => {}
                Ok(true) => return Ok(true),
                // Something else is where a folder on the way should be.
                Err(error) if error.kind() == io::ErrorKind::NotADirectory => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(false)
    }

    /// Makes a vault in `folder`, and opens it. The code is shown once, and stored nowhere.
    ///
    /// Killed in the middle, it has made no vault or a whole one.
    pub fn create(folder: &Path, passphrase: &str, cost: KeyCost, now: Timestamp) -> Result<(Self, RecoveryCode)> {
        let passphrase = passphrase_bytes(passphrase)?;
        private_folder(folder)?;
        let place = Place::new(folder);
        let lock = FolderLock::take(&place)?;
        finish_arrival(&place)?;
        if Self::exists(folder)? {
            return Err(VaultError::AlreadyExists);
        }
        let part = Place::new(&folder.join(PART));
        fresh_folder(part.folder())?;

        let key = DatabaseKey::random()?;
        let code = RecoveryCode::random()?;
        let mut keys = KeyFile::new(new_id(now));
        keys.put(SlotKind::Passphrase, &passphrase, cost, &key)?;
        keys.put(SlotKind::Recovery, &code.secret(), cost, &key)?;
        write_pair(&part, &keys)?;
        write_whole(&part.count(), &CountFile::record(0))?;
        let mut connection = open_blank(&part.database(), &key)?;
        migrate(&mut connection)?;
        super::checkpoint(&connection)?;
        connection.close().map_err(|(_, error)| VaultError::from(error))?;
        fs::File::options().write(true).open(part.database())?.sync_all()?;
        arrive(&place, "left-over")?;

        let vault = Self::open(place, lock, key, keys, false, now)?;
        Ok((vault, code))
    }
}
