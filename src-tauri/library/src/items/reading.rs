use porchlight_domain::content::{Grade, Item, PLATFORM_SECTIONS, PartialDate, PlatformCard, Reading, ReadingSection};

use super::headed::{Headed, by_headings, only_attributes, own_id};
use crate::markdown::{Part, domain_blocks};
use crate::problem::Findings;

/// Puts a reading together: an introduction and sections.
pub(super) fn read_reading(item: Item, parts: Vec<Part>, findings: &mut Findings<'_>) -> Reading {
    let (introduction, gathered) = by_headings(parts, "A reading", findings);
    if introduction.is_empty() {
        findings.whole("The introduction is missing.", "Add a paragraph before the first ## heading.");
    }
    if gathered.is_empty() {
        findings.whole("There is no section.", "Add ## Your heading {#id} with text below it.");
    }
    let mut sections: Vec<ReadingSection> = Vec::new();
    for Headed { heading, blocks } in gathered {
        only_attributes(&heading, &[], "a section has an id only", findings);
        let id = own_id(&heading, "section", sections.iter().map(|section| &section.id), findings);
        if blocks.is_empty() {
            findings.at(heading.at, "No text follows this heading.", "Write some, or remove the heading.");
        }
        sections.push(ReadingSection {
            id,
            title: heading.title,
            body: domain_blocks(blocks),
        });
    }
    Reading {
        item,
        introduction: domain_blocks(introduction),
        sections,
    }
}

/// Puts a platform card together: a reading whose sections are fixed, so that they are found in the same place on each card.
pub(super) fn read_platform(
    item: Item,
    grade: Grade,
    seen: Option<PartialDate>,
    parts: Vec<Part>,
    findings: &mut Findings<'_>,
) -> PlatformCard {
    let reading = read_reading(item, parts, findings);
    let ids: Vec<&str> = reading.sections.iter().map(|section| section.id.as_str()).collect();
    let needed = PLATFORM_SECTIONS.len() - 1;
    if ids != PLATFORM_SECTIONS && ids != PLATFORM_SECTIONS[..needed] {
        findings.whole(
            "The sections are not those of a platform card.",
            format!(
                "Write these, in this order: {}; the last one may be missing.",
                PLATFORM_SECTIONS.join(", ")
            ),
        );
    }
    PlatformCard { reading, grade, seen }
}
