use serde::Deserialize;
use ts_rs::TS;

use crate::types::{PersonId, TrustedAdultId};

use crate::cards::trusted_adults::Nearness;

/// Adds a trusted adult, or changes one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveTrustedAdult {
    /// `null` adds one.
    pub id: Option<TrustedAdultId>,
    /// The young person who could turn to them.
    pub person: PersonId,
    /// What the young person calls them.
    pub name: String,
    /// Who they are to the young person; may be empty.
    pub who: String,
    /// How near they are.
    pub nearness: Nearness,
    /// Whether one could call them at night.
    pub at_night: bool,
}
