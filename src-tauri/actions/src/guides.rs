use porchlight_domain::content::{Guide, ItemKind, SectionBody, Topic};

use crate::{
    ActionError, ErrorCode, House, content,
    wire::{ById, GuidePage, GuidePart, GuideSection, GuideShelf, Nothing, SpokenWords, TopicCard},
};

pub(crate) fn shelf(house: &House, _: Nothing) -> Result<GuideShelf, ActionError> {
    let guides = house.library.guides(house.locale());
    let used = |topic: &&Topic| guides.iter().any(|guide| guide.item.topics.contains(&topic.id));
    Ok(GuideShelf {
        topics: house
            .library
            .topics()
            .iter()
            .filter(used)
            .map(|topic| topic_card(house, topic))
            .collect(),
        guides: guides.iter().map(|guide| content::card(ItemKind::Guide, &guide.item)).collect(),
    })
}

pub(crate) fn page(house: &House, request: ById) -> Result<GuidePage, ActionError> {
    let guide = house
        .library
        .guide(&request.id, house.locale())
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    // What was read last is private: it is remembered only inside the vault, and only while that is open.
    house.if_open(|vault| Ok(vault.write(|writer| writer.note_last_read(&guide.item.id))?))?;
    let topic = guide
        .item
        .topics
        .first()
        .and_then(|id| house.library.topics().iter().find(|topic| topic.id == *id));
    Ok(GuidePage {
        card: content::card(ItemKind::Guide, &guide.item),
        topic: topic.map(|topic| topic_card(house, topic)),
        sections: sections(guide),
        provenance: content::provenance(house, &guide.item),
        next: content::next(house, &guide.item),
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
                        SectionBody::Blocks(blocks) => (content::blocks(blocks), Vec::new()),
                        SectionBody::Spoken(lines) => (
                            Vec::new(),
                            lines
                                .iter()
                                .map(|line| SpokenWords {
                                    words: content::parts(&line.words),
                                    why: line.why.as_deref().map(content::parts),
                                })
                                .collect(),
                        ),
                    };
                    GuidePart {
                        ages: part.ages.iter().map(|band| band.code().to_owned()).collect(),
                        blocks,
                        spoken,
                    }
                })
                .collect(),
        })
        .collect()
}

fn topic_card(house: &House, topic: &Topic) -> TopicCard {
    let title = topic.title.get(house.locale(), house.library.default_locale()).unwrap_or(&topic.id);
    TopicCard {
        id: topic.id.clone(),
        title: title.to_owned(),
    }
}
