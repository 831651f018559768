pub(crate) mod wire;

use porchlight_domain::content::ItemKind;

use crate::{
    ActionError, Backend, ErrorCode,
    cards::items,
    library::{
        flows::wire::{FlowPage, FlowRequest, FlowStep},
        helplines,
    },
};

pub(crate) fn page(backend: &Backend, request: FlowRequest) -> Result<FlowPage, ActionError> {
    let flow = backend
        .library
        .flow(&request.id, items::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    let steps = flow
        .steps
        .iter()
        .map(|step| FlowStep {
            id: step.id.clone(),
            title: step.title.clone(),
            kind: step.kind.code().to_owned(),
            body: items::blocks(&step.body),
            helplines: helplines::for_step(backend, &request.country, &step.helplines),
        })
        .collect();
    Ok(FlowPage {
        card: items::card(backend, ItemKind::Flow, &flow.item),
        steps,
        provenance: items::provenance(backend, &flow.item),
        next: items::next(backend, &flow.item),
    })
}
