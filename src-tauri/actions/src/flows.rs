use porchlight_domain::content::{ItemKind, StepKind};

use crate::{
    ActionError, ErrorCode, House, content, helplines,
    wire::{FlowPage, FlowRequest, FlowStep, ItemCard, Nothing},
};

pub(crate) fn shelf(house: &House, _: Nothing) -> Result<Vec<ItemCard>, ActionError> {
    let flows = house.library.flows(house.locale());
    Ok(flows.iter().map(|flow| content::card(ItemKind::Flow, &flow.item)).collect())
}

pub(crate) fn page(house: &House, request: FlowRequest) -> Result<FlowPage, ActionError> {
    let flow = house
        .library
        .flow(&request.id, house.locale())
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    let steps = flow
        .steps
        .iter()
        .map(|step| FlowStep {
            id: step.id.clone(),
            title: step.title.clone(),
            kind: match step.kind {
                StepKind::Emergency => "emergency",
                StepKind::Crisis => "crisis",
                StepKind::Ordinary => "ordinary",
            }
            .to_owned(),
            body: content::blocks(&step.body),
            helplines: helplines::for_step(house, &request.country, &step.helplines),
        })
        .collect();
    Ok(FlowPage {
        card: content::card(ItemKind::Flow, &flow.item),
        steps,
        provenance: content::provenance(house, &flow.item),
        next: content::next(house, &flow.item),
    })
}
