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
    /// Names it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its items.
    pub items: Vec<ChecklistItem>,
}

/// One thing to tick.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistItem {
    /// Names it.
    pub id: String,
    /// What is ticked.
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
