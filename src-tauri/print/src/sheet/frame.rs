use porchlight_domain::content::{Item, ItemKind, Source, Translation};
use serde_json::{Value, json};

use super::ages::ages_line;
use super::{Reader, day, fill, partial_date};
use crate::language::language;

/// Puts what every sheet has around `body`: title, what to know of the text, sources and review.
pub(crate) fn frame(item: &Item, kind: ItemKind, body: Value, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    let printed_ages = reader.how.ages.filter(|band| item.ages.contains(band));
    let ages = printed_ages.map_or_else(|| item.ages.clone(), |band| vec![band]);
    json!({
        "language": language(&item.locale),
        "paper": reader.how.paper.typst_name(),
        "title": item.title,
        "summary": item.summary,
        "author": item.author,
        "about": [
            kind_words(kind, reader),
            ages_line(&ages, reader),
            fill(&words.minutes, &[("minutes", &item.minutes.to_string())]),
        ],
        "notices": notices(item, reader),
        "showsHelp": reader.how.shows_help,
        "body": body,
        "sources": reader.library.sources(&item.sources).into_iter().map(|it| source(it, reader)).collect::<Vec<_>>(),
        "review": [
            fill(&words.written_by, &[("author", &item.author)]),
            fill(&words.reviewed, &[("date", &day(item.reviewed, &words.dates))]),
            fill(&words.read_again, &[("date", &day(item.review_by, &words.dates))]),
        ],
        "words": words,
    })
}

fn kind_words<'a>(kind: ItemKind, reader: &Reader<'a>) -> &'a str {
    match kind {
        ItemKind::Guide => &reader.words.guide,
        ItemKind::Checklist => &reader.words.checklist,
        ItemKind::Flow => &reader.words.flow,
        ItemKind::Rehearsal => &reader.words.rehearsal,
        ItemKind::Reading => &reader.words.reading,
        ItemKind::Questions => &reader.words.questions,
        ItemKind::Platform => &reader.words.platform,
    }
}

/// What the reader should know before trusting the text.
fn notices(item: &Item, reader: &Reader<'_>) -> Vec<String> {
    let words = reader.words;
    let mut notices = Vec::new();
    if item.locale != reader.how.locale {
        notices.push(words.not_translated.clone());
    }
    if item.translation == Translation::Draft {
        notices.push(words.draft_translation.clone());
    }
    if item.review_by < reader.how.today {
        notices.push(fill(&words.overdue, &[("date", &day(item.review_by, &words.dates))]));
    }
    notices
}

fn source(source: &Source, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    json!({
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date.map_or_else(|| words.undated.clone(), |date| partial_date(date, &words.dates)),
        "site": source.site,
        "note": source.note,
    })
}
