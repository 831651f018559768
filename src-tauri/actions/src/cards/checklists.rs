use porchlight_domain::content::Checklist;
use serde::Serialize;
use ts_rs::TS;

use crate::cards::items::{
    self,
    wire::{TextBlock, TextPart},
};

/// Items that belong together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistGroup {
    /// Stable within the checklist, the same in every language.
    pub id: String,
    /// The heading above its items.
    pub title: String,
    /// The items to tick, in the order to show them.
    pub items: Vec<ChecklistItem>,
}

/// One thing to tick.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistItem {
    /// Stable within the checklist: the answers of a run refer to it.
    pub id: String,
    /// What to do or to look at, in one line.
    pub text: Vec<TextPart>,
    /// Why and how; may be empty.
    pub help: Vec<TextBlock>,
}

pub(crate) fn groups(checklist: &Checklist) -> Vec<ChecklistGroup> {
    checklist
        .groups
        .iter()
        .map(|group| ChecklistGroup {
            id: group.id.clone(),
            title: group.title.clone(),
            items: group
                .items
                .iter()
                .map(|item| ChecklistItem {
                    id: item.id.clone(),
                    text: items::parts(&item.text),
                    help: items::blocks(&item.help),
                })
                .collect(),
        })
        .collect()
}
