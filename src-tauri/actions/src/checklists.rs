use porchlight_domain::content::{Checklist, ItemKind, RunFor};

use crate::{
    ActionError, ErrorCode, House, content,
    wire::{ById, ChecklistGroup, ChecklistItem, ChecklistPage, ItemCard, Nothing},
};

pub(crate) fn shelf(house: &House, _: Nothing) -> Result<Vec<ItemCard>, ActionError> {
    let checklists = house.library.checklists(house.locale());
    Ok(checklists
        .iter()
        .map(|checklist| content::card(ItemKind::Checklist, &checklist.item))
        .collect())
}

pub(crate) fn page(house: &House, request: ById) -> Result<ChecklistPage, ActionError> {
    let checklist = house
        .library
        .checklist(&request.id, house.locale())
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(ChecklistPage {
        card: content::card(ItemKind::Checklist, &checklist.item),
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
