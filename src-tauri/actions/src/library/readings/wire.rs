use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::wire::{ItemCard, Provenance, TextBlock};

/// Something to read and look up.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingPage {
    /// Title, summary, ages and audience, as in a list.
    pub card: ItemCard,
    /// How far a platform card can be trusted; `null` for other readings.
    pub platform: Option<PlatformFacts>,
    /// What to know before.
    pub introduction: Vec<TextBlock>,
    /// What is read, in the order of the pack.
    pub sections: Vec<ReadingSection>,
    /// Author, sources and days of review.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// One section of a reading.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingSection {
    /// Stable within the reading, the same in every language.
    pub id: String,
    /// The heading above its text.
    pub title: String,
    /// Paragraphs, lists and words to say aloud.
    pub body: Vec<TextBlock>,
}

/// How far a platform card can be trusted.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlatformFacts {
    /// `C1`, `C2`, `U1`, `U2`.
    pub grade: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the newest page it was seen on; `null` when undated.
    pub seen: Option<String>,
}
