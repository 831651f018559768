//! The young person has the screen: they answer, and choose what is kept. Of everything else private nothing is shown until the adult
//! has the screen back.
pub(crate) mod wire;

use std::collections::BTreeMap;

use porchlight_domain::content::{AskedOf, ItemKind};
use porchlight_vault::Vault;

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        check_ins::{CheckInAnswer, CheckInContent},
        items,
        people::BAND_WHEN_UNKNOWN,
    },
    check_ins,
    pages::together::wire::{BeginTogether, TogetherAnswers, TogetherPage, TogetherSet},
    session::{open::Open, start, together::Together, wire::Start},
    types::{DraftSaved, Nothing},
};

/// Gives the young person the screen.
pub(crate) fn begin(backend: &Backend, open: &Open, request: BeginTogether) -> Result<Start, ActionError> {
    let person = request.person.0;
    let check_in = request.check_in.map(Into::into);
    let together = Together {
        person,
        check_in,
        asks_passphrase: backend.settings().together_asks_passphrase,
    };
    // What cannot be saved afterwards must not begin.
    if !open.read(|reader| reader.people())?.iter().any(|one| one.id == person) {
        return Err(ActionError::new(ErrorCode::NotFound));
    }
    draft(backend, open, together)?;
    open.share_screen(together);
    start::start(backend, Nothing {})
}

/// What is meant for both: questions for their age, and what they have answered so far.
pub(crate) fn page(backend: &Backend, vault: &Vault, together: Together, _: Nothing) -> Result<TogetherPage, ActionError> {
    let (person, mut asked) = vault.read(|reader| {
        Ok((
            reader.person(together.person)?,
            reader.questions_asked(together.person, check_ins::QUESTION_SET)?,
        ))
    })?;
    let band = person.age_band(backend.today()).unwrap_or(BAND_WHEN_UNKNOWN);
    let mut sets = Vec::new();
    for set in backend.library.question_sets(backend.locale()) {
        let questions = if set.item.id == check_ins::QUESTION_SET {
            check_ins::one_of_each(backend, band, std::mem::take(&mut asked))
        } else {
            let never = BTreeMap::new();
            let questions = check_ins::fitting(set, band).flat_map(|group| &group.questions);
            questions.map(|question| check_ins::question(set, question, &never)).collect()
        };
        if set.asked_of == [AskedOf::YoungPerson] && !questions.is_empty() {
            sets.push(TogetherSet {
                card: items::card(backend, ItemKind::Questions, &set.item),
                answers: set.answers.clone(),
                questions,
            });
        }
    }
    Ok(TogetherPage {
        name: person.details.name,
        sets,
        answers: draft(backend, vault, together)?.together,
        asks_passphrase: together.asks_passphrase,
    })
}

/// Saves what they have answered so far, so that a crash loses nothing. It is kept only when they choose so.
pub(crate) fn save(backend: &Backend, vault: &Vault, together: Together, request: TogetherAnswers) -> Result<DraftSaved, ActionError> {
    let mut content = draft(backend, vault, together)?;
    content.together = theirs(request)?;
    let saved = save_draft(backend, vault, together, &content)?;
    // Typing an answer is activity, also where no key reaches the window's own count of it. A save that fails is tried again by itself.
    backend.touch();
    Ok(saved)
}

/// Puts what they chose to keep into the check-in that is being written. What they did not choose is gone.
pub(crate) fn keep(backend: &Backend, vault: &Vault, together: Together, request: TogetherAnswers) -> Result<DraftSaved, ActionError> {
    let mut content = draft(backend, vault, together)?;
    let chosen = theirs(request)?;
    // What the adult noted for the same question stays beside it.
    content
        .answers
        .retain(|one| !(one.theirs && chosen.iter().any(|other| is_same(one, other))));
    content.answers.extend(chosen);
    content.together.clear();
    save_draft(backend, vault, together, &content)
}

/// Gives the adult the screen back, where no passphrase is asked for. [`crate::session::private_space::unlock`] does it with one.
pub(crate) fn end(backend: &Backend, open: &Open, together: Together, _: Nothing) -> Result<Start, ActionError> {
    if together.asks_passphrase {
        return Err(ActionError::new(ErrorCode::Locked));
    }
    open.take_screen_back();
    start::start(backend, Nothing {})
}

fn is_same(one: &CheckInAnswer, other: &CheckInAnswer) -> bool {
    (&one.question_set, &one.question) == (&other.question_set, &other.question)
}

/// Whoever says so: what is answered here is theirs.
fn theirs(request: TogetherAnswers) -> Result<Vec<CheckInAnswer>, ActionError> {
    let answers: Vec<CheckInAnswer> = request
        .answers
        .into_iter()
        .filter(|one| !one.answer.trim().is_empty())
        .map(|one| CheckInAnswer { theirs: true, ..one })
        .collect();
    if check_ins::are_too_much(&answers) {
        return Err(ActionError::invalid("answers"));
    }
    Ok(answers)
}

/// The check-in as it is being written.
fn draft(backend: &Backend, vault: &Vault, together: Together) -> Result<CheckInContent, ActionError> {
    let written = check_ins::written(vault, together.person)?;
    match (written, together.check_in) {
        (Some(draft), wanted) if draft.check_in == wanted => Ok(draft.content),
        // Another one is being written; it is not written over.
        (Some(_), _) => Err(ActionError::new(ErrorCode::BadRequest)),
        (None, Some(id)) => check_ins::kept(vault, id),
        (None, None) => Ok(check_ins::empty(backend.today())),
    }
}

fn save_draft(backend: &Backend, vault: &Vault, together: Together, content: &CheckInContent) -> Result<DraftSaved, ActionError> {
    check_ins::write_draft(backend, vault, together.person, together.check_in, content)
}
