use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::wire::{ItemCard, Provenance, TextBlock, TextPart};

/// Questions for a young person, or for both.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionSetPage {
    /// Title, summary, ages and audience, as in a list.
    pub card: ItemCard,
    /// Whether the adult answers, too.
    pub of_both: bool,
    /// The answers offered, in order; empty when the answer is in one's own words.
    pub answers: Vec<String>,
    /// What to know before asking.
    pub introduction: Vec<TextBlock>,
    /// The questions.
    pub groups: Vec<QuestionsOf>,
    /// Author, sources and days of review.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// Questions that belong together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionsOf {
    /// Stable within the set, the same in every language.
    pub id: String,
    /// Their heading.
    pub title: String,
    /// For whom; empty means every age.
    pub ages: Vec<String>,
    /// `connection`, `online`, `forward`, `doorway`, `absence`; `null` where it does not matter.
    pub about: Option<String>,
    /// The questions of the group, in the order to ask them.
    pub questions: Vec<QuestionWords>,
}

/// One question.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionWords {
    /// Stable within the set: answers refer to it.
    pub id: String,
    /// As it is asked; of the adult where both are asked.
    pub words: Vec<TextPart>,
    /// As the young person is asked, where both are.
    pub young: Option<Vec<TextPart>>,
    /// What to do with the answer.
    pub tip: Vec<TextBlock>,
}
