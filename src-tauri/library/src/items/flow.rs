use porchlight_domain::content::{Flow, Item, Job, Step, StepKind};

use super::headed::{Headed, by_headings, only_attributes, own_id};
use crate::markdown::{Heading, Part, Placed, domain_blocks};
use crate::problem::Findings;

/// The kinds of the first steps, in order. No other step may be one of them.
const FIRST_KINDS: [StepKind; 2] = [StepKind::Emergency, StepKind::Crisis];

/// Puts a flow together: danger first, then self-harm, then everything else.
pub(super) fn read_flow(item: Item, parts: Vec<Part>, findings: &mut Findings<'_>) -> Flow {
    let (before, gathered) = by_headings(parts, "A flow", findings);
    for block in before {
        findings.at(block.at, "Text stands before the first step.", "Move it into a step.");
    }
    let mut steps: Vec<Step> = Vec::new();
    for Headed { heading, blocks } in gathered {
        if blocks.is_empty() {
            findings.at(heading.at, "The step has no text.", "Say what to do in this step.");
        }
        let id = own_id(&heading, "step", steps.iter().map(|step| &step.id), findings);
        let step = read_step(id, &heading, blocks, findings);
        check_kind(steps.len(), step.kind, heading.at, findings);
        steps.push(step);
    }
    for (index, kind) in FIRST_KINDS.into_iter().enumerate().skip(steps.len()) {
        let what = format!("Step {} is missing.", index + 1);
        findings.whole(what, format!("Add ## Your heading {{#id kind={}}}.", kind.code()));
    }
    Flow { item, steps }
}

fn check_kind(index: usize, kind: StepKind, at: usize, findings: &mut Findings<'_>) {
    let expected = FIRST_KINDS.get(index).copied().unwrap_or(StepKind::Ordinary);
    if kind == expected {
        return;
    }
    if expected == StepKind::Ordinary {
        let what = format!("Step {} has kind={}.", index + 1, kind.code());
        findings.at(
            at,
            what,
            "Remove it: only the first step asks about danger, and only the second about self-harm.",
        );
    } else {
        findings.at(
            at,
            format!("Step {} has not kind={}.", index + 1, expected.code()),
            "Every flow asks about danger first and about self-harm second.",
        );
    }
}

fn read_step(id: String, heading: &Heading, blocks: Vec<Placed>, findings: &mut Findings<'_>) -> Step {
    only_attributes(heading, &["kind", "helplines"], "a step has kind= and helplines=", findings);
    let mut kind = StepKind::Ordinary;
    if let Some(value) = heading.attribute("kind") {
        match FIRST_KINDS.into_iter().find(|kind| kind.code() == value) {
            Some(found) => kind = found,
            None => findings.at(
                heading.at,
                format!("\"{value}\" is no kind of step."),
                "Write kind=emergency or kind=crisis, or no kind.",
            ),
        }
    }
    let mut helplines = Vec::new();
    for code in heading.attribute("helplines").into_iter().flat_map(|value| value.split(',')) {
        match Job::from_code(code) {
            Some(job) if helplines.contains(&job) => {
                findings.at(heading.at, format!("\"{code}\" stands twice in helplines."), "Keep one of the two.");
            }
            Some(job) => helplines.push(job),
            None => {
                let known = Job::ALL.map(Job::code).join(", ");
                findings.at(
                    heading.at,
                    format!("\"{code}\" is no job of a helpline."),
                    format!("Use one of these: {known}."),
                );
            }
        }
    }
    if let Some(own) = kind.own_helplines()
        && !helplines.contains(&own)
    {
        helplines.insert(0, own);
    }
    Step {
        id,
        title: heading.title.clone(),
        kind,
        helplines,
        body: domain_blocks(blocks),
    }
}
