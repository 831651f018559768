use porchlight_domain::content::ItemKind;

use crate::{
    ActionError, ErrorCode, House, content, helplines,
    wire::{FlowPage, FlowRequest, FlowStep},
};

pub(crate) fn page(house: &House, request: FlowRequest) -> Result<FlowPage, ActionError> {
    let flow = house
        .library
        .flow(&request.id, content::language(house, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    let steps = flow
        .steps
        .iter()
        .map(|step| FlowStep {
            id: step.id.clone(),
            title: step.title.clone(),
            kind: step.kind.code().to_owned(),
            body: content::blocks(&step.body),
            helplines: helplines::for_step(house, &request.country, &step.helplines),
        })
        .collect();
    Ok(FlowPage {
        card: content::card(house, ItemKind::Flow, &flow.item),
        steps,
        provenance: content::provenance(house, &flow.item),
        next: content::next(house, &flow.item),
    })
}
