use porchlight_domain::content::{Checklist, ItemKind, RunFor};

use crate::{
    ActionError, ErrorCode, House, content,
    wire::{ChecklistGroup, ChecklistItem, ChecklistPage, ItemRequest},
};

pub(crate) fn page(house: &House, request: ItemRequest) -> Result<ChecklistPage, ActionError> {
    let checklist = house
        .library
        .checklist(&request.id, content::language(house, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(ChecklistPage {
        card: content::card(house, ItemKind::Checklist, &checklist.item),
        review_days: checklist.review_days.clone(),
        for_person: checklist.run_for.contains(&RunFor::Person),
        for_household: checklist.run_for.contains(&RunFor::Household),
        introduction: content::blocks(&checklist.introduction),
        groups: groups(checklist),
        provenance: content::provenance(house, &checklist.item),
        next: content::next(house, &checklist.item),
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
