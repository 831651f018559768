use porchlight_domain::{
    content::ItemKind,
    private::{CheckIn, CheckInNoted, ContactHow as How},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Backend,
    cards::{
        follow_ups::NewFollowUp,
        items::{self, wire::ItemCard},
        people::{self, Names, PersonName},
    },
    types::{CheckInId, DayGiven},
};

/// A check-in as it was noted.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInCard {
    /// Stays the same when the check-in is changed, put in the trash or handed over.
    pub id: CheckInId,
    /// The young person it was with; without a name while they are in the trash.
    pub person: PersonName,
    /// What was noted; without follow-ups, which stand by themselves.
    pub content: CheckInContent,
    /// The guides that were used, as far as they are installed.
    pub guides: Vec<ItemCard>,
    /// The names of the topics that were spoken of, as far as they are installed.
    pub topics: Vec<String>,
}

/// What is noted of a check-in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInContent {
    /// The day it took place; not in the future.
    pub day: DayGiven,
    /// How it took place; `notReached` counts as no contact.
    pub how: ContactHow,
    /// How long it took, in minutes; `null` when that was not noted.
    pub minutes: Option<u16>,
    /// What to remember; may be empty.
    pub note: String,
    /// What went well and what they can do; may be empty.
    pub strengths: String,
    /// A worry, as context.
    pub worry: Worry,
    /// What was asked, in order.
    pub answers: Vec<CheckInAnswer>,
    /// Ids of the guides that were used.
    pub guides: Vec<String>,
    /// Ids of the topics that were spoken of.
    pub topics: Vec<String>,
    /// The day agreed on for the next one.
    pub next: Option<DayGiven>,
    /// What to come back to, new with this check-in.
    pub follow_ups: Vec<NewFollowUp>,
    /// While it is written: what the young person answered and has not yet chosen to keep. Never kept as it is.
    #[serde(default)]
    pub together: Vec<CheckInAnswer>,
}

/// A question that was asked, and its answer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInAnswer {
    /// Id of the set of questions in the library.
    pub question_set: String,
    /// Id of the question in that set.
    pub question: String,
    /// The question as it was asked.
    pub words: String,
    /// The answer; may be empty.
    pub answer: String,
    /// Whether the young person wrote it.
    pub theirs: bool,
}

/// A worry as context: never a level, never a number. Each part may be empty.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct Worry {
    /// What changed.
    pub changed: String,
    /// What else could explain it.
    pub explains: String,
    /// Who already helps.
    pub helps: String,
    /// What would help next.
    pub next: String,
}

/// How a check-in took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactHow {
    /// In the same place.
    InPerson,
    /// By telephone.
    Call,
    /// With picture and sound.
    Video,
    /// In writing.
    Messages,
    /// Tried, and nobody was reached.
    NotReached,
}

pub(crate) fn card(backend: &Backend, names: &Names, check_in: &CheckIn) -> CheckInCard {
    let noted = &check_in.noted;
    let topics = backend.library.topics();
    let topic = |id: &String| {
        let topic = topics.iter().find(|topic| topic.id == *id)?;
        Some(items::topic_card(backend, topic).title)
    };
    CheckInCard {
        id: check_in.id.into(),
        person: people::name_or_none(names, noted.person),
        guides: noted
            .guides
            .iter()
            .filter_map(|id| items::card_by_id(backend, ItemKind::Guide, id))
            .collect(),
        topics: noted.topics.iter().filter_map(topic).collect(),
        content: content_of(noted),
    }
}

/// What was noted, to be read or changed.
pub(crate) fn content_of(noted: &CheckInNoted) -> CheckInContent {
    CheckInContent {
        day: noted.day.into(),
        how: wire_how(noted.how),
        minutes: noted.minutes,
        note: noted.note.clone(),
        strengths: noted.strengths.clone(),
        worry: Worry {
            changed: noted.worry.changed.clone(),
            explains: noted.worry.explains.clone(),
            helps: noted.worry.helps.clone(),
            next: noted.worry.next.clone(),
        },
        answers: noted
            .answers
            .iter()
            .map(|answer| CheckInAnswer {
                question_set: answer.question_set.clone(),
                question: answer.question.clone(),
                words: answer.words.clone(),
                answer: answer.answer.clone(),
                theirs: answer.theirs,
            })
            .collect(),
        guides: noted.guides.clone(),
        topics: noted.topics.clone(),
        next: noted.next.map(Into::into),
        follow_ups: Vec::new(),
        together: Vec::new(),
    }
}

pub(crate) const fn wire_how(how: How) -> ContactHow {
    match how {
        How::InPerson => ContactHow::InPerson,
        How::Call => ContactHow::Call,
        How::Video => ContactHow::Video,
        How::Messages => ContactHow::Messages,
        How::NotReached => ContactHow::NotReached,
    }
}
