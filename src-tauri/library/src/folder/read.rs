use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::check_text::check_text;
use super::{Entry, list};
use crate::limits::{FILE_BYTES_MAX, FILES_MAX, PACK_BYTES_MAX};
use crate::problem::PackProblem;

/// A pack's folder while it is being read.
pub(crate) struct Folder {
    root: PathBuf,
    files: usize,
    bytes: u64,
    pub(crate) problems: Vec<PackProblem>,
}

impl Folder {
    pub(crate) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            files: 0,
            bytes: 0,
            problems: Vec::new(),
        }
    }

    /// The entries of a folder of the pack; `None` when there is no such folder.
    pub(crate) fn list(&mut self, folder: &str) -> Option<Vec<Entry>> {
        match list(&self.root.join(folder)) {
            Ok(entries) => Some(entries),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => {
                self.problem(
                    folder,
                    format!("This folder could not be read: {error}."),
                    "Check that it is a folder and may be read.",
                );
                None
            }
        }
    }

    /// Whether there is something of that name.
    pub(crate) fn has(&self, file: &str) -> bool {
        fs::symlink_metadata(self.root.join(file)).is_ok()
    }

    /// The text of a file; `None` when it cannot be used, with the reason among the problems.
    pub(crate) fn read(&mut self, file: &str) -> Option<String> {
        self.files += 1;
        if self.files > FILES_MAX {
            if self.files == FILES_MAX + 1 {
                self.problem(
                    file,
                    format!("The pack has more than {FILES_MAX} files."),
                    "Split it into several packs.",
                );
            }
            return None;
        }
        let path = self.root.join(file);
        match fs::symlink_metadata(&path) {
            Ok(facts) if !facts.is_file() => {
                self.problem(file, "This is a link or a folder, not a file.", "Put the file itself here.");
                return None;
            }
            Ok(facts) if facts.len() > FILE_BYTES_MAX => {
                self.too_large(file);
                return None;
            }
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.problem(file, "This file is missing.", "Add it; docs/pack-format.md says what stands in it.");
                return None;
            }
            Err(error) => return self.unreadable(file, &error),
        }
        let mut bytes = Vec::new();
        if let Err(error) = File::open(&path).and_then(|open| open.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes)) {
            return self.unreadable(file, &error);
        }
        let size = bytes.len() as u64;
        if size > FILE_BYTES_MAX {
            self.too_large(file);
            return None;
        }
        let before = self.bytes;
        self.bytes += size;
        if self.bytes > PACK_BYTES_MAX {
            if before <= PACK_BYTES_MAX {
                let what = format!("The pack is larger than {} MB.", PACK_BYTES_MAX / 1024 / 1024);
                self.problem(file, what, "Split it into several packs.");
            }
            return None;
        }
        match check_text(bytes) {
            Ok(text) => Some(text),
            Err((line, what, mend)) => {
                self.problems.push(PackProblem {
                    file: file.to_owned(),
                    line: Some(line),
                    what,
                    mend: mend.to_owned(),
                });
                None
            }
        }
    }

    pub(crate) fn problem(&mut self, file: &str, what: impl Into<String>, mend: impl Into<String>) {
        self.problems.push(PackProblem {
            file: file.to_owned(),
            line: None,
            what: what.into(),
            mend: mend.into(),
        });
    }

    fn too_large(&mut self, file: &str) {
        let what = format!("The file is larger than {} KB.", FILE_BYTES_MAX / 1024);
        self.problem(file, what, "Make it shorter, or make two of it.");
    }

    fn unreadable(&mut self, file: &str, error: &std::io::Error) -> Option<String> {
        self.problem(file, format!("The file could not be read: {error}."), "Check that it may be read.");
        None
    }
}
