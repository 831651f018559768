use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::glyphs::can_be_read;
use crate::language::language;
use crate::press::{Template, print};
use crate::{Paper, PrintError};

/// A sheet for a supervision talk, every word of it: what is not in here is not on paper.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Summary {
    /// The language it is in, by tag.
    pub language: String,
    /// Its heading, also the title of the file: it names nobody.
    pub title: String,
    /// Below the heading: about whom, and which time.
    pub lead: String,
    /// At the head of the page: the day it was made.
    pub made: String,
    /// A note to the reader, such as that the paper is not encrypted.
    pub notice: String,
    /// Foot of a page: `{page}`, `{pages}`.
    pub page: String,
    /// Its parts, in order.
    pub parts: Vec<SummaryPart>,
}

/// One part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SummaryPart {
    /// Its heading, in the language of the sheet.
    pub title: String,
    /// What stands below it, in order.
    pub entries: Vec<SummaryEntry>,
}

/// What belongs together: mostly one day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SummaryEntry {
    /// Beside it, such as the day; may be empty.
    pub title: String,
    /// What is said, in order.
    pub lines: Vec<SummaryLine>,
}

/// A text as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SummaryLine {
    /// What it is, such as the question; may be empty.
    pub label: String,
    /// The text. Its line breaks stay.
    pub text: String,
}

/// Makes a PDF of the sheet.
///
/// # Errors
/// [`PrintError::MissingGlyphs`] when a text has letters that no font has: a letter must not be left out unnoticed.
pub fn print_summary(sheet: &Summary, paper: Paper) -> Result<Vec<u8>, PrintError> {
    print(Template::Summary, summary_sheet(sheet, paper)?)
}

/// The data of the sheet.
pub(crate) fn summary_sheet(sheet: &Summary, paper: Paper) -> Result<Value, PrintError> {
    if !texts(sheet).all(can_be_read) {
        return Err(PrintError::MissingGlyphs);
    }
    Ok(json!({
        "language": language(&sheet.language),
        "paper": paper.typst_name(),
        "title": sheet.title,
        "summary": sheet.lead,
        "author": "Porchlight",
        "about": [sheet.made],
        "notices": [sheet.notice],
        "parts": sheet.parts.iter().map(part).collect::<Vec<_>>(),
        "words": { "page": sheet.page },
    }))
}

fn part(part: &SummaryPart) -> Value {
    json!({ "title": part.title, "entries": part.entries.iter().map(entry).collect::<Vec<_>>() })
}

fn entry(entry: &SummaryEntry) -> Value {
    // A line break is no letter, so no font has it: each line goes to the layout by itself.
    let said = |line: &SummaryLine| json!({ "label": line.label, "text": line.text.lines().map(str::trim_end).collect::<Vec<_>>() });
    json!({ "title": entry.title, "lines": entry.lines.iter().map(said).collect::<Vec<_>>() })
}

fn texts(sheet: &Summary) -> impl Iterator<Item = &str> {
    let entries = sheet.parts.iter().flat_map(|part| &part.entries);
    let written = entries.flat_map(|entry| {
        let lines = entry.lines.iter().flat_map(|line| [line.label.as_str(), line.text.as_str()]);
        lines.chain([entry.title.as_str()])
    });
    let parts = sheet.parts.iter().map(|part| part.title.as_str());
    [sheet.title.as_str(), sheet.lead.as_str()].into_iter().chain(parts).chain(written)
}
