use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cards::items::wire::{ItemCard, ItemShelf, TopicCard};

/// Asks for everything of one kind.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShelfRequest {
    /// The kind of items that is wanted.
    pub kind: ItemShelf,
}

/// Every item of one kind.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Shelf {
    /// Those that the items have, in the order to show them.
    pub topics: Vec<TopicCard>,
    /// In the order to show them.
    pub items: Vec<ItemCard>,
}
