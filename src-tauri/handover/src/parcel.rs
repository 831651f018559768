use std::{
    io::{Cursor, Read, Write},
    sync::atomic::{AtomicBool, Ordering},
};

use age::Decryptor;
use porchlight_domain::private::PersonRecord;
use zeroize::Zeroizing;
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{
    HandoverError, Lock, OpenWith, Page, Result,
    lock::{encryptor, identity, not_encrypted, not_opened},
    page::page,
    read::read,
    written::write,
};

/// Largest handover file, in bytes. A mentor's whole life with one young person is a few megabytes; whoever reads one holds it in memory.
pub const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The page to read.
const PAGE_FILE: &str = "READ-ME.html";
/// The data.
const DATA_FILE: &str = "person.json";
/// Bytes encrypted between two looks at the stop flag: some milliseconds.
const STEP_BYTES: usize = 1024 * 1024;

/// Puts everything about one person in one encrypted file: a zip with a page to read and the data, inside age.
///
/// `stop` is looked at all the time but while the passphrase is stretched, which takes about a second.
///
/// # Errors
/// [`HandoverError::NotARecipient`], [`HandoverError::TooLarge`], [`HandoverError::Stopped`].
pub fn seal(record: &PersonRecord, page_of: &Page<'_>, lock: &Lock, stop: &AtomicBool) -> Result<Vec<u8>> {
    let go_on = || {
        if stop.load(Ordering::Relaxed) {
            Err(HandoverError::Stopped)
        } else {
            Ok(())
        }
    };
    let plain = parcel(record, page_of)?;
    if plain.len() >= FILE_BYTES_MAX - STEP_BYTES {
        return Err(HandoverError::TooLarge);
    }
    go_on()?;
    let mut writer = encryptor(lock)?.wrap_output(Vec::new()).map_err(|_| HandoverError::Internal)?;
    for step in plain.chunks(STEP_BYTES) {
        go_on()?;
        writer.write_all(step).map_err(|_| HandoverError::Internal)?;
    }
    writer.finish().map_err(|_| HandoverError::Internal)
}

fn parcel(record: &PersonRecord, page_of: &Page<'_>) -> Result<Zeroizing<Vec<u8>>> {
    let data = Zeroizing::new(write(record, page_of.made)?);
    let text = Zeroizing::new(page(record, page_of));
    // Room for all of it at once: a vector that grows leaves its earlier selves behind in memory.
    let room = data.len() + text.len() + STEP_BYTES;
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(room)));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in [(PAGE_FILE, text.as_bytes()), (DATA_FILE, data.as_slice())] {
        zip.start_file(name, stored).map_err(|_| HandoverError::Internal)?;
        zip.write_all(bytes).map_err(|_| HandoverError::Internal)?;
    }
    let bytes = zip.finish().map_err(|_| HandoverError::Internal)?;
    Ok(Zeroizing::new(bytes.into_inner()))
}

/// Opens a handover file. Everything in it is checked: what comes back is of a size, a shape and a length that the app itself could have
/// written.
///
/// # Errors
/// Every [`HandoverError`] but those of [`seal`].
pub fn unseal(file: &[u8], key: &OpenWith) -> Result<PersonRecord> {
    if file.len() > FILE_BYTES_MAX {
        return Err(HandoverError::TooLarge);
    }
    let identity = identity(key)?;
    let opened = Decryptor::new_buffered(file).map_err(not_encrypted)?;
    let mut reader = opened.decrypt(std::iter::once(identity.as_ref())).map_err(not_opened)?;
    // What is inside is never longer than the file.
    let mut plain = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut plain).map_err(|_| HandoverError::Damaged)?;
    read(&data_of(&plain)?)
}

/// The data inside a zip that holds a page and the data, both as they are, and nothing else.
fn data_of(plain: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let mut zip = ZipArchive::new(Cursor::new(plain)).map_err(|_| HandoverError::NotAHandover)?;
    let mut data = None;
    for index in 0..zip.len() {
        let file = zip.by_index_raw(index).map_err(|_| HandoverError::NotAHandover)?;
        let name = file.name().map_err(|_| HandoverError::NotAHandover)?;
        let known = [PAGE_FILE, DATA_FILE].contains(&name.as_ref());
        let whole = file.compression() == CompressionMethod::Stored && file.size() == file.compressed_size();
        if !known || !whole || file.encrypted() || file.size() > plain.len() as u64 {
            return Err(HandoverError::NotAHandover);
        }
        if name == DATA_FILE {
            data = Some(index);
        }
    }
    let mut file = zip
        .by_index(data.ok_or(HandoverError::NotAHandover)?)
        .map_err(|_| HandoverError::NotAHandover)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(plain.len()));
    // Reads to the end and so checks the sum.
    file.read_to_end(&mut bytes).map_err(|_| HandoverError::Damaged)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use age::x25519;
    use jiff::{Timestamp, civil::date};
    use porchlight_domain::private::{Person, PersonDetails, PersonId, Role};
    use uuid::Uuid;

    use super::*;
    use crate::PageWords;

    fn wren() -> PersonRecord {
        PersonRecord {
            person: Person {
                id: PersonId(Uuid::from_u128(7)),
                details: PersonDetails {
                    language: "ไทย\tEnglish".to_owned(),
                    rhythm_days: Some(14),
                    since: Some(date(2026, 9, 1)),
                    matters: "chess\nher brother".to_owned(),
                    ..PersonDetails::named("Wren".to_owned(), Some(2013), Role::Mentee)
                },
                created: Timestamp::from_microsecond(1_790_000_000_123_456).expect("a moment"),
                archived: None,
                needed_until: None,
            },
            trusted_adults: Vec::new(),
            pauses: Vec::new(),
            check_ins: Vec::new(),
            talks: Vec::new(),
            follow_ups: Vec::new(),
            runs: Vec::new(),
            entries: Vec::new(),
        }
    }

    fn sealed(stop: bool) -> Result<(Vec<u8>, OpenWith)> {
        use age::secrecy::ExposeSecret;
        let key = x25519::Identity::generate();
        let words = PageWords::default();
        let page = Page {
            made: date(2026, 11, 22),
            words: &words,
            language: "en",
            day: &|day| day.to_string(),
            day_of: &|_| date(2026, 11, 22),
            title: &str::to_owned,
        };
        let lock = Lock::Recipient(key.to_public().to_string());
        let file = seal(&wren(), &page, &lock, &AtomicBool::new(stop))?;
        let identity = OpenWith::Identity(Zeroizing::new(key.to_string().expose_secret().to_owned()));
        Ok((file, identity))
    }

    #[test]
    fn what_was_sealed_comes_out_as_it_went_in() {
        let (file, key) = sealed(false).expect("sealed");
        assert_eq!(unseal(&file, &key).expect("opened"), wren());
    }

    #[test]
    fn stopped_there_is_no_file() {
        assert_eq!(sealed(true).err(), Some(HandoverError::Stopped));
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_and_nothing_panics() {
        let (file, key) = sealed(false).expect("sealed");
        for length in 0..file.len() {
            assert!(unseal(&file[..length], &key).is_err(), "{length} of {} bytes", file.len());
        }
    }
}
