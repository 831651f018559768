pub(crate) mod wire;

use porchlight_domain::content::{ItemKind, Reading};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::items,
    library::{
        readings::wire::{PlatformFacts, ReadingPage, ReadingSection},
        wire::ItemRequest,
    },
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<ReadingPage, ActionError> {
    let language = items::language(backend, request.language.as_deref());
    let found = backend.library.reading(&request.id, language);
    let reading = found.ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(read(backend, ItemKind::Reading, reading, None))
}

pub(crate) fn platform(backend: &Backend, request: ItemRequest) -> Result<ReadingPage, ActionError> {
    let language = items::language(backend, request.language.as_deref());
    let found = backend.library.platform(&request.id, language);
    let card = found.ok_or(ActionError::new(ErrorCode::NotFound))?;
    let facts = PlatformFacts {
        grade: card.grade.code().to_owned(),
        seen: card.seen.map(|date| date.to_string()),
    };
    Ok(read(backend, ItemKind::Platform, &card.reading, Some(facts)))
}

fn read(backend: &Backend, kind: ItemKind, reading: &Reading, platform: Option<PlatformFacts>) -> ReadingPage {
    ReadingPage {
        card: items::card(backend, kind, &reading.item),
        platform,
        introduction: items::blocks(&reading.introduction),
        sections: reading
            .sections
            .iter()
            .map(|section| ReadingSection {
                id: section.id.clone(),
                title: section.title.clone(),
                body: items::blocks(&section.body),
            })
            .collect(),
        provenance: items::provenance(backend, &reading.item),
        next: items::next(backend, &reading.item),
    }
}
