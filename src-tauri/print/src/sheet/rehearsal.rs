use porchlight_domain::content::{Answer, Door, Rehearsal};
use serde_json::{Value, json};

use super::text::{blocks, inlines};
use super::{Reader, fill};

/// A rehearsal: its moments with numbers, so that an answer on paper can refer to the next one.
pub(crate) fn rehearsal(rehearsal: &Rehearsal, reader: &Reader<'_>) -> Value {
    let moments: Vec<Value> = rehearsal
        .moments
        .iter()
        .map(|moment| {
            json!({
                "title": moment.title,
                "blocks": blocks(&moment.body),
                "answers": moment.answers.iter().map(|it| answer(it, rehearsal, reader)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "scene": blocks(&rehearsal.scene), "moments": moments })
}

fn answer(answer: &Answer, rehearsal: &Rehearsal, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    let door_words = match answer.door {
        Door::Open => &words.door_open,
        Door::Ajar => &words.door_ajar,
        Door::Closed => &words.door_closed,
    };
    let next = rehearsal.moments.iter().position(|moment| moment.id == answer.to);
    json!({
        "words": answer.words,
        "door": answer.door.code(),
        "doorWords": door_words,
        "reaction": answer.reaction.iter().map(|words| inlines(words)).collect::<Vec<_>>(),
        "why": blocks(&answer.why),
        "goOn": next.map(|index| fill(&words.go_on, &[("number", &(index + 1).to_string())])),
    })
}
