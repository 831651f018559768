use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cards::helplines::HelplineCard;
use crate::cards::items::wire::{ItemCard, Provenance, TextBlock};

/// Asks for a flow with the helplines of a country.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FlowRequest {
    /// The id of the flow in the library.
    pub id: String,
    /// Code of the country whose helplines are wanted.
    pub country: String,
    /// The language to read it in, if not the window's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
}

/// What to do when something has happened.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FlowPage {
    /// Title, summary, ages and audience, as in a list.
    pub card: ItemCard,
    /// One screen each.
    pub steps: Vec<FlowStep>,
    /// Author, sources and days of review.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// One screen of a flow.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FlowStep {
    /// Stable within the flow, the same in every language.
    pub id: String,
    /// What to do, in one line.
    pub title: String,
    /// `emergency`, `crisis` or `ordinary`.
    pub kind: String,
    /// What to do and what to say aloud.
    pub body: Vec<TextBlock>,
    /// Those of the country that fit this step, the most fitting first.
    pub helplines: Vec<HelplineCard>,
}
