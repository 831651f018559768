//! What a pack could do better, for whoever writes it: warnings, never shown to readers of the app. What makes an item unusable is an error,
//! and [`Library::open`] tells of it.
mod dates;
mod findable;
mod helplines;
mod passage;
mod promise;
mod reading_level;
mod sentences;
mod signs;
mod sources;
mod style;
mod translations;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use passage::{Text, directory_passages, texts};
use style::style_of;

use crate::folder::Folder;
use crate::library::Library;
use crate::problem::PackProblem;

/// Everything in the pack in `folder` that could be better on `today`, by file and line. `library` is that pack, opened.
#[must_use]
pub fn check(library: &Library, folder: &Path, today: Date) -> Vec<PackProblem> {
    let Some(pack) = library.pack() else { return Vec::new() };
    let mut files = Files {
        folder: Folder::new(folder),
        texts: BTreeMap::new(),
        warnings: Vec::new(),
    };
    let texts = texts(library, &mut files);
    let directory = directory_passages(library, &mut files);
    for passage in texts.iter().flat_map(|text| &text.passages).chain(&directory) {
        signs::check(passage, &mut files);
        if let Some(style) = passage.style {
            sentences::check(passage, &mut files);
            words::check(passage, style, &mut files);
        }
    }
    for text in &texts {
        dates::check_item(text, today, &mut files);
        findable::check_asked(text, &mut files);
        if let Some(style) = style_of(text.locale) {
            reading_level::check(text, style.reading_level, &mut files);
            if text.locale == pack.default_locale {
                promise::check(text, style, &mut files);
            }
        }
    }
    findable::check_linked(&texts, &pack.default_locale, &mut files);
    dates::check_helplines(library, today, &mut files);
    helplines::check(library, &mut files);
    sources::check(library, &texts, &mut files);
    translations::check(library, &texts, &mut files);
    let mut warnings = files.warnings;
    warnings.sort();
    warnings.dedup();
    warnings
}

/// The files of the pack, and what has been found in them so far.
struct Files {
    folder: Folder,
    texts: BTreeMap<String, String>,
    warnings: Vec<PackProblem>,
}

impl Files {
    /// The text of a file. It has been read before: one that cannot be read has no items, and so no warnings.
    fn text(&mut self, file: &str) -> &str {
        let folder = &mut self.folder;
        self.texts
            .entry(file.to_owned())
            .or_insert_with(|| folder.read(file).unwrap_or_default())
    }

    /// The line of the first place where `words` stand in a file, counted from one.
    fn line_of(&mut self, file: &str, words: &str) -> Option<u32> {
        let text = self.text(file);
        let line = text.lines().position(|line| line.contains(words))?;
        u32::try_from(line + 1).ok()
    }

    fn warn(&mut self, file: &str, line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) {
        self.warnings.push(PackProblem {
            file: file.to_owned(),
            line,
            what: what.into(),
            mend: mend.into(),
        });
    }

    fn warn_of(&mut self, text: &Text<'_>, key: &str, what: impl Into<String>, mend: impl Into<String>) {
        let line = text.line_of_key(key);
        self.warn(&text.file, line, what, mend);
    }
}
