use serde::Deserialize;
use ts_rs::TS;

/// Asks for one item.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRequest {
    /// The id of the item, on the shelf that the command is about.
    pub id: String,
    /// The language to read it in, if not the window's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
}
