use serde::Serialize;
use ts_rs::TS;

/// Days on which nobody was expected to be in contact.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoingPause {
    /// First day.
    pub begins: String,
    /// Last day.
    pub ends: String,
}
