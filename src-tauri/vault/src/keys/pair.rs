use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use super::key_file::{KEY_FILE_BYTES_MAX, KeyFile, Parsed};
use crate::{
    Result, VaultError,
    files::{Place, write_whole},
};

/// What lies in the two copies.
pub(crate) enum Found {
    /// Neither file is there.
    Nothing,
    /// The newer good copy.
    Keys {
        file: KeyFile,
        /// Whether the other copy is bad, missing or older, and should be written again.
        repair: bool,
    },
}

enum Copy {
    Missing,
    Parsed(Parsed),
}

/// Reads both copies and takes the newer good one.
pub(crate) fn read_pair(place: &Place) -> Result<Found> {
    match (read(&place.keys())?, read(&place.keys_copy())?) {
        (Copy::Missing, Copy::Missing) => Ok(Found::Nothing),
        (Copy::Parsed(Parsed::Good(first)), Copy::Parsed(Parsed::Good(second))) => {
            let repair = first != second;
            let file = if second.sequence > first.sequence { second } else { first };
            Ok(Found::Keys { file, repair })
        }
        (Copy::Parsed(Parsed::Newer(version)), _) | (_, Copy::Parsed(Parsed::Newer(version))) => {
            Err(VaultError::VaultNewer { schema: version.into() })
        }
        (Copy::Parsed(Parsed::Good(file)), _) | (_, Copy::Parsed(Parsed::Good(file))) => Ok(Found::Keys { file, repair: true }),
        (Copy::Parsed(Parsed::Bad), _) | (_, Copy::Parsed(Parsed::Bad)) => Err(VaultError::KeyFileDamaged),
    }
}

/// Writes both copies, one after the other: at any moment at least one is whole.
pub(crate) fn write_pair(place: &Place, file: &KeyFile) -> Result<()> {
    let bytes = file.to_bytes()?;
    write_whole(&place.keys(), &bytes)?;
    // The first copy is the newer now, so the change holds. A second one that failed is written again at the next unlocking.
    let _ = write_whole(&place.keys_copy(), &bytes);
    Ok(())
}

fn read(path: &Path) -> Result<Copy> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Copy::Missing),
        Err(error) => return Err(error.into()),
    };
    let mut bytes = Vec::new();
    // A bad sector under one copy is what the other is for.
    if file.take(KEY_FILE_BYTES_MAX + 1).read_to_end(&mut bytes).is_err() || bytes.len() as u64 > KEY_FILE_BYTES_MAX {
        return Ok(Copy::Parsed(Parsed::Bad));
    }
    Ok(Copy::Parsed(KeyFile::parse(&bytes)))
}
