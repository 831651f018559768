use serde::Serialize;
use ts_rs::TS;

use crate::cards::checklists::ChecklistGroup;
use crate::cards::items::wire::{ItemCard, Provenance, TextBlock};

/// A checklist to read or run.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistPage {
    /// Title, summary, ages and audience, as in a list.
    pub card: ItemCard,
    /// Days to each next review.
    pub review_days: Vec<u16>,
    /// Whether it can be run for one young person.
    pub for_person: bool,
    /// Whether it can be run for the household.
    pub for_household: bool,
    /// What to know before starting.
    pub introduction: Vec<TextBlock>,
    /// The items to tick, in groups.
    pub groups: Vec<ChecklistGroup>,
    /// Author, sources and days of review.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}
