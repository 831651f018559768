use porchlight_domain::content::{Checklist, RunFor};
use serde_json::{Value, json};

use super::Reader;
use super::text::{blocks, inlines};

/// A checklist: its items, with or without what stands behind each.
pub(crate) fn checklist(checklist: &Checklist, reader: &Reader<'_>) -> Value {
    let groups: Vec<Value> = checklist
        .groups
        .iter()
        .map(|group| {
            let items = group.items.iter().map(|item| {
                json!({
                    "text": inlines(&item.text),
                    "help": if reader.how.shows_help { blocks(&item.help) } else { json!([]) },
                })
            });
            json!({ "title": group.title, "items": items.collect::<Vec<_>>() })
        })
        .collect();
    json!({
        "isForPerson": checklist.run_for.contains(&RunFor::Person),
        "introduction": blocks(&checklist.introduction),
        "groups": groups,
    })
}
