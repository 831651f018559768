pub(crate) mod wire;

use porchlight_domain::content::{Guide, ItemKind, SectionBody};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::items,
    library::{
        guides::wire::{GuidePage, GuidePart, GuideSection, SpokenWords},
        wire::ItemRequest,
    },
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<GuidePage, ActionError> {
    let guide = backend
        .library
        .guide(&request.id, items::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    // What was read last is private: it is remembered only inside the vault, and only while that is open. A full disk, or whatever else
    // keeps it from being remembered, must not keep anybody from reading.
    if let Err(error) = backend.if_shown(|vault| Ok(vault.write(|writer| writer.note_last_read(&guide.item.id))?)) {
        backend.note_error("guide", &error);
    }
    let topic = guide
        .item
        .topics
        .first()
        .and_then(|id| backend.library.topics().iter().find(|topic| topic.id == *id));
    Ok(GuidePage {
        card: items::card(backend, ItemKind::Guide, &guide.item),
        topic: topic.map(|topic| items::topic_card(backend, topic)),
        sections: sections(guide),
        provenance: items::provenance(backend, &guide.item),
        next: items::next(backend, &guide.item),
    })
}

fn sections(guide: &Guide) -> Vec<GuideSection> {
    guide
        .sections
        .iter()
        .map(|section| GuideSection {
            kind: section.kind.code().to_owned(),
            title: section.title.clone(),
            parts: section
                .parts
                .iter()
                .map(|part| {
                    let (blocks, spoken) = match &part.body {
                        SectionBody::Blocks(blocks) => (items::blocks(blocks), Vec::new()),
                        SectionBody::Spoken(lines) => (
                            Vec::new(),
                            lines
                                .iter()
                                .map(|line| SpokenWords {
                                    words: items::parts(&line.words),
                                    why: line.why.as_deref().map(items::parts),
                                })
                                .collect(),
                        ),
                    };
                    GuidePart {
                        ages: items::ages(&part.ages),
                        blocks,
                        spoken,
                    }
                })
                .collect(),
        })
        .collect()
}
