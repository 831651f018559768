use porchlight_domain::content::{AskedOf, Question, QuestionGroup, QuestionSet};
use serde_json::{Value, json};

use super::Reader;
use super::ages::ages_line;
use super::text::{blocks, inlines};

/// A question set, for the ages that are printed, with what is offered as an answer.
pub(crate) fn questions(set: &QuestionSet, reader: &Reader<'_>) -> Value {
    let one = reader.how.ages;
    let fits = |group: &&QuestionGroup| one.is_none_or(|band| group.ages.is_empty() || group.ages.contains(&band));
    let groups: Vec<Value> = set
        .groups
        .iter()
        .filter(fits)
        .map(|group| {
            let label = (one.is_none() && !group.ages.is_empty()).then(|| ages_line(&group.ages, reader));
            json!({
                "title": group.title,
                "ages": label,
                "questions": group.questions.iter().map(|it| question(it, reader)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "introduction": blocks(&set.introduction),
        "isForBoth": set.asked_of == AskedOf::ALL,
        "answers": set.answers,
        "groups": groups,
    })
}

fn question(question: &Question, reader: &Reader<'_>) -> Value {
    json!({
        "words": inlines(&question.words),
        "young": question.young.as_ref().map(|young| inlines(young)),
        "tip": if reader.how.shows_help { blocks(&question.tip) } else { json!([]) },
    })
}
