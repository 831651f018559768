//! What crosses to the window wherever something does: errors, ids, and requests and replies that say nothing of one concept. Days are
//! `YYYY-MM-DD`, moments are RFC 3339 in UTC, ids are text.
mod days;
mod error;
mod ids;

pub use days::{Day, DayGiven, Moment, PartEnd};
pub use error::{ActionError, Cause, ErrorCode};
pub use ids::{CheckInId, EntryId, FollowUpId, PauseId, PersonId, RunId, SavedFilterId, TalkId, TrashedId, TrustedAdultId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that asks for nothing in particular.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A reply that says only that it was done.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Done {}

/// Asks for one thing, of the kind that the command is about.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById<Id> {
    /// The id of the thing.
    pub id: Id,
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
    /// When it was saved, by the clock of the back end.
    pub saved: Moment,
}

/// Some words, marked where they were looked for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SnippetPart {
    /// One stretch of the snippet; all parts joined are the whole of it.
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
