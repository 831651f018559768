use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::wire::{ItemCard, Provenance, TextBlock, TextPart};

/// Practice for a talk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalPage {
    /// What it is.
    pub card: ItemCard,
    /// Who is there, and where.
    pub scene: Vec<TextBlock>,
    /// The first one is where it begins.
    pub moments: Vec<RehearsalMoment>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// A moment of a talk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalMoment {
    /// Names it.
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
    /// Names it.
    pub id: String,
    /// The words.
    pub words: String,
    /// `open`, `ajar`, `closed`.
    pub door: String,
    /// What the young person says or does then.
    pub reaction: Vec<Vec<TextPart>>,
    /// Why the words open or close the door.
    pub why: Vec<TextBlock>,
    /// The moment that follows.
    pub to: String,
}
