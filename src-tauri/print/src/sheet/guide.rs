use porchlight_domain::content::{AgeBand, AgeText, Guide, SectionBody};
use serde_json::{Value, json};

use super::Reader;
use super::ages::ages_line;
use super::text::{blocks, inlines};

/// A guide: its sections, for the ages that are printed.
pub(crate) fn guide(guide: &Guide, reader: &Reader<'_>) -> Value {
    let one = reader.how.ages;
    let sections: Vec<Value> = guide
        .sections
        .iter()
        .map(|section| {
            let fitting = section.parts.iter().filter(|part| one.is_none_or(|band| part.fits(band)));
            json!({
                "kind": section.kind.code(),
                "title": section.title,
                "parts": fitting.map(|part| age_part(part, reader)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "sections": sections })
}

fn age_part(part: &AgeText, reader: &Reader<'_>) -> Value {
    // With one age on the sheet, its heading is left out.
    let label = (reader.how.ages.is_none() && !part.ages.is_empty()).then(|| ages_line(&part.ages, reader));
    let place = part
        .ages
        .iter()
        .min()
        .filter(|_| label.is_some())
        .and_then(|youngest| AgeBand::ALL.iter().position(|band| band == youngest));
    let (blocks, spoken) = match &part.body {
        SectionBody::Blocks(text) => (blocks(text), Value::Null),
        SectionBody::Spoken(lines) => {
            let lines = lines.iter().map(|line| {
                json!({
                    "words": inlines(&line.words),
                    "why": line.why.as_ref().map(|why| inlines(why)),
                })
            });
            (Value::Null, lines.collect())
        }
    };
    json!({
        "ages": label,
        "place": place.map_or(0, |place| place + 1),
        "blocks": blocks,
        "spoken": spoken,
    })
}
