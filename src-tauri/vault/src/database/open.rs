use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig};
use url::Url;

use super::key::give_key;
use crate::{Result, VaultError, files::create_private_file, keys::DatabaseKey};

/// How long one connection waits for another of this process. Writes take milliseconds; more means a fault.
const BUSY_MS_MAX: u64 = 5_000;
/// SQLCipher's page. Other sizes gain nothing.
pub(crate) const DATABASE_PAGE_BYTES: u64 = 4096;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    Read,
    /// Reading a file that nobody changes, without any file beside it. What is in its log is not seen.
    ReadAlone,
    Write,
}

/// Opens a database that must be there. Refuses a wrong key and a damaged first page alike: the key file has told them apart before.
pub(crate) fn open(path: &Path, key: &DatabaseKey, wanted: Use) -> Result<Connection> {
    match std::fs::metadata(path) {
        // SQLite would take an empty file for a new database, under any key.
        Ok(file) if file.len() < DATABASE_PAGE_BYTES => return Err(VaultError::VaultDamaged(None)),
        // A page cut short is mended from the log, if there is one; SQLite would only notice when it reads that page.
        Ok(file) if file.len() % DATABASE_PAGE_BYTES != 0 && !log_exists(path) => return Err(VaultError::VaultDamaged(None)),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(VaultError::VaultMissing),
        Err(error) => return Err(error.into()),
    }
    connect(path, key, wanted)
}

/// Whether something is in the write-ahead log of a database.
pub(crate) fn log_exists(path: &Path) -> bool {
    std::fs::metadata(path.with_extension("db-wal")).is_ok_and(|log| log.len() > 0)
}

/// Makes an empty database; the file must not be there.
pub(crate) fn open_blank(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    drop(create_private_file(path)?);
    connect(path, key, Use::Write)
}

fn connect(path: &Path, key: &DatabaseKey, wanted: Use) -> Result<Connection> {
    quiet()?;
    let connection = match wanted {
        Use::Read => Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?,
        Use::ReadAlone => Connection::open_with_flags(
            immutable(path)?.as_str(),
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI,
        )?,
        Use::Write => Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?,
    };
    connection.busy_timeout(Duration::from_millis(BUSY_MS_MAX))?;
    give_key(&connection, key)?;
    connection.execute_batch(include_str!("settings.sql"))?;
    if wanted == Use::Write {
        connection.execute_batch(include_str!("settings_write.sql"))?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    porchlight_words::register(&connection)?;
    Ok(connection)
}

/// The address of a file that is not changed by anybody while it is open: SQLite then needs neither a log nor an index of one beside it.
fn immutable(path: &Path) -> Result<Url> {
    let mut address = Url::from_file_path(std::path::absolute(path)?).map_err(|()| VaultError::Io(None))?;
    address.set_query(Some("immutable=1"));
    Ok(address)
}

/// SQLCipher would print on stderr about a key that does not fit. The setting holds for the process, and must come before the first key.
fn quiet() -> Result<()> {
    static QUIET: std::sync::OnceLock<Result<()>> = std::sync::OnceLock::new();
    *QUIET.get_or_init(|| Ok(Connection::open_in_memory()?.execute_batch("PRAGMA cipher_log_level = NONE")?))
}
