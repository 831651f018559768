use porchlight_domain::content::{EVERYWHERE, Flow, Step};
use serde_json::{Value, json};

use super::helplines::for_step;
use super::text::blocks;
use super::{Reader, fill};

/// A flow: its steps, each with the helplines it shows.
pub(crate) fn flow(flow: &Flow, reader: &Reader<'_>) -> Value {
    let country = reader
        .library
        .country(&reader.how.country)
        .or_else(|| reader.library.country(EVERYWHERE));
    let country = country.map(|country| reader.local(&country.name)).unwrap_or_default();
    json!({
        "helplines": fill(&reader.words.helplines, &[("country", country)]),
        "steps": flow.steps.iter().map(|it| step(it, reader)).collect::<Vec<_>>(),
    })
}

fn step(step: &Step, reader: &Reader<'_>) -> Value {
    json!({
        "kind": step.kind.code(),
        "title": step.title,
        "blocks": blocks(&step.body),
        "helplines": for_step(&step.helplines, reader),
    })
}
