use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cards::follow_ups::NewFollowUp;
use crate::cards::items::wire::ItemCard;
use crate::cards::people::PersonName;

/// A check-in as it was noted.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInCard {
    /// Names it.
    pub id: String,
    /// With whom.
    pub person: PersonName,
    /// What was noted; without follow-ups, which stand by themselves.
    pub content: CheckInContent,
    /// The guides that were used, as far as they are installed.
    pub guides: Vec<ItemCard>,
    /// The names of the topics that were spoken of, as far as they are installed.
    pub topics: Vec<String>,
}

/// What is noted of a check-in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInContent {
    /// The day it took place; not in the future.
    pub day: String,
    /// How it took place.
    pub how: ContactHow,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// What to remember.
    pub note: String,
    /// What went well.
    pub strengths: String,
    /// A worry, as context.
    pub worry: Worry,
    /// What was asked, in order.
    pub answers: Vec<CheckInAnswer>,
    /// Ids of the guides that were used.
    pub guides: Vec<String>,
    /// Ids of the topics that were spoken of.
    pub topics: Vec<String>,
    /// The day agreed on for the next one.
    pub next: Option<String>,
    /// What to come back to, new with this check-in.
    pub follow_ups: Vec<NewFollowUp>,
    /// While it is written: what the young person answered and has not yet chosen to keep. Never kept as it is.
    #[serde(default)]
    pub together: Vec<CheckInAnswer>,
}

/// A question that was asked, and its answer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInAnswer {
    /// Names the set of questions.
    pub question_set: String,
    /// Names the question in it.
    pub question: String,
    /// The question as it was asked.
    pub words: String,
    /// The answer; may be empty.
    pub answer: String,
    /// Whether the young person wrote it.
    pub theirs: bool,
}

/// A worry as context: never a level, never a number. Each part may be empty.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct Worry {
    /// What changed.
    pub changed: String,
    /// What else could explain it.
    pub explains: String,
    /// Who already helps.
    pub helps: String,
    /// What would help next.
    pub next: String,
}

/// How a check-in took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactHow {
    /// In the same place.
    InPerson,
    /// By telephone.
    Call,
    /// With picture and sound.
    Video,
    /// In writing.
    Messages,
    /// Tried, and nobody was reached.
    NotReached,
}
