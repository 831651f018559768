use porchlight_print::Summary;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{Day, DayGiven, EntryId, PersonId};

use crate::cards::check_ins::CheckInCard;
use crate::cards::follow_ups::FollowUpCard;
use crate::cards::pauses::GoingPause;
use crate::cards::people::PersonCard;
use crate::cards::talks::TalkCard;
use crate::cards::trusted_adults::TrustedAdultCard;
use crate::types::PrintPaper;

/// Asks for what a supervision talk could be about.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SupervisionRequest {
    /// The young person whom the talk is about.
    pub person: PersonId,
    /// First day.
    pub begins: DayGiven,
    /// Last day, not before the first.
    pub ends: DayGiven,
    /// Whether journal entries are wanted, too.
    pub notes: bool,
}

/// What a supervision talk could be about. The window chooses from it, shows the sheet and asks for exactly that on paper.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupervisionPage {
    /// The young person whom the talk is about.
    pub person: PersonCard,
    /// Check-ins in that time, the earliest first.
    pub check_ins: Vec<CheckInCard>,
    /// Talks in that time, the earliest first.
    pub talks: Vec<TalkCard>,
    /// Pauses that touch that time.
    pub pauses: Vec<GoingPause>,
    /// Follow-ups done in that time, and those still open.
    pub follow_ups: Vec<FollowUpCard>,
    /// Trusted adults, the nearest first.
    pub adults: Vec<TrustedAdultCard>,
    /// Journal entries begun in that time, the earliest first; empty unless they were asked for.
    pub notes: Vec<SupervisionNote>,
}

/// A journal entry, whole.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SupervisionNote {
    /// The id of the entry, to leave it out by.
    pub id: EntryId,
    /// The day it was begun.
    pub day: Day,
    /// CommonMark.
    pub text: String,
}

/// Asks for a PDF of a sheet as the window shows it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSupervision {
    /// Every word of it.
    pub sheet: Summary,
    /// The size of the page.
    pub paper: PrintPaper,
    /// What to call the file. It must name nobody.
    pub file_name: String,
}
