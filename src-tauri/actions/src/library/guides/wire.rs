use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::wire::{ItemCard, Provenance, TextBlock, TextPart, TopicCard};

/// A guide to read.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuidePage {
    /// Title, summary, ages and audience, as in a list.
    pub card: ItemCard,
    /// What its first topic is called.
    pub topic: Option<TopicCard>,
    /// All seven parts, in order.
    pub sections: Vec<GuideSection>,
    /// Author, sources and days of review.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// One part of a guide.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GuideSection {
    /// `before`, `open-with`, `listen-for`, `say`, `avoid`, `try-this-week`, `get-help-if`.
    pub kind: String,
    /// The heading of the part, in the language of the guide.
    pub title: String,
    /// In order; show those whose `ages` is empty or has the reader's band.
    pub parts: Vec<GuidePart>,
}

/// Text of a section for some ages.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GuidePart {
    /// For whom; empty means every age.
    pub ages: Vec<String>,
    /// Running text; empty where `spoken` has the words.
    pub blocks: Vec<TextBlock>,
    /// Words to say or avoid, each with its reason.
    pub spoken: Vec<SpokenWords>,
}

/// Words said aloud, and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpokenWords {
    /// What to say, or what rather not.
    pub words: Vec<TextPart>,
    /// Why the words make it easier or harder for the young person to go on talking.
    pub why: Option<Vec<TextPart>>,
}
