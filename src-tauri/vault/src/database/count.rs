use std::{
    fs::File,
    io::{Read, Seek, SeekFrom, Write},
    sync::Mutex,
};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::{
    Result,
    files::{Place, create_private_file},
};

/// How many changes the database holds.
pub(crate) fn changes(connection: &Connection) -> Result<u64> {
    let count: i64 = connection.query_row("SELECT count FROM change_count", [], |row| row.get(0))?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// The same number in a file beside the database. SQLCipher does not notice an old database put back, or a lost write-ahead log; this does.
///
/// It is written after each change and never forced to disk: it may lag behind after a power cut, but is never ahead of what was kept.
pub(crate) struct CountFile {
    file: Mutex<Option<File>>,
}

/// Bytes of the record: the count, then the start of its SHA-256.
const RECORD_BYTES: usize = 16;

impl CountFile {
    /// Opens it, or makes it. A vault without it works just as well, so nothing here fails.
    pub(crate) fn open(place: &Place) -> Self {
        Self {
            file: Mutex::new(Self::file(place)),
        }
    }

    /// Opens it again, where it could only be read before.
    pub(crate) fn reopen(&self, place: &Place) {
        if let Ok(mut file) = self.file.lock() {
            *file = Self::file(place);
        }
    }

    fn file(place: &Place) -> Option<File> {
        let path = place.count();
        File::options()
            .read(true)
            .write(true)
            .open(&path)
            .or_else(|_| create_private_file(&path))
            .or_else(|_| File::open(&path))
            .ok()
    }

    /// What it says; `None` when it says nothing readable.
    pub(crate) fn read(&self) -> Option<u64> {
        let mut kept = self.file.lock().ok()?;
        let file = kept.as_mut()?;
        let mut record = [0; RECORD_BYTES];
        file.seek(SeekFrom::Start(0)).and_then(|_| file.read_exact(&mut record)).ok()?;
        let count = u64::from_le_bytes(record[..8].try_into().ok()?);
        (record == Self::record(count)).then_some(count)
    }

    pub(crate) fn write(&self, count: u64) {
        if let Ok(mut kept) = self.file.lock()
            && let Some(file) = kept.as_mut()
        {
            // A count that lags behind only notices less.
            let _ = file.seek(SeekFrom::Start(0)).and_then(|_| file.write_all(&Self::record(count)));
        }
    }

    pub(crate) fn record(count: u64) -> [u8; RECORD_BYTES] {
        let mut record = [0; RECORD_BYTES];
        record[..8].copy_from_slice(&count.to_le_bytes());
        let sum = Sha256::digest(&record[..8]);
        record[8..].copy_from_slice(&sum[..8]);
        record
    }
}
