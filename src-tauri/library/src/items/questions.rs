use porchlight_domain::content::{
    AgeBand, AskedOf, Block, InCheckIn, Inline, Item, Question, QuestionAbout, QuestionGroup, QuestionSet, TickItem,
};

use super::ages::age_bands;
use super::checklist::{check_introduction, read_items};
use super::headed::{Headed, by_headings, only_attributes, own_id};
use crate::markdown::{Heading, Part, domain_blocks};
use crate::problem::Findings;

/// Puts a set of questions together: an introduction, then groups with one list each.
pub(super) fn read_questions(
    item: Item,
    asked_of: Vec<AskedOf>,
    answers: Vec<String>,
    check_in: Option<InCheckIn>,
    parts: Vec<Part>,
    findings: &mut Findings<'_>,
) -> QuestionSet {
    let (introduction, gathered) = by_headings(parts, "A question set", findings);
    check_introduction(&introduction, findings);
    if gathered.is_empty() {
        findings.whole("There is no question.", "Add ## Your heading {#id} with a list below it.");
    }
    let mut groups: Vec<QuestionGroup> = Vec::new();
    let mut question_ids = Vec::new();
    for Headed { heading, blocks } in gathered {
        only_attributes(&heading, &["ages", "about"], "a group of questions has ages= and about=", findings);
        let id = own_id(&heading, "group", groups.iter().map(|group| &group.id), findings);
        let ages = heading
            .attribute("ages")
            .map_or_else(Vec::new, |codes| age_bands(codes, &heading, &item.ages, findings));
        let about = about(&heading, findings);
        let items = read_items(&heading, blocks, "in this set", &mut question_ids, findings);
        let questions = items
            .into_iter()
            .map(|(at, item)| read_question(item, &asked_of, at, findings))
            .collect();
        groups.push(QuestionGroup {
            id,
            title: heading.title,
            ages,
            about,
            questions,
        });
    }
    if !groups.is_empty() {
        check_every_age(&item, &groups, findings);
    }
    QuestionSet {
        item,
        asked_of,
        answers,
        check_in,
        introduction: domain_blocks(introduction),
        groups,
    }
}

fn about(heading: &Heading, findings: &mut Findings<'_>) -> Option<QuestionAbout> {
    let code = heading.attribute("about")?;
    let about = QuestionAbout::from_code(code);
    if about.is_none() {
        let known = QuestionAbout::ALL.map(QuestionAbout::code).join(", ");
        findings.at(
            heading.at,
            format!("\"{code}\" is nothing that questions are about."),
            format!("Use one of these: {known}."),
        );
    }
    about
}

/// In a set asked of both, the paragraph after the question is how the young person is asked.
fn read_question(item: TickItem, asked_of: &[AskedOf], at: usize, findings: &mut Findings<'_>) -> Question {
    let mut rest = item.help.into_iter();
    if asked_of != AskedOf::ALL {
        return Question {
            id: item.id,
            words: item.text,
            young: None,
            tip: rest.collect(),
        };
    }
    let young: Option<Vec<Inline>> = match rest.next() {
        Some(Block::Paragraph(words)) => Some(words),
        Some(Block::Spoken(_) | Block::List { .. }) | None => None,
    };
    if young.is_none() {
        findings.at(
            at,
            format!("The question \"{}\" has no words for the young person.", item.id),
            "Add them as its second paragraph, with two spaces before it.",
        );
    }
    Question {
        id: item.id,
        words: item.text,
        young,
        tip: rest.collect(),
    }
}

fn check_every_age(item: &Item, groups: &[QuestionGroup], findings: &mut Findings<'_>) {
    let has_question = |band: &AgeBand| groups.iter().any(|group| group.ages.is_empty() || group.ages.contains(band));
    for band in item.ages.iter().filter(|band| !has_question(band)) {
        findings.whole(
            format!("There is no question for the ages {}.", band.code()),
            "Add some, or take these ages out of the front matter.",
        );
    }
}
