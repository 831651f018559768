//! Markdown into typed blocks: only what the format names, everything with its place.
mod blocks;
mod inlines;
mod read;

pub(crate) use blocks::{Heading, Part, Placed, PlacedBlock, PlacedItem, domain_blocks};
pub(crate) use read::{Markdown, read_markdown};
