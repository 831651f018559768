pub(crate) mod wire;

use porchlight_domain::content::{Checklist, ItemKind, RunFor};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        checklists::{ChecklistGroup, ChecklistItem},
        items,
    },
    library::{checklists::wire::ChecklistPage, wire::ItemRequest},
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<ChecklistPage, ActionError> {
    let checklist = backend
        .library
        .checklist(&request.id, items::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(ChecklistPage {
        card: items::card(backend, ItemKind::Checklist, &checklist.item),
        review_days: checklist.review_days.clone(),
        for_person: checklist.run_for.contains(&RunFor::Person),
        for_household: checklist.run_for.contains(&RunFor::Household),
        introduction: items::blocks(&checklist.introduction),
        groups: groups(checklist),
        provenance: items::provenance(backend, &checklist.item),
        next: items::next(backend, &checklist.item),
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
                    text: items::parts(&item.text),
                    help: items::blocks(&item.help),
                })
                .collect(),
        })
        .collect()
}
