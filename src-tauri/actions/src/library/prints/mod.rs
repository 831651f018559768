//! The library on paper. What is saved is public content; nothing of the private space is in it. What is private and goes on paper all the
//! same stands in `supervision`.
pub(crate) mod wire;

use porchlight_domain::content::{AgeBand, ItemLink};
use porchlight_print::{Form, Layout, Paper, PrintError, print_helpline_card, print_item};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::items,
    library::prints::wire::{PrintForm, SaveHelplineCard, SaveItemPdf},
    session::files::FileToSave,
    types::PrintPaper,
};

pub(crate) fn item(backend: &Backend, request: SaveItemPdf) -> Result<FileToSave, ActionError> {
    let ages = match request.ages.as_deref().map(AgeBand::from_code) {
        Some(None) => return Err(ActionError::new(ErrorCode::BadRequest)),
        Some(band) => band,
        None => None,
    };
    let what = ItemLink {
        kind: items::kind(request.item.kind),
        id: request.item.id,
    };
    let layout = Layout {
        paper: paper(request.paper),
        form: match request.form {
            PrintForm::Sheet => Form::Sheet,
            PrintForm::FoldedCard => Form::FoldedCard,
        },
        ages,
        locale: request.language,
        country: request.country,
        shows_help: request.shows_help,
        today: backend.today(),
    };
    Ok(FileToSave {
        name: request.file_name,
        contents: print_item(&backend.library, &what, &layout, &request.words)?,
    })
}

pub(crate) fn helpline_card(backend: &Backend, request: SaveHelplineCard) -> Result<FileToSave, ActionError> {
    let layout = Layout {
        paper: paper(request.paper),
        form: Form::Sheet,
        ages: None,
        locale: request.language,
        country: request.country.clone(),
        shows_help: false,
        today: backend.today(),
    };
    Ok(FileToSave {
        name: request.file_name,
        contents: print_helpline_card(&backend.library, &request.country, &layout, &request.words)?,
    })
}

pub(crate) const fn paper(paper: PrintPaper) -> Paper {
    match paper {
        PrintPaper::A4 => Paper::A4,
        PrintPaper::Letter => Paper::Letter,
    }
}

impl From<PrintError> for ActionError {
    fn from(error: PrintError) -> Self {
        Self::new(match error {
            PrintError::NotFound => ErrorCode::NotFound,
            PrintError::NoSuchForm | PrintError::OneAgeNeeded => ErrorCode::BadRequest,
            PrintError::MissingGlyphs | PrintError::Layout(_) => ErrorCode::Failed,
        })
    }
}
