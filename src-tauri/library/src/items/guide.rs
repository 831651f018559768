use porchlight_domain::content::{AgeBand, AgeText, Guide, Item, Section, SectionBody, SectionKind};

use super::ages::read_ages;
use super::headed::only_attributes;
use super::section::{check_before, read_body};
use crate::markdown::{Heading, Part, Placed};
use crate::problem::Findings;

/// A section while its text is being gathered.
struct Gathered {
    at: usize,
    kind: SectionKind,
    title: String,
    parts: Vec<(usize, Vec<AgeBand>, Vec<Placed>)>,
}

/// Puts a guide together and holds it to the seven sections.
pub(super) fn read_guide(item: Item, parts: Vec<Part>, findings: &mut Findings<'_>) -> Guide {
    let gathered = gather(&item, parts, findings);
    check_order(&gathered, findings);
    let mut sections = Vec::new();
    for section in gathered {
        let Gathered { at, kind, title, parts } = section;
        let mut texts: Vec<(usize, AgeText)> = Vec::new();
        for (place, ages, blocks) in parts {
            if blocks.is_empty() {
                findings.at(place, "No text follows this heading.", "Write some, or remove the heading.");
            }
            let place = blocks.first().map_or(place, |block| block.at);
            texts.push((
                place,
                AgeText {
                    ages,
                    body: read_body(kind, blocks, findings),
                },
            ));
        }
        check_every_age(&item, at, kind, &texts, findings);
        if kind == SectionKind::Before {
            check_every_start(&item, &texts, findings);
        }
        sections.push(Section {
            kind,
            title,
            parts: texts.into_iter().map(|(_, text)| text).collect(),
        });
    }
    Guide { item, sections }
}

fn gather(item: &Item, parts: Vec<Part>, findings: &mut Findings<'_>) -> Vec<Gathered> {
    let mut sections: Vec<Gathered> = Vec::new();
    // Below a heading that is no section of a guide, everything has been reported already.
    let mut in_section = false;
    let mut below_unknown = false;
    for part in parts {
        match part {
            Part::Heading(heading) if heading.level == 2 => {
                let kind = section_kind(&heading, findings);
                in_section = kind.is_some();
                below_unknown = kind.is_none();
                if let Some(kind) = kind {
                    sections.push(Gathered {
                        at: heading.at,
                        kind,
                        title: heading.title,
                        parts: Vec::new(),
                    });
                }
            }
            Part::Heading(heading) if heading.level == 3 => {
                let ages = read_ages(&heading, &item.ages, findings);
                match sections.last_mut() {
                    Some(section) if in_section => {
                        for band in &ages {
                            if section.parts.iter().any(|(_, earlier, _)| earlier.contains(band)) {
                                let what = format!("The ages {} have two texts in this section.", band.code());
                                findings.at(heading.at, what, "Make one of the two.");
                            }
                        }
                        section.parts.push((heading.at, ages, Vec::new()));
                    }
                    _ if below_unknown => {}
                    _ => findings.at(
                        heading.at,
                        "Text for some ages stands before the first section.",
                        "Move it into a section.",
                    ),
                }
            }
            Part::Heading(heading) => {
                let what = format!("The heading is of level {}.", heading.level);
                findings.at(heading.at, what, "Use ## for sections and ### for text for some ages.");
            }
            Part::Block(block) => match sections.last_mut() {
                Some(section) if in_section => {
                    if section.parts.is_empty() {
                        section.parts.push((block.at, Vec::new(), Vec::new()));
                    }
                    if let Some((_, _, blocks)) = section.parts.last_mut() {
                        blocks.push(block);
                    }
                }
                _ if below_unknown => {}
                _ => findings.at(
                    block.at,
                    "Text stands before the first section.",
                    "Move it into a section, such as ## Before you talk {#before}.",
                ),
            },
        }
    }
    sections
}

fn section_kind(heading: &Heading, findings: &mut Findings<'_>) -> Option<SectionKind> {
    only_attributes(heading, &[], "a section of a guide has an id only", findings);
    let known = || SectionKind::ALL.map(SectionKind::code).join(", ");
    match &heading.id {
        None => {
            findings.at(
                heading.at,
                "The heading has no id.",
                format!("End it with {{#id}}; the sections of a guide are {}.", known()),
            );
            None
        }
        Some(id) => {
            let kind = SectionKind::from_code(id);
            if kind.is_none() {
                findings.at(
                    heading.at,
                    format!("A guide has no section \"{id}\"."),
                    format!("Its sections are {}.", known()),
                );
            }
            kind
        }
    }
}

fn check_order(sections: &[Gathered], findings: &mut Findings<'_>) {
    for (index, section) in sections.iter().enumerate() {
        let earlier = &sections[..index];
        if earlier.iter().any(|earlier| earlier.kind == section.kind) {
            findings.at(
                section.at,
                format!("The section \"{}\" stands twice.", section.kind.code()),
                "Make one of the two.",
            );
        } else if let Some(later) = earlier.iter().map(|earlier| earlier.kind).filter(|kind| *kind > section.kind).min() {
            let what = format!("The section \"{}\" stands after \"{}\".", section.kind.code(), later.code());
            findings.at(section.at, what, format!("Move it before \"{}\".", later.code()));
        }
    }
    for kind in SectionKind::ALL {
        if !sections.iter().any(|section| section.kind == kind) {
            findings.whole(
                format!("The section \"{}\" is missing.", kind.code()),
                format!("Add ## Your heading {{#{}}}.", kind.code()),
            );
        }
    }
}

fn check_every_age(item: &Item, at: usize, kind: SectionKind, texts: &[(usize, AgeText)], findings: &mut Findings<'_>) {
    for band in &item.ages {
        if !texts.iter().any(|(_, text)| text.fits(*band)) {
            let what = format!("The section \"{}\" has no text for the ages {}.", kind.code(), band.code());
            findings.at(
                at,
                what,
                "Add some for them, or for every age, or take these ages out of the front matter.",
            );
        }
    }
}

/// Whatever the age, the first thing in `before` is a short paragraph.
fn check_every_start(item: &Item, texts: &[(usize, AgeText)], findings: &mut Findings<'_>) {
    for band in &item.ages {
        if let Some((place, text)) = texts.iter().find(|(_, text)| text.fits(*band))
            && let SectionBody::Blocks(blocks) = &text.body
        {
            check_before(blocks.first(), *place, findings);
        }
    }
}
