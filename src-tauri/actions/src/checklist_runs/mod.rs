pub(crate) mod wire;

use jiff::Span;
use porchlight_domain::{
    content::{Checklist, Inline, RunFor},
    private::{RunId, TickState},
};
use porchlight_vault::{TickAnswer, Vault};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{self, checklist_runs::RunCard, items},
    checklist_runs::wire::{GoneTick, RunPage, RunTick, RunTickState, StartRun, TickRequest},
    types::{self, ById, Done, Nothing},
};

/// Longest note on an item.
const TICK_NOTE_CHARS_MAX: usize = 2_000;

pub(crate) fn list(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<RunCard>, ActionError> {
    let (names, runs) = vault.read(|reader| Ok((cards::people::names(reader)?, reader.runs()?)))?;
    Ok(runs.iter().map(|run| cards::checklist_runs::card(backend, &names, run)).collect())
}

/// Goes on with a run that is open already rather than starting a second one beside it.
pub(crate) fn start(backend: &Backend, vault: &Vault, request: StartRun) -> Result<RunPage, ActionError> {
    let checklist = checklist(backend, &request.checklist).ok_or(ActionError::new(ErrorCode::NotFound))?;
    let person = request.person.map(Into::into);
    let wanted = if person.is_some() { RunFor::Person } else { RunFor::Household };
    if !checklist.run_for.contains(&wanted) {
        return Err(ActionError::invalid("person"));
    }
    let id = vault.write(|writer| {
        let open = writer
            .runs_of(person)?
            .into_iter()
            .find(|run| run.checklist == checklist.item.id && run.finished.is_none());
        open.map_or_else(|| writer.run_start(&checklist.item.id, person, backend.now()), |run| Ok(run.id))
    })?;
    by_id(backend, vault, id)
}

pub(crate) fn page(backend: &Backend, vault: &Vault, request: ById<types::RunId>) -> Result<RunPage, ActionError> {
    by_id(backend, vault, request.id.0)
}

pub(crate) fn tick(backend: &Backend, vault: &Vault, request: TickRequest) -> Result<RunPage, ActionError> {
    let id = request.run.0;
    if request.note.chars().count() > TICK_NOTE_CHARS_MAX {
        return Err(ActionError::invalid("note"));
    }
    let run = vault.read(|reader| reader.run(id))?;
    // The item's words are kept with the answer: they are what is shown should an update drop the item.
    let words = checklist(backend, &run.checklist)
        .and_then(|checklist| checklist.items().find(|item| item.id == request.item))
        .map(|item| Inline::plain(&item.text))
        .ok_or(ActionError::new(ErrorCode::NotFound))?;
    let answer = TickAnswer {
        item: request.item,
        words,
        state: to_domain(request.state),
        note: request.note,
    };
    vault.write(|writer| writer.run_tick(id, &answer, backend.now()))?;
    by_id(backend, vault, id)
}

pub(crate) fn finish(backend: &Backend, vault: &Vault, request: ById<types::RunId>) -> Result<RunPage, ActionError> {
    let id = request.id.0;
    let run = vault.read(|reader| reader.run(id))?;
    let finished_before = vault.read(|reader| reader.runs_of(run.person))?;
    let completed = 1 + finished_before
        .iter()
        .filter(|other| other.checklist == run.checklist && other.finished.is_some() && other.id != id)
        .count();
    let next_review = checklist(backend, &run.checklist)
        .and_then(|checklist| checklist.review_after_days(completed))
        .and_then(|days| backend.today().checked_add(Span::new().days(i64::from(days))).ok());
    vault.write(|writer| writer.run_finish(id, next_review, backend.now()))?;
    by_id(backend, vault, id)
}

pub(crate) fn remove(_: &Backend, vault: &Vault, request: ById<types::RunId>) -> Result<Done, ActionError> {
    let id = request.id.0;
    vault.write(|writer| writer.run_erase(id))?;
    Ok(Done {})
}

fn by_id(backend: &Backend, vault: &Vault, id: RunId) -> Result<RunPage, ActionError> {
    let (names, run) = vault.read(|reader| Ok((cards::people::names(reader)?, reader.run(id)?)))?;
    let checklist = checklist(backend, &run.checklist);
    let still_there = |item: &str| checklist.is_some_and(|checklist| checklist.items().any(|known| known.id == item));
    let (there, gone): (Vec<_>, Vec<_>) = run.ticks.iter().partition(|tick| still_there(&tick.item));
    Ok(RunPage {
        run: cards::checklist_runs::card(backend, &names, &run),
        introduction: checklist
            .map(|checklist| items::blocks(&checklist.introduction))
            .unwrap_or_default(),
        groups: checklist.map(cards::checklists::groups).unwrap_or_default(),
        ticks: there
            .iter()
            .map(|tick| RunTick {
                item: tick.item.clone(),
                state: to_wire(tick.state),
                note: tick.note.clone(),
            })
            .collect(),
        gone: gone
            .iter()
            .map(|tick| GoneTick {
                words: tick.words.clone(),
                state: to_wire(tick.state),
                note: tick.note.clone(),
            })
            .collect(),
    })
}

const fn to_wire(state: TickState) -> RunTickState {
    match state {
        TickState::Open => RunTickState::Open,
        TickState::Done => RunTickState::Done,
        TickState::NotNow => RunTickState::NotNow,
        TickState::DoesNotApply => RunTickState::DoesNotApply,
    }
}

const fn to_domain(state: RunTickState) -> TickState {
    match state {
        RunTickState::Open => TickState::Open,
        RunTickState::Done => TickState::Done,
        RunTickState::NotNow => TickState::NotNow,
        RunTickState::DoesNotApply => TickState::DoesNotApply,
    }
}

fn checklist<'a>(backend: &'a Backend, id: &str) -> Option<&'a Checklist> {
    backend.library.checklist(id, backend.locale())
}
