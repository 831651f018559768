pub(crate) mod wire;

use porchlight_domain::content::{ItemKind, RunFor};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{self, items},
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
        groups: cards::checklists::groups(checklist),
        provenance: items::provenance(backend, &checklist.item),
        next: items::next(backend, &checklist.item),
    })
}
