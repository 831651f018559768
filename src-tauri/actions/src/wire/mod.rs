//! What crosses to the window: requests and replies. Dates are `YYYY-MM-DD`, moments are RFC 3339 in UTC, ids are text.
mod closing;
mod content;
mod follow_ups;
mod going;
mod import;
mod journal;
mod mentoring;
mod merge;
mod print;
mod private;
mod start;
mod supervision;

pub use closing::*;
pub use content::*;
pub use follow_ups::*;
pub use going::*;
pub use import::*;
pub use journal::*;
pub use mentoring::*;
pub use merge::*;
pub use print::*;
pub use private::*;
pub use start::*;
pub use supervision::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that asks for nothing in particular.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A reply that says only that it was done.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Done {}

/// Names one thing.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById {
    /// Its id.
    pub id: String,
}
