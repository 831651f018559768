use std::collections::BTreeMap;

use super::ItemLink;

/// A piece of text as the window draws it. There is no variant for markup, so none can reach the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Words to say aloud.
    Spoken(Vec<Inline>),
    /// What to do, in order when `ordered`.
    List {
        /// Whether the order matters.
        ordered: bool,
        /// Each item is itself a run of blocks.
        items: Vec<Vec<Block>>,
    },
}

/// Part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words that carry weight.
    Strong(Vec<Inline>),
    /// Words said with stress.
    Emphasis(Vec<Inline>),
    /// A way to another item of the library.
    Link {
        /// The item it opens.
        to: ItemLink,
        /// What the reader sees.
        text: Vec<Inline>,
    },
}

impl Inline {
    /// The words alone.
    #[must_use]
    pub fn plain(inlines: &[Self]) -> String {
        let mut words = String::new();
        for inline in inlines {
            match inline {
                Self::Text(text) => words.push_str(text),
                Self::Strong(inner) | Self::Emphasis(inner) | Self::Link { text: inner, .. } => words.push_str(&Self::plain(inner)),
            }
        }
        words
    }
}

impl Block {
    /// The words of some blocks, one line a block.
    #[must_use]
    pub fn plain(blocks: &[Self]) -> String {
        let lines: Vec<String> = blocks
            .iter()
            .map(|block| match block {
                Self::Paragraph(inlines) | Self::Spoken(inlines) => Inline::plain(inlines),
                Self::List { items, .. } => items.iter().map(|item| Self::plain(item)).collect::<Vec<_>>().join("\n"),
            })
            .collect();
        lines.join("\n")
    }
}

/// The same words in several languages, by language tag (`en`, `es`, `th`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText(pub BTreeMap<String, String>);

impl LocalText {
    /// The words in `locale`, else in `fallback`, else in whichever language there is.
    #[must_use]
    pub fn get(&self, locale: &str, fallback: &str) -> Option<&str> {
        self.0
            .get(locale)
            .or_else(|| self.0.get(fallback))
            .or_else(|| self.0.values().next())
            .map(String::as_str)
    }
}
