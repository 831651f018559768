use porchlight_domain::content::{Flow, Item, Job, Step, StepKind};

use crate::markdown::{Heading, Part, Placed, domain_blocks};
use crate::problem::Findings;
use crate::tables::is_id;

/// The kinds of the first steps, in order. No other step may be one of them.
const FIRST_KINDS: [StepKind; 2] = [StepKind::Emergency, StepKind::Crisis];

/// Puts a flow together: danger first, then self-harm, then everything else.
pub(super) fn read_flow(item: Item, parts: Vec<Part>, findings: &mut Findings<'_>) -> Flow {
    let mut gathered: Vec<(Heading, Vec<Placed>)> = Vec::new();
    for part in parts {
        match part {
            Part::Heading(heading) if heading.level == 2 => gathered.push((heading, Vec::new())),
            Part::Heading(heading) => {
                findings.at(
                    heading.at,
                    format!("The heading is of level {}.", heading.level),
                    "A flow has headings of level 2 (##) only.",
                );
            }
            Part::Block(block) => match gathered.last_mut() {
                Some((_, blocks)) => blocks.push(block),
                None => findings.at(block.at, "Text stands before the first step.", "Move it into a step."),
            },
        }
    }
    let mut steps: Vec<Step> = Vec::new();
    for (heading, blocks) in gathered {
        if blocks.is_empty() {
            findings.at(heading.at, "The step has no text.", "Say what to do in this step.");
        }
        let step = read_step(&heading, blocks, findings);
        if !is_id(&step.id) {
            findings.at(
                heading.at,
                "The heading has no usable id.",
                "End it with {#lower-case-with-hyphens}.",
            );
        } else if steps.iter().any(|earlier| earlier.id == step.id) {
            findings.at(
                heading.at,
                format!("The step \"{}\" stands twice.", step.id),
                "Give one of them another id.",
            );
        }
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

fn read_step(heading: &Heading, blocks: Vec<Placed>, findings: &mut Findings<'_>) -> Step {
    let mut kind = StepKind::Ordinary;
    let mut helplines = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in &heading.attributes {
        if seen.contains(&key.as_str()) {
            findings.at(heading.at, format!("The attribute \"{key}\" stands twice."), "Make one of the two.");
        }
        seen.push(key);
        match key.as_str() {
            "kind" => match FIRST_KINDS.into_iter().find(|kind| kind.code() == value) {
                Some(found) => kind = found,
                None => findings.at(
                    heading.at,
                    format!("\"{value}\" is no kind of step."),
                    "Write kind=emergency or kind=crisis, or no kind.",
                ),
            },
            "helplines" => {
                for code in value.split(',') {
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
            }
            _ => findings.at(
                heading.at,
                format!("The heading has the unknown attribute \"{key}\"."),
                "Remove it; a step has kind= and helplines=.",
            ),
        }
    }
    if let Some(own) = kind.own_helplines()
        && !helplines.contains(&own)
    {
        helplines.insert(0, own);
    }
    Step {
        id: heading.id.clone().unwrap_or_default(),
        title: heading.title.clone(),
        kind,
        helplines,
        body: domain_blocks(blocks),
    }
}
