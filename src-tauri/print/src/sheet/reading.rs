use porchlight_domain::content::{PlatformCard, Reading};
use serde_json::{Value, json};

use super::text::blocks;
use super::{Reader, fill, partial_date};

/// A reading: an introduction and sections.
pub(crate) fn reading(reading: &Reading) -> Value {
    body(reading, None)
}

fn body(reading: &Reading, seen: Option<String>) -> Value {
    let sections: Vec<Value> = reading
        .sections
        .iter()
        .map(|section| json!({ "title": section.title, "blocks": blocks(&section.body) }))
        .collect();
    json!({
        "introduction": blocks(&reading.introduction),
        "sections": sections,
        "seen": seen,
    })
}

/// A platform card: a reading that says when its facts were seen.
pub(crate) fn platform(card: &PlatformCard, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    let seen = match (card.grade.is_confirmed(), card.seen) {
        (true, Some(date)) => fill(&words.platform_seen, &[("date", &partial_date(date, &words.dates))]),
        (true, None) => words.platform_seen_undated.clone(),
        (false, _) => words.platform_unchecked.clone(),
    };
    body(&card.reading, Some(seen))
}
