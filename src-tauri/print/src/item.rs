use porchlight_domain::content::{AgeBand, Item, ItemKind, ItemLink};
use porchlight_library::Library;
use serde_json::Value;

use crate::glyphs::can_be_read;
use crate::press::{Template, print};
use crate::sheet::{Reader, checklist, flow, frame, guide, platform, questions, reading, rehearsal};
use crate::{Form, Layout, PrintError, Words};

/// Makes a PDF of one item.
///
/// # Errors
/// When the library does not have the item, when it has no such form, or when no font has its letters.
pub fn print_item(library: &Library, what: &ItemLink, how: &Layout, words: &Words) -> Result<Vec<u8>, PrintError> {
    let (template, data) = item_sheet(library, what, how, words)?;
    print(template, data)
}

/// The layout of an item, and the data for it.
pub(crate) fn item_sheet(library: &Library, what: &ItemLink, how: &Layout, words: &Words) -> Result<(Template, Value), PrintError> {
    let item = library.item(what, &how.locale).ok_or(PrintError::NotFound)?;
    if !can_be_read(&item.title) {
        return Err(PrintError::MissingGlyphs);
    }
    let reader = Reader { library, how, words };
    let template = template(item, what.kind, how)?;
    let id = &what.id;
    let locale = &how.locale;
    let body = match what.kind {
        ItemKind::Guide => library.guide(id, locale).map(|it| guide(it, &reader)),
        ItemKind::Checklist => library.checklist(id, locale).map(|it| checklist(it, &reader)),
        ItemKind::Flow => library.flow(id, locale).map(|it| flow(it, &reader)),
        ItemKind::Rehearsal => library.rehearsal(id, locale).map(|it| rehearsal(it, &reader)),
        ItemKind::Reading => library.reading(id, locale).map(reading),
        ItemKind::Questions => library.question_set(id, locale).map(|it| questions(it, &reader)),
        ItemKind::Platform => library.platform(id, locale).map(|it| platform(it, &reader)),
    };
    Ok((template, frame(item, what.kind, body.ok_or(PrintError::NotFound)?, &reader)))
}

fn template(item: &Item, kind: ItemKind, how: &Layout) -> Result<Template, PrintError> {
    let is_of_item = |band: AgeBand| item.ages.contains(&band);
    match (how.form, kind) {
        (Form::FoldedCard, ItemKind::Guide) if how.ages.is_some_and(is_of_item) => Ok(Template::FoldedCard),
        (Form::FoldedCard, ItemKind::Guide) => Err(PrintError::OneAgeNeeded),
        (Form::FoldedCard, _) => Err(PrintError::NoSuchForm),
        (Form::Sheet, ItemKind::Guide) => Ok(Template::Guide),
        (Form::Sheet, ItemKind::Checklist) => Ok(Template::Checklist),
        (Form::Sheet, ItemKind::Flow) => Ok(Template::Flow),
        (Form::Sheet, ItemKind::Rehearsal) => Ok(Template::Rehearsal),
        (Form::Sheet, ItemKind::Reading | ItemKind::Platform) => Ok(Template::Reading),
        (Form::Sheet, ItemKind::Questions) => Ok(Template::Questions),
    }
}
