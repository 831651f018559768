use serde::Deserialize;
use ts_rs::TS;

/// Asks to open an official site in the computer's own browser.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenSite {
    /// The whole address. Only those that packs name are opened.
    pub address: String,
}
