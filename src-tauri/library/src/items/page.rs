use std::ops::Range;

use porchlight_domain::content::{Checklist, Flow, Guide, Item, ItemLink, PlatformCard, QuestionSet, Reading, Rehearsal};

use super::checklist::read_checklist;
use super::flow::read_flow;
use super::front_matter::{Expected, FrontMatter, Known, OwnKeys};
use super::guide::read_guide;
use super::questions::read_questions;
use super::reading::{read_platform, read_reading};
use super::rehearsal::read_rehearsal;
use crate::markdown::{Markdown, read_markdown};
use crate::problem::{Findings, PackProblem};

/// The line around the front matter.
const FENCE: &str = "+++";

/// An item of the library, whole.
#[derive(Debug)]
pub(crate) enum Page {
    Guide(Guide),
    Checklist(Checklist),
    Flow(Flow),
    Rehearsal(Rehearsal),
    Reading(Reading),
    Questions(QuestionSet),
    Platform(PlatformCard),
}

impl Page {
    pub(crate) const fn item(&self) -> &Item {
        match self {
            Self::Guide(guide) => &guide.item,
            Self::Checklist(checklist) => &checklist.item,
            Self::Flow(flow) => &flow.item,
            Self::Rehearsal(rehearsal) => &rehearsal.item,
            Self::Reading(reading) => &reading.item,
            Self::Questions(set) => &set.item,
            Self::Platform(card) => &card.reading.item,
        }
    }

    pub(super) const fn item_mut(&mut self) -> &mut Item {
        match self {
            Self::Guide(guide) => &mut guide.item,
            Self::Checklist(checklist) => &mut checklist.item,
            Self::Flow(flow) => &mut flow.item,
            Self::Rehearsal(rehearsal) => &mut rehearsal.item,
            Self::Reading(reading) => &mut reading.item,
            Self::Questions(set) => &mut set.item,
            Self::Platform(card) => &mut card.reading.item,
        }
    }

    /// The ids below the item that a translation must have, too: ticks, answers and places refer to them.
    pub(crate) fn inner_ids(&self) -> Vec<&str> {
        match self {
            Self::Guide(_) => Vec::new(),
            Self::Checklist(checklist) => checklist
                .groups
                .iter()
                .flat_map(|group| std::iter::once(group.id.as_str()).chain(group.items.iter().map(|item| item.id.as_str())))
                .collect(),
            Self::Flow(flow) => flow.steps.iter().map(|step| step.id.as_str()).collect(),
            Self::Rehearsal(rehearsal) => rehearsal
                .moments
                .iter()
                .flat_map(|moment| std::iter::once(&moment.id).chain(moment.answers.iter().flat_map(|answer| [&answer.id, &answer.to])))
                .map(String::as_str)
                .collect(),
            Self::Reading(reading) | Self::Platform(PlatformCard { reading, .. }) => {
                reading.sections.iter().map(|section| section.id.as_str()).collect()
            }
            Self::Questions(set) => set
                .groups
                .iter()
                .flat_map(|group| std::iter::once(group.id.as_str()).chain(group.questions.iter().map(|question| question.id.as_str())))
                .collect(),
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
        let Some((table, body)) = split_page(text) else {
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
        let item = front.item;
        let page = match front.own {
            OwnKeys::Guide => Page::Guide(read_guide(item, parts, findings)),
            OwnKeys::Checklist {
                review_days,
                run_for,
                season,
            } => Page::Checklist(read_checklist(item, review_days, run_for, season, parts, findings)),
            OwnKeys::Flow => Page::Flow(read_flow(item, parts, findings)),
            OwnKeys::Rehearsal => Page::Rehearsal(read_rehearsal(item, parts, findings)),
            OwnKeys::Reading => Page::Reading(read_reading(item, parts, findings)),
            OwnKeys::Questions {
                asked_of,
                answers,
                check_in,
            } => Page::Questions(read_questions(item, asked_of, answers, check_in, parts, findings)),
            OwnKeys::Platform { grade, seen } => Page::Platform(read_platform(item, grade, seen, parts, findings)),
        };
        Some(Self {
            file: file.to_owned(),
            page,
            links,
        })
    }
}

/// Where the front matter and the text after it stand.
pub(crate) fn split_page(text: &str) -> Option<(Range<usize>, Range<usize>)> {
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
