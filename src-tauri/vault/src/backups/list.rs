use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use super::manifest::MANIFEST;
use crate::{Result, files::Place};

/// How a backup's folder is named: its time in UTC, and nothing about anyone.
const NAME: &str = "%Y%m%dT%H%M%SZ";

/// One backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Names it to [`restore`](super::restore).
    pub name: String,
    /// When it was made, to the second.
    pub taken: Timestamp,
    /// Its size on disk, in bytes.
    pub bytes: u64,
}

/// What is in the folder of the backups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupsFolder {
    /// The backups, newest first.
    pub backups: Vec<Backup>,
    /// How many other things have a name like a backup's: a file, or a folder without a manifest. They are left alone.
    pub others: usize,
}

/// The backups of the vault in `folder`, newest first. Works while it is locked or lost.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    Ok(in_folder(folder)?.backups)
}

/// Like [`list`], with what only has the name of a backup.
pub fn in_folder(folder: &Path) -> Result<BackupsFolder> {
    let entries = match fs::read_dir(Place::new(folder).backups()) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BackupsFolder::default()),
        Err(error) => return Err(error.into()),
    };
    let mut found = BackupsFolder::default();
    for entry in entries {
        let entry = entry?;
        if let Some(name) = entry.file_name().to_str()
            && let Some(taken) = time_of(name)
        {
            match size(&entry.path()) {
                Ok(bytes) => found.backups.push(Backup {
                    name: name.to_owned(),
                    taken,
                    bytes,
                }),
                // Thinned out on another thread since the folder was read.
                Err(_) if !entry.path().exists() => {}
                Err(_) => found.others += 1,
            }
        }
    }
    found.backups.sort_by_key(|backup| std::cmp::Reverse(backup.taken));
    Ok(found)
}

/// A vault that was moved out of the way when a backup took its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Name of its folder.
    pub(super) name: String,
    /// When it was moved there, to the second.
    pub moved: Timestamp,
}

/// What the name of a vault that was set aside begins with.
pub(super) const ASIDE: &str = "damaged-";

/// The vaults that were set aside in `folder`, newest first.
pub fn set_aside(folder: &Path) -> Result<Vec<SetAside>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir()
            && let Ok(name) = entry.file_name().into_string()
            && let Some(rest) = name.strip_prefix(ASIDE)
            && let Some(moved) = time_of(rest.split('-').next().unwrap_or_default())
        {
            found.push(SetAside { name, moved });
        }
    }
    found.sort_by_key(|aside| std::cmp::Reverse(aside.moved));
    Ok(found)
}

/// The folder of the backup called `name`; `None` when that is no name of a backup, so that no other path can be reached.
pub(super) fn folder_of(place: &Place, name: &str) -> Option<PathBuf> {
    time_of(name).map(|_| place.backups().join(name))
}

pub(super) fn name_of(taken: Timestamp) -> String {
    taken.to_zoned(TimeZone::UTC).strftime(NAME).to_string()
}

fn time_of(name: &str) -> Option<Timestamp> {
    let taken = DateTime::strptime(NAME, name).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    (name_of(taken) == name).then_some(taken)
}

/// Bytes of a backup; an error for what is none.
fn size(folder: &Path) -> io::Result<u64> {
    fs::symlink_metadata(folder.join(MANIFEST))?;
    fs::read_dir(folder)?.map(|file| Ok(file?.metadata()?.len())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_times_and_nothing_else() {
        let taken: Timestamp = "2025-11-22T09:30:05Z".parse().unwrap();
        assert_eq!(name_of(taken), "20251122T093005Z");
        assert_eq!(time_of("20251122T093005Z"), Some(taken));
        for other in [
            "",
            ".",
            "..",
            "20251122T093005Z.part",
            "../20251122T093005Z",
            "20251122T093005",
            "20251322T093005Z",
            "x",
        ] {
            assert_eq!(time_of(other), None, "{other}");
        }
    }
}
