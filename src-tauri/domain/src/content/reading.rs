use super::{Block, Grade, Item, PartialDate};

/// Something to read and look up: an introduction and sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Title, ages, sources and what else every item has.
    pub item: Item,
    /// What to know before.
    pub introduction: Vec<Block>,
    /// Its sections, in order.
    pub sections: Vec<ReadingSection>,
}

/// One section of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingSection {
    /// Stable within the reading.
    pub id: String,
    /// The heading above its text.
    pub title: String,
    /// Paragraphs, lists and words to say aloud.
    pub body: Vec<Block>,
}

/// What to set and look for in one app, game or device, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformCard {
    /// The text, in the sections of [`PLATFORM_SECTIONS`].
    pub reading: Reading,
    /// How sure we are.
    pub grade: Grade,
    /// Date of the newest page it was seen on; `None` when undated.
    pub seen: Option<PartialDate>,
}

/// Ids of the sections of a platform card, in order. The last one may be missing.
pub const PLATFORM_SECTIONS: [&str; 5] = ["age", "settings", "block-and-report", "family", "also"];
