//! From the library's types to what the window shows.
pub(crate) mod wire;

use porchlight_domain::content::{self, AgeBand, Audience, Block, Inline, Item, ItemKind, ItemLink, Topic, Translation};

use crate::{
    Backend,
    cards::items::wire::{ItemCard, ItemRef, ItemShelf, Provenance, SourceCard, TextBlock, TextPart, TopicCard},
};

pub(crate) fn blocks(blocks: &[Block]) -> Vec<TextBlock> {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(inlines) => TextBlock::Paragraph { text: parts(inlines) },
            Block::Spoken(inlines) => TextBlock::Spoken { text: parts(inlines) },
            Block::List { ordered, items } => TextBlock::List {
                ordered: *ordered,
                items: items.iter().map(|item| self::blocks(item)).collect(),
            },
        })
        .collect()
}

pub(crate) fn parts(inlines: &[Inline]) -> Vec<TextPart> {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(words) => TextPart::Text { words: words.clone() },
            Inline::Strong(inner) => TextPart::Strong { text: parts(inner) },
            Inline::Emphasis(inner) => TextPart::Emphasis { text: parts(inner) },
            Inline::Link { to, text } => TextPart::Link {
                to: item_ref(to),
                text: parts(text),
            },
        })
        .collect()
}

pub(crate) fn item_ref(link: &ItemLink) -> ItemRef {
    ItemRef {
        kind: shelf(link.kind),
        id: link.id.clone(),
    }
}

pub(crate) const fn shelf(kind: ItemKind) -> ItemShelf {
    match kind {
        ItemKind::Guide => ItemShelf::Guide,
        ItemKind::Checklist => ItemShelf::Checklist,
        ItemKind::Flow => ItemShelf::Flow,
        ItemKind::Rehearsal => ItemShelf::Rehearsal,
        ItemKind::Reading => ItemShelf::Reading,
        ItemKind::Questions => ItemShelf::Questions,
        ItemKind::Platform => ItemShelf::Platform,
    }
}

pub(crate) const fn kind(shelf: ItemShelf) -> ItemKind {
    match shelf {
        ItemShelf::Guide => ItemKind::Guide,
        ItemShelf::Checklist => ItemKind::Checklist,
        ItemShelf::Flow => ItemKind::Flow,
        ItemShelf::Rehearsal => ItemKind::Rehearsal,
        ItemShelf::Reading => ItemKind::Reading,
        ItemShelf::Questions => ItemKind::Questions,
        ItemShelf::Platform => ItemKind::Platform,
    }
}

pub(crate) fn card(backend: &Backend, kind: ItemKind, item: &Item) -> ItemCard {
    let link = ItemLink { kind, id: item.id.clone() };
    ItemCard {
        languages: backend.library.languages(&link).into_iter().map(str::to_owned).collect(),
        link: item_ref(&link),
        title: item.title.clone(),
        summary: item.summary.clone(),
        ages: ages(&item.ages),
        audience: item
            .audience
            .iter()
            .map(|audience| match audience {
                Audience::Parent => "parent".to_owned(),
                Audience::Mentor => "mentor".to_owned(),
            })
            .collect(),
        topics: item.topics.clone(),
        minutes: item.minutes,
        language: item.locale.clone(),
        translation: match item.translation {
            Translation::Original => "original",
            Translation::Draft => "draft",
            Translation::Reviewed => "reviewed",
        }
        .to_owned(),
    }
}

/// The card behind a link; `None` when the item was left out.
pub(crate) fn card_of(backend: &Backend, link: &ItemLink) -> Option<ItemCard> {
    backend
        .library
        .item(link, backend.locale())
        .map(|item| card(backend, link.kind, item))
}

/// The card of a guide or checklist that something private points at.
pub(crate) fn card_by_id(backend: &Backend, kind: ItemKind, id: &str) -> Option<ItemCard> {
    card_of(backend, &ItemLink { kind, id: id.to_owned() })
}

/// The language an item is asked for in: the window's, unless another is named.
pub(crate) fn language<'a>(backend: &'a Backend, asked: Option<&'a str>) -> &'a str {
    asked.unwrap_or_else(|| backend.locale())
}

pub(crate) fn ages(bands: &[AgeBand]) -> Vec<String> {
    bands.iter().map(|band| band.code().to_owned()).collect()
}

pub(crate) fn next(backend: &Backend, item: &Item) -> Vec<ItemCard> {
    item.next.iter().filter_map(|link| card_of(backend, link)).collect()
}

pub(crate) fn provenance(backend: &Backend, item: &Item) -> Provenance {
    Provenance {
        author: item.author.clone(),
        reviewed: item.reviewed.to_string(),
        review_by: item.review_by.to_string(),
        overdue: item.review_by < backend.today(),
        sources: backend.library.sources(&item.sources).into_iter().map(source).collect(),
    }
}

fn source(source: &content::Source) -> SourceCard {
    SourceCard {
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        date: source.date.map(|date| date.to_string()),
        site: source.site.clone(),
        note: source.note.clone(),
    }
}

pub(crate) fn topic_card(backend: &Backend, topic: &Topic) -> TopicCard {
    let title = topic
        .title
        .get(backend.locale(), backend.library.default_locale())
        .unwrap_or(&topic.id);
    TopicCard {
        id: topic.id.clone(),
        title: title.to_owned(),
    }
}
