use std::collections::BTreeSet;

use porchlight_domain::content::{Answer, Door, Inline, Item, Moment, Rehearsal};

use super::headed::{only_attributes, own_id};
use crate::limits::{ANSWERS_MAX, ANSWERS_MIN};
use crate::markdown::{Heading, Part, Placed, PlacedBlock, domain_blocks};
use crate::problem::Findings;

/// A moment while its text is being gathered.
struct Gathered {
    heading: Heading,
    blocks: Vec<Placed>,
    answers: Vec<(Heading, Vec<Placed>)>,
}

/// Puts a rehearsal together and checks it: every answer leads to a moment, every moment can be reached, and from each an ending can be.
pub(super) fn read_rehearsal(item: Item, parts: Vec<Part>, findings: &mut Findings<'_>) -> Rehearsal {
    let (scene, gathered) = gather(parts, findings);
    if scene.is_empty() {
        findings.whole(
            "The scene is missing.",
            "Add a paragraph before the first ## heading: who is there, and where.",
        );
    }
    if gathered.is_empty() {
        findings.whole("There is no moment.", "Add ## What happens {#id} with what the young person says.");
    }
    let mut moments: Vec<(usize, Moment)> = Vec::new();
    let mut ways: Vec<(usize, String, String)> = Vec::new();
    let mut answer_ids: Vec<String> = Vec::new();
    for Gathered { heading, blocks, answers } in gathered {
        only_attributes(&heading, &[], "a moment has an id only", findings);
        let id = own_id(&heading, "moment", moments.iter().map(|(_, moment)| &moment.id), findings);
        check_moment(&heading, &blocks, answers.len(), findings);
        let mut read = Vec::new();
        let mut every_door_is_known = true;
        for (heading, blocks) in answers {
            let answer = read_answer(&heading, blocks, &answer_ids, &id, findings);
            answer_ids.push(answer.id.clone());
            ways.push((heading.at, answer.id.clone(), answer.to.clone()));
            every_door_is_known &= heading.attribute("door").and_then(Door::from_code).is_some();
            read.push(answer);
        }
        if every_door_is_known && !read.is_empty() && !read.iter().any(|answer| answer.door == Door::Open) {
            let mend = "Give one of its answers door=open.";
            findings.at(heading.at, "No answer of this moment opens the door.", mend);
        }
        moments.push((
            heading.at,
            Moment {
                id,
                title: heading.title,
                body: domain_blocks(blocks),
                answers: read,
            },
        ));
    }
    if every_answer_leads(&moments, &ways, findings) {
        check_ways(&moments, findings);
    }
    Rehearsal {
        item,
        scene: domain_blocks(scene),
        moments: moments.into_iter().map(|(_, moment)| moment).collect(),
    }
}

fn gather(parts: Vec<Part>, findings: &mut Findings<'_>) -> (Vec<Placed>, Vec<Gathered>) {
    let mut scene = Vec::new();
    let mut moments: Vec<Gathered> = Vec::new();
    for part in parts {
        match (part, moments.last_mut()) {
            (Part::Heading(heading), _) if heading.level == 2 => moments.push(Gathered {
                heading,
                blocks: Vec::new(),
                answers: Vec::new(),
            }),
            (Part::Heading(heading), Some(moment)) if heading.level == 3 => moment.answers.push((heading, Vec::new())),
            (Part::Heading(heading), _) => findings.at(
                heading.at,
                "This heading stands where none can.",
                "Use ## for moments, and ### below them for answers.",
            ),
            (Part::Block(block), None) => scene.push(block),
            (Part::Block(block), Some(moment)) => match moment.answers.last_mut() {
                Some((_, blocks)) => blocks.push(block),
                None => moment.blocks.push(block),
            },
        }
    }
    (scene, moments)
}

fn check_moment(heading: &Heading, blocks: &[Placed], answers: usize, findings: &mut Findings<'_>) {
    let is_spoken = |block: &Placed| matches!(block.block, PlacedBlock::Spoken(_));
    if blocks.is_empty() {
        findings.at(
            heading.at,
            "The moment has no text.",
            "Write what the young person says, or, in an ending, what to do next.",
        );
    } else if answers > 0 && !blocks.iter().any(is_spoken) {
        findings.at(
            heading.at,
            "Nobody says anything in this moment.",
            "Add what the young person says, as a quotation: > Words.",
        );
    }
    if answers > 0 && !(ANSWERS_MIN..=ANSWERS_MAX).contains(&answers) {
        findings.at(
            heading.at,
            if answers == 1 {
                "The moment has one answer.".to_owned()
            } else {
                format!("The moment has {answers} answers.")
            },
            format!("Give it {ANSWERS_MIN} to {ANSWERS_MAX}, or none if it is an ending."),
        );
    }
}

fn read_answer(heading: &Heading, blocks: Vec<Placed>, earlier: &[String], moment: &str, findings: &mut Findings<'_>) -> Answer {
    only_attributes(heading, &["door", "to"], "an answer has door= and to=", findings);
    let id = own_id(heading, "answer", earlier.iter(), findings);
    let door = heading.attribute("door").and_then(Door::from_code);
    let doors = "Add door=open, door=ajar or door=closed.";
    match heading.attribute("door") {
        None => findings.at(heading.at, "The answer does not say what it does to the door.", doors),
        Some(code) if door.is_none() => findings.at(heading.at, format!("\"{code}\" is nothing that an answer does to the door."), doors),
        Some(_) => {}
    }
    let to = heading.attribute("to").unwrap_or_default();
    if to.is_empty() {
        findings.at(
            heading.at,
            "The answer does not say which moment follows.",
            "Add to= with the id of a moment.",
        );
    } else if to == moment {
        findings.at(
            heading.at,
            "The answer leads to its own moment.",
            "Let it lead to another one; going back is always there by itself.",
        );
    }
    let mut reaction: Vec<Vec<Inline>> = Vec::new();
    let mut why = Vec::new();
    for placed in blocks {
        match placed.block {
            PlacedBlock::Spoken(words) if why.is_empty() => reaction.push(words),
            PlacedBlock::Paragraph(_) => why.push(placed),
            PlacedBlock::Spoken(_) | PlacedBlock::List { .. } => findings.at(
                placed.at,
                "Something else than a paragraph stands in the reason.",
                "Write first what the young person says, as quotations, then why, as paragraphs.",
            ),
        }
    }
    if why.is_empty() {
        findings.at(heading.at, "The answer has no reason beside it.", "Add a paragraph that says why.");
    }
    Answer {
        id,
        words: heading.title.clone(),
        door: door.unwrap_or(Door::Closed),
        reaction,
        why: domain_blocks(why),
        to: to.to_owned(),
    }
}

/// Whether every answer leads to another moment; reports those that lead to none.
fn every_answer_leads(moments: &[(usize, Moment)], ways: &[(usize, String, String)], findings: &mut Findings<'_>) -> bool {
    let mut all = true;
    for (at, id, to) in ways {
        let leads = moments.iter().any(|(_, moment)| moment.id == *to);
        if !leads && !to.is_empty() {
            findings.at(
                *at,
                format!("The answer \"{id}\" leads to \"{to}\", which is no moment."),
                "Write that moment, or the id of one that is there.",
            );
        }
        let is_own = |moment: &Moment| moment.id == *to && moment.answers.iter().any(|answer| answer.id == *id);
        all &= leads && !moments.iter().any(|(_, moment)| is_own(moment));
    }
    all
}

/// Checks that every moment can be reached from the first one, and an ending from every moment.
fn check_ways(moments: &[(usize, Moment)], findings: &mut Findings<'_>) {
    let met = grown(moments.iter().take(1).map(|(_, moment)| moment.id.as_str()), |met| {
        let from = moments.iter().filter(|(_, moment)| met.contains(moment.id.as_str()));
        from.flat_map(|(_, moment)| &moment.answers)
            .map(|answer| answer.to.as_str())
            .collect()
    });
    let endings = moments.iter().filter(|(_, moment)| moment.is_ending());
    let ended = grown(endings.map(|(_, moment)| moment.id.as_str()), |ended| {
        let leads = |moment: &Moment| moment.answers.iter().any(|answer| ended.contains(answer.to.as_str()));
        moments
            .iter()
            .filter(|(_, moment)| leads(moment))
            .map(|(_, moment)| moment.id.as_str())
            .collect()
    });
    for (at, moment) in moments {
        if !met.contains(moment.id.as_str()) {
            findings.at(
                *at,
                "No answer leads to this moment.",
                "Let an answer lead here with to=, or remove it.",
            );
        }
        if !ended.contains(moment.id.as_str()) {
            findings.at(
                *at,
                "No ending can be reached from this moment.",
                "Add a moment without answers, and a way to it.",
            );
        }
    }
}

/// A set that takes in whatever `more` finds from it, until there is nothing new.
fn grown<'a>(start: impl Iterator<Item = &'a str>, more: impl Fn(&BTreeSet<&'a str>) -> BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    let mut set: BTreeSet<&str> = start.collect();
    loop {
        let before = set.len();
        let found = more(&set);
        set.extend(found);
        if set.len() == before {
            return set;
        }
    }
}
