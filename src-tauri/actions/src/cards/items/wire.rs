use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An item as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemCard {
    /// Shelf and id, by which its page is asked for.
    pub link: ItemRef,
    /// Its title, in the language it is shown in.
    pub title: String,
    /// One line on what it is for.
    pub summary: String,
    /// Bands it speaks of: `5-7`, `8-10`, `11-13`, `14-17`.
    pub ages: Vec<String>,
    /// Whom it is for: `parent`, `mentor`.
    pub audience: Vec<String>,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// How long it takes to read or to do, in minutes.
    pub minutes: u16,
    /// The language it is shown in: the window's, or the pack's own where it has not been translated.
    pub language: String,
    /// Every language it can be read in.
    pub languages: Vec<String>,
    /// `original`, `draft` or `reviewed`.
    pub translation: String,
}

/// Points at an item of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRef {
    /// The shelf it stands on.
    pub kind: ItemShelf,
    /// Its id on that shelf, the same in every language.
    pub id: String,
}

/// The shelves of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ItemShelf {
    /// Conversation guides.
    Guide,
    /// Checklists.
    Checklist,
    /// Urgent-help flows.
    Flow,
    /// Practice for talks.
    Rehearsal,
    /// Things to read and look up.
    Reading,
    /// Sets of questions.
    Questions,
    /// Cards on apps, games and devices.
    Platform,
}

/// A piece of text. The window draws each kind its own way; none is markup.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum TextBlock {
    /// Running text.
    Paragraph {
        /// The paragraph, as parts of a line.
        text: Vec<TextPart>,
    },
    /// Words to say aloud.
    Spoken {
        /// What is said aloud, as parts of a line.
        text: Vec<TextPart>,
    },
    /// What to do.
    List {
        /// Whether the order matters.
        ordered: bool,
        /// Each a run of blocks.
        items: Vec<Vec<TextBlock>>,
    },
}

/// Part of a line.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum TextPart {
    /// Plain words.
    Text {
        /// The words as they are shown.
        words: String,
    },
    /// Words that carry weight.
    Strong {
        /// What is set in bold.
        text: Vec<TextPart>,
    },
    /// Words said with stress.
    Emphasis {
        /// What is set in italics.
        text: Vec<TextPart>,
    },
    /// A way to another item.
    Link {
        /// The item it opens.
        to: ItemRef,
        /// What the reader sees.
        text: Vec<TextPart>,
    },
}

/// What an item says of where it comes from.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Provenance {
    /// Who wrote it.
    pub author: String,
    /// Day somebody last read it against its sources.
    pub reviewed: String,
    /// Day somebody should do so again.
    pub review_by: String,
    /// Whether that day has passed.
    pub overdue: bool,
    /// Where its facts come from.
    pub sources: Vec<SourceCard>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceCard {
    /// Its title, as the publisher writes it.
    pub title: String,
    /// The organization or person that published it.
    pub publisher: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when undated.
    pub date: Option<String>,
    /// The web address of the source; `null` without one.
    pub site: Option<String>,
    /// Who was asked, and other limits.
    pub note: Option<String>,
}

/// A topic of guides.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TopicCard {
    /// Stable within the pack; items refer to it.
    pub id: String,
    /// Its name in the language of the window.
    pub title: String,
}
