pub(crate) mod wire;

use porchlight_domain::content::{AskedOf, ItemKind, Question, QuestionAbout, QuestionGroup};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::items,
    library::{
        question_sets::wire::{QuestionSetPage, QuestionWords, QuestionsOf},
        wire::ItemRequest,
    },
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<QuestionSetPage, ActionError> {
    let set = backend
        .library
        .question_set(&request.id, items::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(QuestionSetPage {
        card: items::card(backend, ItemKind::Questions, &set.item),
        of_both: set.asked_of == AskedOf::ALL,
        answers: set.answers.clone(),
        introduction: items::blocks(&set.introduction),
        groups: set.groups.iter().map(group).collect(),
        provenance: items::provenance(backend, &set.item),
        next: items::next(backend, &set.item),
    })
}

fn group(group: &QuestionGroup) -> QuestionsOf {
    QuestionsOf {
        id: group.id.clone(),
        title: group.title.clone(),
        ages: items::ages(&group.ages),
        about: group.about.map(QuestionAbout::code).map(str::to_owned),
        questions: group.questions.iter().map(question).collect(),
    }
}

fn question(question: &Question) -> QuestionWords {
    QuestionWords {
        id: question.id.clone(),
        words: items::parts(&question.words),
        young: question.young.as_deref().map(items::parts),
        tip: items::blocks(&question.tip),
    }
}
