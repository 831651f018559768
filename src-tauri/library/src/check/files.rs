use std::collections::BTreeMap;
use std::path::Path;

use crate::folder::Folder;
use crate::problem::PackProblem;

/// The files of the pack, and what has been found in them so far.
pub(super) struct Files {
    folder: Folder,
    texts: BTreeMap<String, String>,
    pub(super) warnings: Vec<PackProblem>,
}

impl Files {
    pub(super) fn of(folder: &Path) -> Self {
        Self {
            folder: Folder::new(folder),
            texts: BTreeMap::new(),
            warnings: Vec::new(),
        }
    }

    /// The text of a file. It has been read before: one that cannot be read has no items, and so no warnings.
    pub(super) fn text(&mut self, file: &str) -> &str {
        let folder = &mut self.folder;
        self.texts
            .entry(file.to_owned())
            .or_insert_with(|| folder.read(file).unwrap_or_default())
    }

    /// The line of the first place where `words` stand in a file, counted from one.
    pub(super) fn line_of(&mut self, file: &str, words: &str) -> Option<u32> {
        let text = self.text(file);
        let line = text.lines().position(|line| line.contains(words))?;
        u32::try_from(line + 1).ok()
    }

    pub(super) fn warn(&mut self, file: &str, line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) {
        self.warnings.push(PackProblem {
            file: file.to_owned(),
            line,
            what: what.into(),
            mend: mend.into(),
        });
    }
}
