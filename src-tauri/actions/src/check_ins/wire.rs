use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{CheckInId, Day, Moment, PersonId};

use crate::cards::check_ins::{CheckInCard, CheckInContent};
use crate::cards::follow_ups::FollowUpCard;
use crate::cards::items::wire::ItemCard;
use crate::cards::people::PersonCard;
use crate::cards::questions::CheckInQuestion;

/// Saves a check-in, or what is being written of it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCheckIn {
    /// The young person it was with.
    pub person: PersonId,
    /// The check-in to change; `null` notes a new one.
    pub check_in: Option<CheckInId>,
    /// What to note.
    pub content: CheckInContent,
}

/// A check-in to write.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInPage {
    /// The young person it is with, as in a list.
    pub person: PersonCard,
    /// Things that matter to them.
    pub matters: String,
    /// The check-in that is changed; `null` for a new one.
    pub check_in: Option<CheckInId>,
    /// What was kept, or is being written, or an empty one of today.
    pub content: CheckInContent,
    /// When this was last saved and not yet kept; `null` when nothing is being written.
    pub draft_saved: Option<Moment>,
    /// Questions for their age, in groups.
    pub questions: Vec<CheckInQuestions>,
    /// The one before.
    pub last: Option<CheckInCard>,
    /// Guides that were talked about before, latest first.
    pub talked_about: Vec<TalkedAbout>,
    /// What is still to come back to with them.
    pub follow_ups: Vec<FollowUpCard>,
    /// The day their rhythm suggests for the next one.
    pub suggested_next: Option<Day>,
}

/// Questions of one kind.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInQuestions {
    /// `connection`, `online`, `forward`, `doorway`, `absence`; or, where a pack adds them to check-ins, the set and the group.
    pub about: String,
    /// Their heading.
    pub title: String,
    /// The set they come from; it says in which language they are.
    pub set: ItemCard,
    /// Whether a pack wants each of them answered, or passed over on purpose.
    pub required: bool,
    /// At least one. Where the app picks: those never asked first, then those not asked for longest.
    pub questions: Vec<CheckInQuestion>,
}

/// A guide that was talked about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TalkedAbout {
    /// The guide that a talk or a check-in followed.
    pub guide: ItemCard,
    /// The last day it was.
    pub day: Day,
}
