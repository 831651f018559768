//! What crosses to the window: requests and replies. Dates are `YYYY-MM-DD`, moments are RFC 3339 in UTC, ids are text.
mod error;

pub use error::{ActionError, ErrorCode};
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

/// Whether the person chose a place, or thought better of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Saved {
    /// `false` when they cancelled.
    pub saved: bool,
}

/// When a draft was saved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftSaved {
    /// The moment.
    pub saved: String,
}

/// Some words, marked where they were looked for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SnippetPart {
    /// The words.
    pub words: String,
    /// Whether they were looked for.
    pub hit: bool,
}

/// The size of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PrintPaper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

// While the rooms are being moved into: what crosses, under one name.
pub use crate::cards::check_ins::*;
pub use crate::cards::checklist_runs::*;
pub use crate::cards::checklists::*;
pub use crate::cards::entries::*;
pub use crate::cards::follow_ups::*;
pub use crate::cards::helplines::*;
pub use crate::cards::items::wire::*;
pub use crate::cards::pauses::*;
pub use crate::cards::people::*;
pub use crate::cards::questions::*;
pub use crate::cards::talks::*;
pub use crate::cards::trusted_adults::*;
pub use crate::check_ins::wire::*;
pub use crate::checklist_runs::wire::*;
pub use crate::follow_ups::wire::*;
pub use crate::handover::wire::*;
pub use crate::journal::wire::*;
pub use crate::library::checklists::wire::*;
pub use crate::library::flows::wire::*;
pub use crate::library::guides::wire::*;
pub use crate::library::helplines::wire::*;
pub use crate::library::prints::wire::*;
pub use crate::library::question_sets::wire::*;
pub use crate::library::readings::wire::*;
pub use crate::library::rehearsals::wire::*;
pub use crate::library::shelves::wire::*;
pub use crate::library::sites::wire::*;
pub use crate::library::wire::*;
pub use crate::pages::closing::wire::*;
pub use crate::pages::find::wire::*;
pub use crate::pages::going::wire::*;
pub use crate::pages::person::wire::*;
pub use crate::pages::supervision::wire::*;
pub use crate::pages::today::wire::*;
pub use crate::pages::together::wire::*;
pub use crate::pauses::wire::*;
pub use crate::people::wire::*;
pub use crate::people_import::wire::*;
pub use crate::session::wire::*;
pub use crate::talks::wire::*;
pub use crate::trash::wire::*;
pub use crate::trusted_adults::wire::*;
