use porchlight_domain::content::{Answer, ItemKind, Moment};

use crate::{
    ActionError, Backend, ErrorCode, content,
    wire::{ItemRequest, RehearsalAnswer, RehearsalMoment, RehearsalPage},
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<RehearsalPage, ActionError> {
    let rehearsal = backend
        .library
        .rehearsal(&request.id, content::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(RehearsalPage {
        card: content::card(backend, ItemKind::Rehearsal, &rehearsal.item),
        scene: content::blocks(&rehearsal.scene),
        moments: rehearsal.moments.iter().map(moment).collect(),
        provenance: content::provenance(backend, &rehearsal.item),
        next: content::next(backend, &rehearsal.item),
    })
}

fn moment(moment: &Moment) -> RehearsalMoment {
    RehearsalMoment {
        id: moment.id.clone(),
        title: moment.title.clone(),
        body: content::blocks(&moment.body),
        answers: moment.answers.iter().map(answer).collect(),
    }
}

fn answer(answer: &Answer) -> RehearsalAnswer {
    RehearsalAnswer {
        id: answer.id.clone(),
        words: answer.words.clone(),
        door: answer.door.code().to_owned(),
        reaction: answer.reaction.iter().map(|words| content::parts(words)).collect(),
        why: content::blocks(&answer.why),
        to: answer.to.clone(),
    }
}
