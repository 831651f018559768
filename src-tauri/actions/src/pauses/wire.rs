use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cards::people::PersonName;

/// Days on which nobody is expected to be in contact.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PauseCard {
    /// Names it.
    pub id: String,
    /// With whom; `null` is with everyone.
    pub person: Option<PersonName>,
    /// First day.
    pub begins: String,
    /// Last day.
    pub ends: String,
}

/// Notes a pause.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPause {
    /// With whom; `null` is with everyone.
    pub person: Option<String>,
    /// First day.
    pub begins: String,
    /// Last day, not before the first.
    pub ends: String,
}
