//! Short meetings with a young person, noted in a minute.
mod draft;
pub(crate) mod wire;

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use porchlight_domain::{
    content::{AgeBand, InCheckIn, Inline, ItemKind, Question, QuestionAbout, QuestionGroup, QuestionSet},
    private::{Answer, CheckInId, CheckInNoted, ContactHow as How, FollowUpFrom, PersonId, Rhythm, Worry as Context},
};
use porchlight_vault::{Asked, FollowUpDetails, TalkedAbout as Talked, Vault};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        self,
        check_ins::{CheckInAnswer, CheckInCard, CheckInContent, ContactHow, Worry},
        items,
        people::BAND_WHEN_UNKNOWN,
        questions::CheckInQuestion,
    },
    check_ins::wire::{CheckInPage, CheckInQuestions, SaveCheckIn, TalkedAbout},
    follow_ups,
    types::{self, ById, DayGiven, Done, DraftSaved, Moment},
};

/// The set of the library that questions for a check-in are picked from.
pub(crate) const QUESTION_SET: &str = "check-in-questions";
/// A check-in begins with one question of each of these, in this order.
const ALWAYS: [QuestionAbout; 3] = [QuestionAbout::Connection, QuestionAbout::Online, QuestionAbout::Forward];
/// Longest text of one part. Longer thoughts belong in the journal.
const TEXT_CHARS_MAX: usize = 10_000;
/// Longest check-in, in minutes: a day.
const MINUTES_MAX: u16 = 24 * 60;
/// Most answers, guides, topics or follow-ups of one check-in.
const PARTS_MAX: usize = 100;
/// Longest name of an item of the library.
const NAME_CHARS_MAX: usize = 200;
/// The last one is shown; while that is changed, the one before it.
const LAST_LOOKED_AT: usize = 2;
/// Guides that were talked about before, as many as are shown.
const TALKED_ABOUT_MAX: usize = 8;

/// The check-in being written with someone, or an empty one.
pub(crate) fn begin(backend: &Backend, vault: &Vault, request: ById<types::PersonId>) -> Result<CheckInPage, ActionError> {
    let person = request.id.0;
    match written(vault, person)? {
        Some(draft) => page(backend, vault, person, draft.check_in, draft.content, Some(draft.saved.into())),
        None => page(backend, vault, person, None, empty(backend.today()), None),
    }
}

/// A check-in that is being written.
pub(crate) struct Written {
    /// The one it changes; `None` for a new one.
    pub(crate) check_in: Option<CheckInId>,
    pub(crate) content: CheckInContent,
    saved: Timestamp,
}

/// The check-in being written with someone, if there is one.
///
/// # Errors
/// [`ErrorCode::DraftUnreadable`] when there is one in a form that this version does not know. It stays until it is discarded.
pub(crate) fn written(vault: &Vault, person: PersonId) -> Result<Option<Written>, ActionError> {
    let draft = vault.read(|reader| reader.check_in_draft(person))?;
    draft
        .map(|draft| {
            Ok(Written {
                check_in: draft.check_in,
                content: draft::read(&draft.content)?,
                saved: draft.saved,
            })
        })
        .transpose()
}

/// A check-in to change, as it is being written, else as it was kept.
pub(crate) fn one(backend: &Backend, vault: &Vault, request: ById<types::CheckInId>) -> Result<CheckInPage, ActionError> {
    let id = request.id.0;
    let kept = vault.read(|reader| reader.check_in(id))?;
    let written = written(vault, kept.noted.person)?.filter(|draft| draft.check_in == Some(id));
    let (content, saved) = match written {
        Some(draft) => (draft.content, Some(draft.saved.into())),
        None => (cards::check_ins::content_of(&kept.noted), None),
    };
    page(backend, vault, kept.noted.person, Some(id), content, saved)
}

/// What was kept of a check-in, to change it.
pub(crate) fn kept(vault: &Vault, id: CheckInId) -> Result<CheckInContent, ActionError> {
    Ok(cards::check_ins::content_of(&vault.read(|reader| reader.check_in(id))?.noted))
}

fn page(
    backend: &Backend,
    vault: &Vault,
    id: PersonId,
    check_in: Option<CheckInId>,
    content: CheckInContent,
    draft_saved: Option<Moment>,
) -> Result<CheckInPage, ActionError> {
    let card = cards::people::one(backend, vault, id)?;
    let (person, names, before, pauses, talked, open) = vault.read(|reader| {
        Ok((
            reader.person(id)?,
            cards::people::names(reader)?,
            reader.check_ins(id, LAST_LOOKED_AT)?,
            reader.pauses()?,
            reader.talked_about(id)?,
            reader.follow_ups(id)?,
        ))
    })?;
    let band = person.age_band(backend.today()).unwrap_or(BAND_WHEN_UNKNOWN);
    let last = before.iter().find(|one| Some(one.id) != check_in);
    // As if they had been in touch today.
    let rhythm = Rhythm {
        days: person.details.rhythm_days,
        last: backend.today(),
        agreed: None,
    };
    let suggested_next = rhythm.due(id, &pauses);
    Ok(CheckInPage {
        matters: person.details.matters,
        check_in: check_in.map(Into::into),
        content,
        draft_saved,
        questions: questions(backend, vault, id, band)?,
        last: last.map(|check_in| cards::check_ins::card(backend, &names, check_in)),
        talked_about: talked_about(backend, talked),
        follow_ups: cards::follow_ups::cards(
            backend,
            vault,
            &names,
            open.into_iter().filter(|follow_up| follow_up.done.is_none()),
        )?,
        suggested_next: suggested_next.map(Into::into),
        person: card,
    })
}

/// The questions for an age, those never asked first, then those not asked for longest; after them the sets that packs add to check-ins.
fn questions(backend: &Backend, vault: &Vault, id: PersonId, band: AgeBand) -> Result<Vec<CheckInQuestions>, ActionError> {
    let mut groups = picked(backend, band, vault.read(|reader| reader.questions_asked(id, QUESTION_SET))?);
    for set in backend.library.question_sets(backend.locale()) {
        let Some(check_in) = set.check_in else { continue };
        let asked = days(vault.read(|reader| reader.questions_asked(id, &set.item.id))?);
        for group in fitting(set, band) {
            groups.push(CheckInQuestions {
                about: format!("{}/{}", set.item.id, group.id),
                title: group.title.clone(),
                set: items::card(backend, ItemKind::Questions, &set.item),
                required: check_in == InCheckIn::Required,
                questions: group
                    .questions
                    .iter()
                    .map(|question| self::question(set, question, &asked))
                    .collect(),
            });
        }
    }
    Ok(groups)
}

/// The questions that the app picks from, one kind after the other.
fn picked(backend: &Backend, band: AgeBand, asked: Vec<Asked>) -> Vec<CheckInQuestions> {
    let asked = days(asked);
    let Some(set) = backend.library.question_set(QUESTION_SET, backend.locale()) else {
        return Vec::new();
    };
    let mut groups: Vec<CheckInQuestions> = Vec::new();
    for group in fitting(set, band) {
        let Some(about) = group.about.map(QuestionAbout::code) else {
            continue;
        };
        let questions = group.questions.iter().map(|question| self::question(set, question, &asked));
        match groups.iter_mut().find(|known| known.about == about) {
            Some(known) => known.questions.extend(questions),
            None => groups.push(CheckInQuestions {
                about: about.to_owned(),
                title: group.title.clone(),
                set: items::card(backend, ItemKind::Questions, &set.item),
                required: false,
                questions: questions.collect(),
            }),
        }
    }
    for group in &mut groups {
        // Stable: among those never asked the order of the pack stays.
        group.questions.sort_by_key(|question| question.last_asked);
    }
    groups.retain(|group| !group.questions.is_empty());
    groups
}

/// The groups of a set that are for this age.
pub(crate) fn fitting(set: &QuestionSet, band: AgeBand) -> impl Iterator<Item = &QuestionGroup> {
    let all = if set.item.ages.is_empty() || set.item.ages.contains(&band) {
        set.groups.as_slice()
    } else {
        &[]
    };
    all.iter().filter(move |group| group.ages.is_empty() || group.ages.contains(&band))
}

fn days(asked: Vec<Asked>) -> BTreeMap<String, Date> {
    asked.into_iter().map(|asked| (asked.question, asked.day)).collect()
}

/// A question as a young person is asked.
pub(crate) fn question(set: &QuestionSet, question: &Question, asked: &BTreeMap<String, Date>) -> CheckInQuestion {
    CheckInQuestion {
        question_set: set.item.id.clone(),
        question: question.id.clone(),
        words: Inline::plain(question.young.as_deref().unwrap_or(&question.words)),
        last_asked: asked.get(&question.id).copied().map(Into::into),
    }
}

/// The three questions that a check-in begins with.
pub(crate) fn one_of_each(backend: &Backend, band: AgeBand, asked: Vec<Asked>) -> Vec<CheckInQuestion> {
    let groups = picked(backend, band, asked);
    ALWAYS
        .into_iter()
        .filter_map(|about| groups.iter().find(|group| group.about == about.code())?.questions.first().cloned())
        .collect()
}

fn talked_about(backend: &Backend, talked: Vec<Talked>) -> Vec<TalkedAbout> {
    talked
        .into_iter()
        .filter_map(|talked| {
            Some(TalkedAbout {
                guide: items::card_by_id(backend, ItemKind::Guide, &talked.guide)?,
                day: talked.day.into(),
            })
        })
        .take(TALKED_ABOUT_MAX)
        .collect()
}

pub(crate) fn save_draft(backend: &Backend, vault: &Vault, request: SaveCheckIn) -> Result<DraftSaved, ActionError> {
    let person = request.person.0;
    let check_in = request.check_in.map(Into::into);
    write_draft(backend, vault, person, check_in, &request.content)
}

pub(crate) fn write_draft(
    backend: &Backend,
    vault: &Vault,
    person: PersonId,
    check_in: Option<CheckInId>,
    content: &CheckInContent,
) -> Result<DraftSaved, ActionError> {
    // What cannot be read must not be written over.
    written(vault, person)?;
    let content = draft::write(content)?;
    let now = backend.now();
    vault.write(|writer| writer.check_in_draft_save(person, check_in, &content, now))?;
    Ok(DraftSaved { saved: now.into() })
}

pub(crate) fn discard_draft(_: &Backend, vault: &Vault, request: ById<types::PersonId>) -> Result<Done, ActionError> {
    let person = request.id.0;
    vault.write(|writer| writer.check_in_draft_discard(person))?;
    Ok(Done {})
}

/// Keeps the check-in with its follow-ups: all of it, or nothing.
pub(crate) fn keep(backend: &Backend, vault: &Vault, request: SaveCheckIn) -> Result<CheckInCard, ActionError> {
    let person = request.person.0;
    let id = request.check_in.map(Into::into);
    let new = request
        .content
        .follow_ups
        .iter()
        .map(|follow_up| follow_ups::check(&follow_up.what, &follow_up.due))
        .collect::<Result<Vec<_>, _>>()?;
    let noted = check(backend, person, request.content)?;
    // Keeping a check-in ends its draft.
    written(vault, person)?;
    let now = backend.now();
    let (kept, names) = vault.write(|writer| {
        let id = writer.check_in_keep(id, &noted, now)?;
        for (what, due) in new {
            let details = FollowUpDetails {
                person: Some(person),
                what,
                due,
                planned: None,
                from: FollowUpFrom::CheckIn(id),
            };
            writer.follow_up_save(None, &details, now)?;
        }
        Ok((writer.check_in(id)?, cards::people::names(writer)?))
    })?;
    Ok(cards::check_ins::card(backend, &names, &kept))
}

fn check(backend: &Backend, person: PersonId, content: CheckInContent) -> Result<CheckInNoted, ActionError> {
    let day = content.day.read("day")?;
    if day > backend.today() {
        return Err(ActionError::invalid("day"));
    }
    if content.minutes.is_some_and(|minutes| minutes == 0 || minutes > MINUTES_MAX) {
        return Err(ActionError::invalid("minutes"));
    }
    let next = DayGiven::read_if(content.next.as_ref(), "next")?;
    if next.is_some_and(|next| next <= day) {
        return Err(ActionError::invalid("next"));
    }
    let worry = content.worry;
    let texts = [
        ("note", &content.note),
        ("strengths", &content.strengths),
        ("worryChanged", &worry.changed),
        ("worryExplains", &worry.explains),
        ("worryHelps", &worry.helps),
        ("worryNext", &worry.next),
    ];
    if let Some((field, _)) = texts.into_iter().find(|(_, text)| is_too_long(text)) {
        return Err(ActionError::invalid(field));
    }
    if are_too_much(&content.answers) {
        return Err(ActionError::invalid("answers"));
    }
    let names = content.guides.iter().chain(&content.topics);
    let names_unfit = names.clone().count() > PARTS_MAX || names.into_iter().any(|name| name.chars().count() > NAME_CHARS_MAX);
    if names_unfit || content.follow_ups.len() > PARTS_MAX {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    Ok(CheckInNoted {
        person,
        day,
        how: how(content.how),
        minutes: content.minutes,
        note: content.note.trim().to_owned(),
        strengths: content.strengths.trim().to_owned(),
        worry: Context {
            changed: worry.changed.trim().to_owned(),
            explains: worry.explains.trim().to_owned(),
            helps: worry.helps.trim().to_owned(),
            next: worry.next.trim().to_owned(),
        },
        answers: content.answers.into_iter().map(answer).collect(),
        guides: content.guides,
        topics: content.topics,
        next,
    })
}

fn is_too_long(text: &str) -> bool {
    text.chars().count() > TEXT_CHARS_MAX
}

/// Whether these are more answers, or longer ones, than a check-in takes.
pub(crate) fn are_too_much(answers: &[CheckInAnswer]) -> bool {
    answers.len() > PARTS_MAX || answers.iter().any(|one| is_too_long(&one.answer) || is_too_long(&one.words))
}

fn answer(answer: CheckInAnswer) -> Answer {
    Answer {
        question_set: answer.question_set,
        question: answer.question,
        words: answer.words,
        answer: answer.answer.trim().to_owned(),
        theirs: answer.theirs,
    }
}

pub(crate) fn empty(today: Date) -> CheckInContent {
    CheckInContent {
        day: today.into(),
        how: ContactHow::InPerson,
        minutes: None,
        note: String::new(),
        strengths: String::new(),
        worry: Worry::default(),
        answers: Vec::new(),
        guides: Vec::new(),
        topics: Vec::new(),
        next: None,
        follow_ups: Vec::new(),
        together: Vec::new(),
    }
}

const fn how(how: ContactHow) -> How {
    match how {
        ContactHow::InPerson => How::InPerson,
        ContactHow::Call => How::Call,
        ContactHow::Video => How::Video,
        ContactHow::Messages => How::Messages,
        ContactHow::NotReached => How::NotReached,
    }
}
