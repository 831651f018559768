use std::path::Path;
use std::{fs, io};

use crate::limits::FILES_MAX;

/// One entry of a folder.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) is_folder: bool,
}

/// The entries of a folder, sorted by name. Names that start with a dot are the system's or the editor's, not the pack's.
pub(crate) fn list(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)?.take(FILES_MAX + 1) {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            entries.push(Entry {
                name,
                is_folder: entry.file_type()?.is_dir(),
            });
        }
    }
    entries.sort();
    Ok(entries)
}
