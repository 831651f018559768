use serde::Serialize;
use ts_rs::TS;

use crate::types::Day;

use crate::cards::check_ins::ContactHow;
use crate::cards::items::wire::ItemCard;
use crate::cards::pauses::GoingPause;
use crate::cards::people::PersonCard;

/// How it is going with a young person over time: what the pictures of it show, and nothing that was said.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoingPage {
    /// The young person, as in a list.
    pub person: PersonCard,
    /// Every talk and check-in, the earliest first.
    pub contacts: Vec<GoingContact>,
    /// Pauses with them and with everyone, the earliest first.
    pub pauses: Vec<GoingPause>,
    /// The set on how things have been; `null` when no pack has it.
    pub question_set: Option<ItemCard>,
    /// The answers it offers, in order.
    pub answers: Vec<String>,
    /// Questions of it that were ever answered, in its order; last those it no longer has.
    pub questions: Vec<GoingQuestion>,
}

/// One talk or check-in.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoingContact {
    /// The day it took place.
    pub day: Day,
    /// How; `null` for a talk, which does not say.
    pub how: Option<ContactHow>,
    /// The last day before the rhythm asks for the next one. `null` without a rhythm, or where nobody was reached.
    pub rhythm_until: Option<Day>,
}

/// A question, and how it was answered over time.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoingQuestion {
    /// Names it in its set.
    pub question: String,
    /// The heading it stands under; `null` when the set no longer has it.
    pub group: Option<String>,
    /// As it is asked now; when the set no longer has it, as it was asked last.
    pub words: String,
    /// The earliest first.
    pub answers: Vec<GoingAnswer>,
}

/// An answer as it was given.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoingAnswer {
    /// The day of the check-in.
    pub day: Day,
    /// The answer, in the words in which it was given.
    pub answer: String,
    /// Which of the answers offered it is, from 0, in whatever language it was given; `null` for any other words.
    pub offered: Option<usize>,
    /// Whether the young person gave it.
    pub theirs: bool,
}
