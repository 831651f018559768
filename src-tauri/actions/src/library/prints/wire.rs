use porchlight_print::Words;
use serde::Deserialize;
use ts_rs::TS;

use crate::cards::items::wire::ItemRef;
use crate::types::PrintPaper;

/// Asks for a PDF of one item.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveItemPdf {
    /// What to print.
    pub item: ItemRef,
    /// The language to print it in.
    pub language: String,
    /// Country code: whose helplines stand in the steps of a flow.
    pub country: String,
    /// The size of the page.
    pub paper: PrintPaper,
    /// What is made of the page.
    pub form: PrintForm,
    /// The band to print; `null` prints every age.
    pub ages: Option<String>,
    /// Whether checklists and questions show the small text below each entry.
    pub shows_help: bool,
    /// What to call the file.
    pub file_name: String,
    /// The words besides those of the item, in the same language.
    pub words: Words,
}

/// Asks for a PDF with the helplines of one country, as cards for the wallet.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveHelplineCard {
    /// The code of the country: ISO 3166-1 alpha-2 in lower case, or `international`.
    pub country: String,
    /// The language to print it in.
    pub language: String,
    /// The size of the page.
    pub paper: PrintPaper,
    /// What to call the file.
    pub file_name: String,
    /// The words besides those of the directory, in the same language.
    pub words: Words,
}

/// What is made of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PrintForm {
    /// Pages to read.
    Sheet,
    /// A page to fold to a card: a guide for one age band.
    FoldedCard,
}
