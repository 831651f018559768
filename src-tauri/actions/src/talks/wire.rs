use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{DayGiven, PersonId};

use crate::cards::follow_ups::{FollowUpCard, NewFollowUp};
use crate::cards::talks::TalkCard;

/// Notes that a conversation took place.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveTalk {
    /// The young person it was with.
    pub person: PersonId,
    /// The guide it followed.
    pub guide: Option<String>,
    /// The day it took place; not in the future.
    pub day: DayGiven,
    /// What to remember; may be empty.
    pub note: String,
    /// What to come back to.
    pub follow_up: Option<NewFollowUp>,
}

/// A talk that was noted.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalkSaved {
    /// The talk as it is kept.
    pub talk: TalkCard,
    /// The follow-up, if one was wanted.
    pub follow_up: Option<FollowUpCard>,
}
