use porchlight_domain::content::{Checklist, Inline, Item, RunFor, Season, TickGroup, TickItem};

use super::headed::{Headed, by_headings, only_attributes, own_id};
use crate::markdown::{Heading, Part, Placed, PlacedBlock, PlacedItem, domain_blocks};
use crate::problem::Findings;
use crate::tables::is_id;

/// Puts a checklist together: an introduction, then groups with one list each.
pub(super) fn read_checklist(
    item: Item,
    review_days: Vec<u16>,
    run_for: Vec<RunFor>,
    season: Option<Season>,
    parts: Vec<Part>,
    findings: &mut Findings<'_>,
) -> Checklist {
    let (introduction, gathered) = by_headings(parts, "A checklist", findings);
    check_introduction(&introduction, findings);
    if gathered.is_empty() {
        findings.whole("The checklist has no group.", "Add ## Your heading {#id} with a list below it.");
    }
    let mut groups: Vec<TickGroup> = Vec::new();
    let mut item_ids = Vec::new();
    for Headed { heading, blocks } in gathered {
        only_attributes(&heading, &[], "a group has an id only", findings);
        let id = own_id(&heading, "group", groups.iter().map(|group| &group.id), findings);
        let items = read_items(&heading, blocks, "in this checklist", &mut item_ids, findings);
        let items = items.into_iter().map(|(_, item)| item).collect();
        groups.push(TickGroup {
            id,
            title: heading.title,
            items,
        });
    }
    Checklist {
        item,
        review_days,
        run_for,
        season,
        introduction: domain_blocks(introduction),
        groups,
    }
}

/// Before the first group stand paragraphs, at least one.
pub(super) fn check_introduction(introduction: &[Placed], findings: &mut Findings<'_>) {
    for block in introduction {
        if !matches!(block.block, PlacedBlock::Paragraph(_)) {
            let mend = "Begin with paragraphs; lists stand in groups, each below its ## heading.";
            findings.at(block.at, "The introduction holds something else than paragraphs.", mend);
        }
    }
    if introduction.is_empty() {
        findings.whole("The introduction is missing.", "Add a paragraph before the first ## heading.");
    }
}

/// The one list below a heading, each entry with its place; every one has an id of its own. `place` ends the message about an id that stands twice.
pub(super) fn read_items(
    heading: &Heading,
    blocks: Vec<Placed>,
    place: &str,
    ids: &mut Vec<String>,
    findings: &mut Findings<'_>,
) -> Vec<(usize, TickItem)> {
    let mut lists = Vec::new();
    for placed in blocks {
        match placed.block {
            PlacedBlock::List { items, .. } => lists.push((placed.at, items)),
            PlacedBlock::Paragraph(_) | PlacedBlock::Spoken(_) => {
                let mend = "Put it behind an item, with two spaces before it, or into the introduction.";
                findings.at(placed.at, "A group holds something else than its list.", mend);
            }
        }
    }
    let mut lists = lists.into_iter();
    let Some((_, items)) = lists.next() else {
        findings.at(heading.at, "The group has no list.", "Add items: - {#id} Words.");
        return Vec::new();
    };
    for (at, _) in lists {
        findings.at(
            at,
            "The group has a second list.",
            "Join the two, with - before every item, or make a second group.",
        );
    }
    items
        .into_iter()
        .filter_map(|item| Some((item.at, read_item(item, place, ids, findings)?)))
        .collect()
}

fn read_item(item: PlacedItem, place: &str, ids: &mut Vec<String>, findings: &mut Findings<'_>) -> Option<TickItem> {
    let at = item.at;
    let mut blocks = item.blocks.into_iter();
    // An item without any block has been reported by the Markdown reader.
    let first = blocks.next()?;
    let PlacedBlock::Paragraph(mut text) = first.block else {
        findings.at(at, "The item does not begin with a paragraph.", "Write it as - {#id} Words.");
        return None;
    };
    let Some(id) = take_id(&mut text) else {
        findings.at(
            at,
            "The item has no id.",
            "Begin it with {#lower-case-with-hyphens} and a space: - {#id} Words.",
        );
        return None;
    };
    if ids.contains(&id) {
        findings.at(
            at,
            format!("The item \"{id}\" stands twice {place}."),
            "Give one of them another id.",
        );
    }
    if Inline::plain(&text).trim().is_empty() {
        findings.at(at, format!("The item \"{id}\" has no words."), "Write some after its id.");
    }
    ids.push(id.clone());
    Some(TickItem {
        id,
        text,
        help: domain_blocks(blocks.collect()),
    })
}

/// Takes `{#id} ` from the front of the words.
fn take_id(text: &mut [Inline]) -> Option<String> {
    let Some(Inline::Text(words)) = text.first_mut() else { return None };
    let (id, rest) = words.strip_prefix("{#")?.split_once('}')?;
    if !is_id(id) || !(rest.starts_with(' ') || rest.is_empty()) {
        return None;
    }
    let id = id.to_owned();
    *words = rest.trim_start().to_owned();
    Some(id)
}
