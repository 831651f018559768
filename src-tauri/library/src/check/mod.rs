//! What a pack could do better, for whoever writes it: warnings, never shown to readers of the app. What makes an item unusable is an error,
//! and [`Library::open`] tells of it.
mod dates;
mod files;
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

use std::path::Path;

use files::Files;
use jiff::civil::Date;
use passage::{directory_passages, texts};
use style::style_of;

use crate::library::Library;
use crate::problem::PackProblem;

/// Everything in the pack in `folder` that could be better on `today`, by file and line. `library` is that pack, opened.
#[must_use]
pub fn check(library: &Library, folder: &Path, today: Date) -> Vec<PackProblem> {
    let Some(pack) = library.pack() else { return Vec::new() };
    let mut files = Files::of(folder);
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
