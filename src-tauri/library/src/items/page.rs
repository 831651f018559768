use std::ops::Range;

use porchlight_domain::content::{Checklist, Flow, Guide, Item, ItemKind, ItemLink};

use super::checklist::read_checklist;
use super::flow::read_flow;
use super::front_matter::{Expected, FrontMatter, Known};
use super::guide::read_guide;
use crate::markdown::{Markdown, read_markdown};
use crate::problem::{Findings, PackProblem};

/// The line around the front matter.
const FENCE: &str = "+++";

/// A guide, a checklist or a flow.
#[derive(Debug)]
pub(crate) enum Page {
    Guide(Guide),
    Checklist(Checklist),
    Flow(Flow),
}

impl Page {
    pub(crate) const fn item(&self) -> &Item {
        match self {
            Self::Guide(guide) => &guide.item,
            Self::Checklist(checklist) => &checklist.item,
            Self::Flow(flow) => &flow.item,
        }
    }

    /// The ids below the item that a translation must have, too: ticks and the place in a flow refer to them.
    pub(crate) fn inner_ids(&self) -> Vec<&str> {
        match self {
            Self::Guide(_) => Vec::new(),
            Self::Checklist(checklist) => checklist
                .groups
                .iter()
                .flat_map(|group| std::iter::once(group.id.as_str()).chain(group.items.iter().map(|item| item.id.as_str())))
                .collect(),
            Self::Flow(flow) => flow.steps.iter().map(|step| step.id.as_str()).collect(),
        }
    }
}

/// A page that was read on its own; whether its links lead anywhere is found out when all are read.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) file: String,
    pub(crate) page: Page,
    /// Every link, with its line.
    pub(crate) links: Vec<(ItemLink, u32)>,
}

impl Draft {
    /// Reads a page. With any problem there is no draft.
    pub(crate) fn read(file: &str, text: &str, expected: &Expected<'_>, known: &Known<'_>) -> Result<Self, Vec<PackProblem>> {
        let mut findings = Findings::new(file, text);
        let draft = Self::read_into(file, text, expected, known, &mut findings);
        match draft {
            Some(draft) if findings.count() == 0 => Ok(draft),
            Some(_) | None => Err(findings.finish()),
        }
    }

    fn read_into(file: &str, text: &str, expected: &Expected<'_>, known: &Known<'_>, findings: &mut Findings<'_>) -> Option<Self> {
        let Some((table, body)) = split(text) else {
            findings.at(
                0,
                "The front matter is missing.",
                "Begin the file with a line +++, then its keys, then a second line +++.",
            );
            return None;
        };
        // Spaces instead of the first fence keep every place in the table the same as in the file.
        let table = format!("{}{}", " ".repeat(table.start), &text[table]);
        let front = FrontMatter::read(&table, expected, known, findings);
        let Markdown { parts, links } = read_markdown(&text[body.clone()], body.start, findings)?;
        let front = front?;
        let mut links: Vec<(ItemLink, u32)> = links.into_iter().map(|(link, at)| (link, findings.line_of(at))).collect();
        links.extend(front.next_places.into_iter().map(|(link, at)| (link, findings.line_of(at))));
        let page = match expected.kind {
            ItemKind::Guide => Page::Guide(read_guide(front.item, parts, findings)),
            ItemKind::Checklist => Page::Checklist(read_checklist(front.item, front.review_days, front.run_for, parts, findings)),
            ItemKind::Flow => Page::Flow(read_flow(front.item, parts, findings)),
        };
        Some(Self {
            file: file.to_owned(),
            page,
            links,
        })
    }
}

/// Where the front matter and the text after it stand.
fn split(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == FENCE)?;
    let mut place = first.len();
    for line in lines {
        if line.trim_end() == FENCE {
            return Some((first.len()..place, place + line.len()..text.len()));
        }
        place += line.len();
    }
    None
}
