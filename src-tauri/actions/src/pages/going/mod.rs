//! How it is going with a young person over time: as pictures show it. Nothing is counted up or weighed.
pub(crate) mod wire;

use std::collections::BTreeMap;

use porchlight_domain::{
    content::{Inline, ItemKind, ItemLink},
    private::{ContactHow, Pause, PersonId, Rhythm},
};
use porchlight_vault::{Answered, Contact, Vault};

use crate::{
    ActionError, Backend,
    cards::{self, items},
    pages::going::wire::{GoingAnswer, GoingContact, GoingPage, GoingQuestion},
    types::{self, ById, Day},
};

/// The set of the library on how things have been. Its answers are shown as they were given; they have no score.
const QUESTION_SET: &str = "wellbeing";

pub(crate) fn page(backend: &Backend, vault: &Vault, request: ById<types::PersonId>) -> Result<GoingPage, ActionError> {
    let id = request.id.0;
    let (person, contacts, pauses, answered) = vault.read(|reader| {
        Ok((
            reader.person(id)?,
            reader.contacts(id)?,
            reader.pauses()?,
            reader.answers_to(id, QUESTION_SET)?,
        ))
    })?;
    let set = backend.library.question_set(QUESTION_SET, backend.locale());
    Ok(GoingPage {
        person: cards::people::one(backend, vault, id)?,
        contacts: contacts
            .into_iter()
            .map(|contact| GoingContact {
                day: contact.day.into(),
                how: contact.how.map(cards::check_ins::wire_how),
                rhythm_until: rhythm_until(id, contact, person.details.rhythm_days, &pauses),
            })
            .collect(),
        pauses: cards::pauses::theirs(id, &pauses),
        question_set: items::card_by_id(backend, ItemKind::Questions, QUESTION_SET),
        answers: set.map(|set| set.answers.clone()).unwrap_or_default(),
        questions: questions(backend, answered),
    })
}

/// The day before the rhythm asks for the next contact after this one.
fn rhythm_until(person: PersonId, contact: Contact, days: Option<u16>, pauses: &[Pause]) -> Option<Day> {
    if !contact.how.is_none_or(ContactHow::is_contact) {
        return None;
    }
    let rhythm = Rhythm {
        days,
        last: contact.day,
        agreed: None,
    };
    let due = rhythm.due(person, pauses)?;
    Some(due.yesterday().ok()?.into())
}

/// The questions that were ever answered: those of the set in its order, then those it no longer has, as they were first answered.
fn questions(backend: &Backend, answered: Vec<Answered>) -> Vec<GoingQuestion> {
    let offered = offered(backend);
    let mut kept: Vec<GoingQuestion> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for one in answered {
        let place = *places.entry(one.question.clone()).or_insert(kept.len());
        if place == kept.len() {
            kept.push(GoingQuestion {
                question: one.question,
                group: None,
                words: String::new(),
                answers: Vec::new(),
            });
        }
        let question = &mut kept[place];
        question.words = one.words;
        question.answers.push(GoingAnswer {
            day: one.day.into(),
            offered: which(&offered, &one.answer),
            answer: one.answer,
            theirs: one.theirs,
        });
    }
    let mut ordered = Vec::with_capacity(kept.len());
    if let Some(set) = backend.library.question_set(QUESTION_SET, backend.locale()) {
        for group in &set.groups {
            for question in &group.questions {
                let Some(place) = kept.iter().position(|known| known.question == question.id) else {
                    continue;
                };
                let mut known = kept.remove(place);
                known.group = Some(group.title.clone());
                known.words = Inline::plain(question.young.as_ref().unwrap_or(&question.words));
                ordered.push(known);
            }
        }
    }
    ordered.extend(kept);
    ordered
}

/// Which of the answers offered it is, whatever the language: what was answered in one is the same answer in another.
fn which(offered: &[Vec<String>], answer: &str) -> Option<usize> {
    offered.iter().find_map(|words| words.iter().position(|word| word == answer))
}

/// The answers offered, in every language of the set.
fn offered(backend: &Backend) -> Vec<Vec<String>> {
    let link = ItemLink {
        kind: ItemKind::Questions,
        id: QUESTION_SET.to_owned(),
    };
    backend
        .library
        .languages(&link)
        .into_iter()
        .filter_map(|language| Some(backend.library.question_set(QUESTION_SET, language)?.answers.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_the_same_in_every_language_and_other_words_are_no_answer_offered() {
        let offered = [["Hardly ever", "Often"], ["Casi nunca", "A menudo"]].map(|words| words.map(str::to_owned).to_vec());
        assert_eq!(which(&offered, "Often"), Some(1));
        assert_eq!(which(&offered, "A menudo"), Some(1));
        assert_eq!(which(&offered, "Casi nunca"), Some(0));
        assert_eq!(which(&offered, "it depends"), None);
    }
}
