use porchlight_domain::content::{ItemKind, Reading};

use crate::{
    ActionError, ErrorCode, House, content,
    wire::{ItemRequest, PlatformFacts, ReadingPage, ReadingSection},
};

pub(crate) fn page(house: &House, request: ItemRequest) -> Result<ReadingPage, ActionError> {
    let language = content::language(house, request.language.as_deref());
    let found = house.library.reading(&request.id, language);
    let reading = found.ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(read(house, ItemKind::Reading, reading, None))
}

pub(crate) fn platform(house: &House, request: ItemRequest) -> Result<ReadingPage, ActionError> {
    let language = content::language(house, request.language.as_deref());
    let found = house.library.platform(&request.id, language);
    let card = found.ok_or(ActionError::new(ErrorCode::NotFound))?;
    let facts = PlatformFacts {
        grade: card.grade.code().to_owned(),
        seen: card.seen.map(|date| date.to_string()),
    };
    Ok(read(house, ItemKind::Platform, &card.reading, Some(facts)))
}

fn read(house: &House, kind: ItemKind, reading: &Reading, platform: Option<PlatformFacts>) -> ReadingPage {
    ReadingPage {
        card: content::card(house, kind, &reading.item),
        platform,
        introduction: content::blocks(&reading.introduction),
        sections: reading
            .sections
            .iter()
            .map(|section| ReadingSection {
                id: section.id.clone(),
                title: section.title.clone(),
                body: content::blocks(&section.body),
            })
            .collect(),
        provenance: content::provenance(house, &reading.item),
        next: content::next(house, &reading.item),
    }
}
