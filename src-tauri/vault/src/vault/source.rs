use std::{fs, path::Path};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::{
    Result, VaultError,
    database::{self, Use, is_current, log_exists},
    files::{Place, probe},
    keys::DatabaseKey,
};

/// How the database is read.
pub(super) enum Source {
    /// Where it is, beside a writer.
    Shared,
    /// Where it is, while nobody writes and nothing can be written: its log is empty.
    Alone,
    /// From a copy of its encrypted bytes in a folder for temporary files: it has a log, and SQLite cannot make the log's index beside it.
    /// The copy goes when this is dropped.
    Copied(TempDir),
}

impl Source {
    /// Finds a way to read a database that cannot be written. `why` it cannot is the error when there is none.
    pub(super) fn find(place: &Place, key: &DatabaseKey, why: VaultError) -> Result<Self> {
        for find in [Self::shared, Self::alone, Self::copied] {
            let Some(source) = find(place) else { continue };
            match source.connect(place, key) {
                Ok(connection) if is_current(&connection)? => return Ok(source),
                // It must be brought up to date first, and cannot be.
                Ok(_) => return Err(why),
                Err(error @ (VaultError::VaultDamaged(_) | VaultError::VaultNewer { .. } | VaultError::VaultMissing)) => return Err(error),
                Err(_) => {}
            }
        }
        Err(why)
    }

    /// A new connection for reading.
    pub(super) fn connect(&self, place: &Place, key: &DatabaseKey) -> Result<Connection> {
        match self {
            Self::Shared => database::open(&place.database(), key, Use::Read),
            Self::Alone => database::open(&place.database(), key, Use::ReadAlone),
            Self::Copied(folder) => database::open(&Place::new(folder.path()).database(), key, Use::Read),
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "the others may not be had")]
    fn shared(_: &Place) -> Option<Self> {
        Some(Self::Shared)
    }

    fn alone(place: &Place) -> Option<Self> {
        (!log_exists(&place.database())).then_some(Self::Alone)
    }

    fn copied(place: &Place) -> Option<Self> {
        // For its owner only, as every folder that `tempfile` makes.
        let folder = tempfile::tempdir().ok()?;
        let copy = |from: &Path| fs::copy(from, folder.path().join(from.file_name()?)).ok();
        for part in [place.database(), place.log()] {
            copy(&part)?;
        }
        Some(Self::Copied(folder))
    }
}

/// Why nothing can be written, where `error` means that: no room, or no right to.
pub(super) fn why_unwritable(place: &Place, error: VaultError) -> Option<VaultError> {
    let says_why = |error: &VaultError| matches!(error, VaultError::DiskFull(_) | VaultError::ReadOnly(_));
    if matches!(error, VaultError::Io(_)) {
        // SQLite says only that it could not make a file beside the database.
        return probe(place.folder()).err().filter(says_why);
    }
    Some(error).filter(says_why)
}
