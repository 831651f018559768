use serde::Serialize;
use ts_rs::TS;

use crate::cards::helplines::HelplineCard;

/// The helplines of a country.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountryHelp {
    /// Country code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its own.
    pub helplines: Vec<HelplineCard>,
    /// Those for everyone everywhere.
    pub international: Vec<HelplineCard>,
}

/// A country that has helplines here.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CountryCard {
    /// Country code, or `international`.
    pub code: String,
    /// Its name.
    pub name: String,
}
