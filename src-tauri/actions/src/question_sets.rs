use porchlight_domain::content::{AskedOf, ItemKind, Question, QuestionAbout, QuestionGroup};

use crate::{
    ActionError, Backend, ErrorCode, content,
    wire::{ItemRequest, QuestionSetPage, QuestionWords, QuestionsOf},
};

pub(crate) fn page(backend: &Backend, request: ItemRequest) -> Result<QuestionSetPage, ActionError> {
    let set = backend
        .library
        .question_set(&request.id, content::language(backend, request.language.as_deref()))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    Ok(QuestionSetPage {
        card: content::card(backend, ItemKind::Questions, &set.item),
        of_both: set.asked_of == AskedOf::ALL,
        answers: set.answers.clone(),
        introduction: content::blocks(&set.introduction),
        groups: set.groups.iter().map(group).collect(),
        provenance: content::provenance(backend, &set.item),
        next: content::next(backend, &set.item),
    })
}

fn group(group: &QuestionGroup) -> QuestionsOf {
    QuestionsOf {
        id: group.id.clone(),
        title: group.title.clone(),
        ages: content::ages(&group.ages),
        about: group.about.map(QuestionAbout::code).map(str::to_owned),
        questions: group.questions.iter().map(question).collect(),
    }
}

fn question(question: &Question) -> QuestionWords {
    QuestionWords {
        id: question.id.clone(),
        words: content::parts(&question.words),
        young: question.young.as_deref().map(content::parts),
        tip: content::blocks(&question.tip),
    }
}
