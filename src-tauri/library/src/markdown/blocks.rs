use porchlight_domain::content::{Block, Inline};

/// A heading, or a block between headings.
#[derive(Debug)]
pub(crate) enum Part {
    Heading(Heading),
    Block(Placed),
}

/// A heading with its id and attributes, which stand in braces.
#[derive(Debug)]
pub(crate) struct Heading {
    /// Where it begins in the file, in bytes.
    pub(crate) at: usize,
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) id: Option<String>,
    pub(crate) attributes: Vec<(String, String)>,
}

impl Heading {
    /// What the attribute `key=` says; the last one if it stands twice.
    pub(crate) fn attribute(&self, key: &str) -> Option<&str> {
        let found = self.attributes.iter().rev().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }
}

/// A block and where it begins in the file, in bytes.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) at: usize,
    pub(crate) block: PlacedBlock,
}

/// A block whose parts know their places.
#[derive(Debug)]
pub(crate) enum PlacedBlock {
    Paragraph(Vec<Inline>),
    Spoken(Vec<Inline>),
    List { ordered: bool, items: Vec<PlacedItem> },
}

/// An item of a list.
#[derive(Debug)]
pub(crate) struct PlacedItem {
    pub(crate) at: usize,
    pub(crate) blocks: Vec<Placed>,
}

impl Placed {
    /// The block without its place.
    pub(crate) fn into_block(self) -> Block {
        match self.block {
            PlacedBlock::Paragraph(inlines) => Block::Paragraph(inlines),
            PlacedBlock::Spoken(inlines) => Block::Spoken(inlines),
            PlacedBlock::List { ordered, items } => Block::List {
                ordered,
                items: items.into_iter().map(|item| domain_blocks(item.blocks)).collect(),
            },
        }
    }
}

/// Blocks without their places.
pub(crate) fn domain_blocks(blocks: Vec<Placed>) -> Vec<Block> {
    blocks.into_iter().map(Placed::into_block).collect()
}
