use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::PrintError;
use crate::fonts::FONTS;
use crate::glyphs::make_settable;

/// How often a print may pass without use of a remembered result before that is forgotten: a second print of the same sheet is quick, and an
/// app that prints once does not keep pages in memory for ever.
const REMEMBERED_PRINTS: usize = 2;

/// Where the layouts find what they print.
const DATA_PATH: &str = "/sheet.json";

/// A layout of one kind of item: a Typst file of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Template {
    Checklist,
    Flow,
    FoldedCard,
    Guide,
    HelplineCard,
    Questions,
    Reading,
    Rehearsal,
    Summary,
}

impl Template {
    const fn path(self) -> &'static str {
        match self {
            Self::Checklist => "/checklist.typ",
            Self::Flow => "/flow.typ",
            Self::FoldedCard => "/folded-card.typ",
            Self::Guide => "/guide.typ",
            Self::HelplineCard => "/helpline-card.typ",
            Self::Questions => "/questions.typ",
            Self::Reading => "/reading.typ",
            Self::Rehearsal => "/rehearsal.typ",
            Self::Summary => "/summary.typ",
        }
    }

    /// How many prints a result is remembered for. What is on a summary was private: nothing of it stays.
    const fn remembered_prints(self) -> usize {
        match self {
            Self::Summary => 0,
            Self::Checklist
            | Self::Flow
            | Self::FoldedCard
            | Self::Guide
            | Self::HelplineCard
            | Self::Questions
            | Self::Reading
            | Self::Rehearsal => REMEMBERED_PRINTS,
        }
    }
}

/// Every file a layout can name. There is no other: nothing is read from the disk.
static TEMPLATES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    [
        ("/checklist.typ", include_str!("../templates/checklist.typ")),
        ("/common.typ", include_str!("../templates/common.typ")),
        ("/flow.typ", include_str!("../templates/flow.typ")),
        ("/folded-card.typ", include_str!("../templates/folded-card.typ")),
        ("/guide.typ", include_str!("../templates/guide.typ")),
        ("/helpline-card.typ", include_str!("../templates/helpline-card.typ")),
        ("/questions.typ", include_str!("../templates/questions.typ")),
        ("/reading.typ", include_str!("../templates/reading.typ")),
        ("/rehearsal.typ", include_str!("../templates/rehearsal.typ")),
        ("/sheet.typ", include_str!("../templates/sheet.typ")),
        ("/summary.typ", include_str!("../templates/summary.typ")),
    ]
    .into_iter()
    .filter_map(|(path, text)| Some(Source::new(file_id(path)?, text.to_owned())))
    .collect()
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// All that Typst can read during one print: layouts, fonts, and the data of one sheet.
struct Press {
    main: FileId,
    data_id: FileId,
    data: Bytes,
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATES
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            return Ok(self.data.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets `data` by `template`, up to where pages exist but no file.
pub(crate) fn set(template: Template, mut data: Value) -> Result<PagedDocument, PrintError> {
    make_settable(&mut data);
    let missing = || PrintError::Layout(template.path().to_owned());
    let press = Press {
        main: file_id(template.path()).ok_or_else(missing)?,
        data_id: file_id(DATA_PATH).ok_or_else(missing)?,
        data: Bytes::from_string(data.to_string()),
    };
    let result = typst::compile::<PagedDocument>(&press).output;
    typst::comemo::evict(template.remembered_prints());
    result.map_err(|problems| PrintError::Layout(place(&press, problems.first())))
}

/// Sets `data` by `template` and makes the file.
pub(crate) fn print(template: Template, data: Value) -> Result<Vec<u8>, PrintError> {
    let document = set(template, data)?;
    let file = pdf(template, &document);
    // Making the file remembers texts too.
    typst::comemo::evict(template.remembered_prints());
    file
}

fn pdf(template: Template, document: &PagedDocument) -> Result<Vec<u8>, PrintError> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
    // If a text holds something that the standard refuses, the sheet is made without claiming the standard.
    [accessible, PdfStandards::default()]
        .into_iter()
        .find_map(|standards| {
            let options = PdfOptions {
                creator: Smart::Custom(Some("Porchlight".to_owned())),
                standards,
                ..PdfOptions::default()
            };
            typst_pdf::pdf(document, &options).ok()
        })
        .ok_or_else(|| PrintError::Layout(template.path().to_owned()))
}

/// File and line of a problem. What Typst says of it could quote the item, so only debug builds tell.
fn place(press: &Press, problem: Option<&SourceDiagnostic>) -> String {
    let Some(problem) = problem else { return String::new() };
    let Some(source) = problem.span.id().and_then(|id| press.source(id).ok()) else {
        return String::new();
    };
    let line = press.range(problem.span).and_then(|range| source.lines().byte_to_line(range.start));
    let id = source.id();
    let path = id.vpath().get_with_slash();
    let what = if cfg!(debug_assertions) { problem.message.as_str() } else { "" };
    format!("{path}:{} {what}", line.map_or(0, |line| line + 1))
}
