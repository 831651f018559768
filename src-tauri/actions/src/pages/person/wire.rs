use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{Moment, PartEnd, PersonId};

use crate::cards::check_ins::CheckInCard;
use crate::cards::checklist_runs::RunCard;
use crate::cards::entries::EntryCard;
use crate::cards::follow_ups::FollowUpCard;
use crate::cards::people::PersonCard;
use crate::cards::person_details::PersonDetails;
use crate::cards::talks::TalkCard;

/// One young person, with everything about them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    /// The young person, as in a list.
    pub person: PersonCard,
    /// What is kept of them.
    pub details: PersonDetails,
    /// Open ones, the earliest first.
    pub follow_ups: Vec<FollowUpCard>,
    /// Runs of checklists that are not finished, or that are due again.
    pub runs: Vec<RunCard>,
    /// Newest first.
    pub timeline: Vec<TimelineItem>,
    /// Where this part of the timeline ended; `null` when there is no more.
    pub next: Option<PartEnd>,
}

/// Asks for one young person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonRequest {
    /// The id of the young person.
    pub id: PersonId,
    /// Where the last part of the timeline ended.
    pub timeline_after: Option<PartEnd>,
}

/// Something that happened with a young person.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineItem {
    /// When it happened; for a day without a time, the end of that day in UTC.
    pub at: Moment,
    /// What happened, with the card that shows it.
    pub what: TimelineWhat,
}

/// What happened.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum TimelineWhat {
    /// A conversation.
    Talk {
        /// The talk.
        talk: TalkCard,
    },
    /// A journal entry.
    Entry {
        /// The entry.
        entry: EntryCard,
    },
    /// A follow-up that was done.
    FollowUpDone {
        /// The follow-up.
        follow_up: FollowUpCard,
    },
    /// A checklist that was begun or finished.
    Run {
        /// The run.
        run: RunCard,
    },
    /// A check-in.
    CheckIn {
        /// The check-in.
        check_in: CheckInCard,
    },
}
