use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{CheckInId, PersonId};

use crate::cards::check_ins::CheckInAnswer;
use crate::cards::items::wire::ItemCard;
use crate::cards::questions::CheckInQuestion;

/// Gives the young person the screen.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeginTogether {
    /// Who they are.
    pub person: PersonId,
    /// The check-in that their answers change; `null` for a new one.
    pub check_in: Option<CheckInId>,
}

/// What is meant for both.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TogetherPage {
    /// The young person's name.
    pub name: String,
    /// Sets of questions for their age.
    pub sets: Vec<TogetherSet>,
    /// What they have answered so far.
    pub answers: Vec<CheckInAnswer>,
    /// Whether the adult gets the screen back only with the passphrase.
    pub asks_passphrase: bool,
}

/// A set of questions for a young person, without the words to the adult.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TogetherSet {
    /// Title, summary, ages and audience of the set, as in a list.
    pub card: ItemCard,
    /// The answers offered, in order; empty when every answer is in one's own words.
    pub answers: Vec<String>,
    /// At least one.
    pub questions: Vec<CheckInQuestion>,
}

/// What a young person answered.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TogetherAnswers {
    /// In the order of the questions; those without an answer are left out.
    pub answers: Vec<CheckInAnswer>,
}
