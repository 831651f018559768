use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{Day, DayGiven, FollowUpId, PartEnd, PersonId};

use crate::cards::follow_ups::{FollowUpCard, FollowUpSource};

/// Adds a follow-up by itself, or changes one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveFollowUp {
    /// `null` adds one.
    pub id: Option<FollowUpId>,
    /// The young person it is with; `null` with nobody in particular.
    pub person: Option<PersonId>,
    /// What to do or ask.
    pub what: String,
    /// The day it is due.
    pub due: DayGiven,
    /// What a new one is attached to: one that was removed comes back as it was. A change leaves this as it is.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<FollowUpSource>,
    /// The day a new one was due before it was put off: one that was removed comes back as it was.
    #[serde(default)]
    #[ts(optional)]
    pub planned: Option<Day>,
}

/// Says that a follow-up is done, or takes that back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUpDone {
    /// The follow-up to mark.
    pub id: FollowUpId,
    /// `false` takes it back.
    pub done: bool,
}

/// Asks for everything to come back to.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FollowUpsRequest {
    /// Only those with this young person.
    pub person: Option<PersonId>,
    /// Where the last part of what is done ended.
    pub done_after: Option<PartEnd>,
}

/// Everything to come back to, in groups. Each follow-up is in one of them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpsPage {
    /// Due today or before; the earliest first.
    pub now: Vec<FollowUpCard>,
    /// Due within a week.
    pub coming: Vec<FollowUpCard>,
    /// Due later than that.
    pub later: Vec<FollowUpCard>,
    /// Put off, and not due yet.
    pub put_off: Vec<FollowUpCard>,
    /// Done in the last three months; the last one first.
    pub done: Vec<FollowUpCard>,
    /// Where this part of what is done ended; `null` when there is no more.
    pub next: Option<PartEnd>,
}

/// What a calendar shows of a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CalendarTitles {
    /// The same few words for each: a calendar is seen by others.
    Neutral,
    /// What was written.
    Own,
}

/// Saves days to come back to something as a calendar file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCalendar {
    /// The follow-ups; `null` takes every open one.
    pub ids: Option<Vec<FollowUpId>>,
    /// What stands in the calendar.
    pub titles: CalendarTitles,
    /// Whether the calendar reminds at nine in the morning of the day.
    pub alarm: bool,
    /// Whether the days to be in touch with everyone are in it too. These are always neutral.
    pub contact_days: bool,
    /// What to call the file.
    pub file_name: String,
    /// The neutral words.
    pub words: CalendarWords,
}

/// The words of a calendar file that nobody wrote.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalendarWords {
    /// For a follow-up.
    pub look_again: String,
    /// For a day to be in touch.
    pub in_touch: String,
}
