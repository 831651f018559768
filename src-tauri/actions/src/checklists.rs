use porchlight_domain::content::{Checklist, ItemKind, RunFor};

use crate::{
    ActionError, Backend, ErrorCode, content,
    wire::{ChecklistGroup, ChecklistItem, ChecklistPage, ItemRequest},
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<ChecklistPage, ActionError> {
    let checklist = backend
        .library
        .checklist(&request.id, content::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(ChecklistPage {
        card: content::card(backend, ItemKind::Checklist, &checklist.item),
        review_days: checklist.review_days.clone(),
        for_person: checklist.run_for.contains(&RunFor::Person),
        for_household: checklist.run_for.contains(&RunFor::Household),
        introduction: content::blocks(&checklist.introduction),
        groups: groups(checklist),
        provenance: content::provenance(backend, &checklist.item),
        next: content::next(backend, &checklist.item),
    })
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
                    text: content::parts(&item.text),
                    help: content::blocks(&item.help),
                })
                .collect(),
        })
        .collect()
}
