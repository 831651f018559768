use porchlight_domain::content::{Checklist, Inline, Item, RunFor, TickGroup, TickItem};

use crate::markdown::{Heading, Part, Placed, PlacedBlock, PlacedItem, domain_blocks};
use crate::problem::Findings;
use crate::tables::is_id;

/// A group while its blocks are being gathered.
struct Gathered {
    heading: Heading,
    blocks: Vec<Placed>,
}

/// Puts a checklist together: an introduction, then groups with one list each.
pub(super) fn read_checklist(
    item: Item,
    review_days: Vec<u16>,
    run_for: Vec<RunFor>,
    parts: Vec<Part>,
    findings: &mut Findings<'_>,
) -> Checklist {
    let mut introduction = Vec::new();
    let mut gathered: Vec<Gathered> = Vec::new();
    for part in parts {
        match part {
            Part::Heading(heading) if heading.level == 2 => gathered.push(Gathered {
                heading,
                blocks: Vec::new(),
            }),
            Part::Heading(heading) => {
                findings.at(
                    heading.at,
                    format!("The heading is of level {}.", heading.level),
                    "A checklist has headings of level 2 (##) only.",
                );
            }
            Part::Block(block) => match gathered.last_mut() {
                Some(group) => group.blocks.push(block),
                None => {
                    if !matches!(block.block, PlacedBlock::Paragraph(_)) {
                        let mend = "Begin with paragraphs; lists stand in groups, each below its ## heading.";
                        findings.at(block.at, "The introduction holds something else than paragraphs.", mend);
                    }
                    introduction.push(block);
                }
            },
        }
    }
    if introduction.is_empty() {
        findings.whole("The introduction is missing.", "Add a paragraph before the first ## heading.");
    }
    if gathered.is_empty() {
        findings.whole("The checklist has no group.", "Add ## Your heading {#id} with a list below it.");
    }
    let mut groups: Vec<TickGroup> = Vec::new();
    let mut item_ids = Vec::new();
    for Gathered { heading, blocks } in gathered {
        let id = group_id(&heading, &groups, findings);
        let items = read_items(&heading, blocks, &mut item_ids, findings);
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
        introduction: domain_blocks(introduction),
        groups,
    }
}

fn group_id(heading: &Heading, earlier: &[TickGroup], findings: &mut Findings<'_>) -> String {
    for (key, _) in &heading.attributes {
        findings.at(
            heading.at,
            format!("The heading has the unknown attribute \"{key}\"."),
            "Remove it; a group has an id only.",
        );
    }
    let id = heading.id.clone().unwrap_or_default();
    if !is_id(&id) {
        findings.at(
            heading.at,
            "The heading has no usable id.",
            "End it with {#lower-case-with-hyphens}.",
        );
    } else if earlier.iter().any(|group| group.id == id) {
        findings.at(
            heading.at,
            format!("The group \"{id}\" stands twice."),
            "Give one of them another id.",
        );
    }
    id
}

fn read_items(heading: &Heading, blocks: Vec<Placed>, ids: &mut Vec<String>, findings: &mut Findings<'_>) -> Vec<TickItem> {
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
        findings.at(heading.at, "The group has no list.", "Add items: - {#id} What to do.");
        return Vec::new();
    };
    for (at, _) in lists {
        findings.at(
            at,
            "The group has a second list.",
            "Join the two, with - before every item, or make a second group.",
        );
    }
    items.into_iter().filter_map(|item| read_item(item, ids, findings)).collect()
}

fn read_item(item: PlacedItem, ids: &mut Vec<String>, findings: &mut Findings<'_>) -> Option<TickItem> {
    let at = item.at;
    let mut blocks = item.blocks.into_iter();
    // An item without any block has been told of by the reader of the text.
    let first = blocks.next()?;
    let PlacedBlock::Paragraph(mut text) = first.block else {
        findings.at(at, "The item does not begin with a paragraph.", "Write it as - {#id} What to do.");
        return None;
    };
    let Some(id) = take_id(&mut text) else {
        findings.at(
            at,
            "The item has no id.",
            "Begin it with {#lower-case-with-hyphens} and a space: - {#id} What to do.",
        );
        return None;
    };
    if ids.contains(&id) {
        findings.at(
            at,
            format!("The item \"{id}\" stands twice in this checklist."),
            "Give one of them another id.",
        );
    }
    if Inline::plain(&text).trim().is_empty() {
        findings.at(at, format!("The item \"{id}\" has no words."), "Write what to do after its id.");
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
