use crate::markdown::{Heading, Part, Placed};
use crate::problem::Findings;
use crate::tables::is_id;

/// A heading of level 2 and what stands below it.
pub(super) struct Headed {
    pub(super) heading: Heading,
    pub(super) blocks: Vec<Placed>,
}

/// What stands before the first heading of level 2, and what stands below each. `whose` begins the message about other headings.
pub(super) fn by_headings(parts: Vec<Part>, whose: &str, findings: &mut Findings<'_>) -> (Vec<Placed>, Vec<Headed>) {
    let mut before = Vec::new();
    let mut headed: Vec<Headed> = Vec::new();
    for part in parts {
        match part {
            Part::Heading(heading) if heading.level == 2 => headed.push(Headed {
                heading,
                blocks: Vec::new(),
            }),
            Part::Heading(heading) => findings.at(
                heading.at,
                format!("The heading is of level {}.", heading.level),
                format!("{whose} has headings of level 2 (##) only."),
            ),
            Part::Block(block) => match headed.last_mut() {
                Some(section) => section.blocks.push(block),
                None => before.push(block),
            },
        }
    }
    (before, headed)
}

/// The id of a heading, held to be usable and not among `earlier`. `what` names the thing in messages: "step".
pub(super) fn own_id(
    heading: &Heading,
    what: &str,
    mut earlier: impl Iterator<Item = impl AsRef<str>>,
    findings: &mut Findings<'_>,
) -> String {
    let id = heading.id.clone().unwrap_or_default();
    if !is_id(&id) {
        findings.at(
            heading.at,
            "The heading has no usable id.",
            "End it with {#lower-case-with-hyphens}.",
        );
    } else if earlier.any(|earlier| earlier.as_ref() == id) {
        findings.at(
            heading.at,
            format!("The {what} \"{id}\" stands twice."),
            "Give one of them another id.",
        );
    }
    id
}

/// Reports every attribute of a heading but those in `known`. `rule` says which there may be.
pub(super) fn only_attributes(heading: &Heading, known: &[&str], rule: &str, findings: &mut Findings<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for (key, _) in &heading.attributes {
        if !known.contains(&key.as_str()) {
            findings.at(
                heading.at,
                format!("The heading has the unknown attribute \"{key}\"."),
                format!("Remove it; {rule}."),
            );
        } else if seen.contains(&key.as_str()) {
            findings.at(heading.at, format!("The attribute \"{key}\" stands twice."), "Make one of the two.");
        }
        seen.push(key);
    }
}
