use serde::Serialize;
use ts_rs::TS;

use crate::cards::helplines::HelplineCard;

/// The helplines of a country.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountryHelp {
    /// ISO 3166-1 alpha-2 in lower case, or `international`.
    pub code: String,
    /// Its name, in the language of the window.
    pub name: String,
    /// The helplines of this country alone, in the order to show them.
    pub helplines: Vec<HelplineCard>,
    /// Those for everyone everywhere.
    pub international: Vec<HelplineCard>,
}

/// A country that has helplines here.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CountryCard {
    /// Country code, or `international`.
    pub code: String,
    /// Its name, in the language of the window.
    pub name: String,
}
