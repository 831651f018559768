pub(crate) mod wire;

use porchlight_domain::content::{Answer, ItemKind, Moment};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::items,
    library::{
        rehearsals::wire::{RehearsalAnswer, RehearsalMoment, RehearsalPage},
        wire::ItemRequest,
    },
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<RehearsalPage, ActionError> {
    let rehearsal = backend
        .library
        .rehearsal(&request.id, items::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(RehearsalPage {
        card: items::card(backend, ItemKind::Rehearsal, &rehearsal.item),
        scene: items::blocks(&rehearsal.scene),
        moments: rehearsal.moments.iter().map(moment).collect(),
        provenance: items::provenance(backend, &rehearsal.item),
        next: items::next(backend, &rehearsal.item),
    })
}

fn moment(moment: &Moment) -> RehearsalMoment {
    RehearsalMoment {
        id: moment.id.clone(),
        title: moment.title.clone(),
        body: items::blocks(&moment.body),
        answers: moment.answers.iter().map(answer).collect(),
    }
}

fn answer(answer: &Answer) -> RehearsalAnswer {
    RehearsalAnswer {
        id: answer.id.clone(),
        words: answer.words.clone(),
        door: answer.door.code().to_owned(),
        reaction: answer.reaction.iter().map(|words| items::parts(words)).collect(),
        why: items::blocks(&answer.why),
        to: answer.to.clone(),
    }
}
