use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::wire::{ItemCard, Provenance, TextBlock, TextPart};

/// Practice for a talk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalPage {
    /// Title, summary, ages and audience, as in a list.
    pub card: ItemCard,
    /// Who is there, and where.
    pub scene: Vec<TextBlock>,
    /// The first one is where it begins.
    pub moments: Vec<RehearsalMoment>,
    /// Author, sources and days of review.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// A moment of a talk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalMoment {
    /// Stable within the rehearsal: answers lead to it.
    pub id: String,
    /// What happens, in a few words.
    pub title: String,
    /// What the young person says and does; in an ending, what to do next.
    pub body: Vec<TextBlock>,
    /// What the adult may say. An ending has none.
    pub answers: Vec<RehearsalAnswer>,
}

/// What an adult may say, and what comes of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalAnswer {
    /// Stable within the rehearsal, the same in every language.
    pub id: String,
    /// What the adult says.
    pub words: String,
    /// Whether telling becomes easier (`open`), harder (`closed`), or some of both (`ajar`).
    pub door: String,
    /// What the young person says or does then.
    pub reaction: Vec<Vec<TextPart>>,
    /// Why the words make it easier or harder for the young person to go on talking.
    pub why: Vec<TextBlock>,
    /// Id of the moment that follows.
    pub to: String,
}
