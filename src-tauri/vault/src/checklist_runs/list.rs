use porchlight_domain::private::{ChecklistRun, PersonId, RunId, Tick};
use rusqlite::{Params, Row};

use super::tick::state_of;
use crate::{
    Reader, Result, VaultError,
    database::{Day, Id, Moment},
};

impl Reader<'_> {
    /// One run, with its answers.
    pub fn run(&self, id: RunId) -> Result<ChecklistRun> {
        self.runs_where("run.id = ?1", [Id(id.0)])?.pop().ok_or(VaultError::NotFound)
    }

    /// Every run, last begun first.
    pub fn runs(&self) -> Result<Vec<ChecklistRun>> {
        self.runs_where("true", [])
    }

    /// Runs not finished, last begun first.
    pub fn runs_open(&self) -> Result<Vec<ChecklistRun>> {
        self.runs_where("run.finished IS NULL", [])
    }

    /// Runs for someone, or without a person for the household; last begun first.
    pub fn runs_of(&self, person: Option<PersonId>) -> Result<Vec<ChecklistRun>> {
        self.runs_where("run.person IS ?1", [person.map(|person| Id(person.0))])
    }

    /// Of each checklist and person the latest run, when it is finished and has a day to look again.
    pub fn runs_to_review(&self) -> Result<Vec<ChecklistRun>> {
        self.runs_where(include_str!("to_review.sql"), [])
    }

    /// `condition` is one of the above, never anything typed.
    fn runs_where(&self, condition: &'static str, params: impl Params) -> Result<Vec<ChecklistRun>> {
        let sql = include_str!("list.sql").replace("$condition", condition);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut runs = statement.query_map(params, run)?.collect::<rusqlite::Result<Vec<_>>>()?;
        let mut ticks = self
            .connection
            .prepare_cached("SELECT item, words, state, note, changed FROM tick WHERE run = ?1 ORDER BY item")?;
        for run in &mut runs {
            run.ticks = ticks.query_map([Id(run.id.0)], tick)?.collect::<rusqlite::Result<_>>()?;
        }
        Ok(runs)
    }
}

fn run(row: &Row<'_>) -> rusqlite::Result<ChecklistRun> {
    Ok(ChecklistRun {
        id: RunId(row.get::<_, Id>("id")?.0),
        checklist: row.get("checklist")?,
        person: row.get::<_, Option<Id>>("person")?.map(|id| PersonId(id.0)),
        started: row.get::<_, Moment>("started")?.0,
        finished: row.get::<_, Option<Moment>>("finished")?.map(|finished| finished.0),
        next_review: row.get::<_, Option<Day>>("next_review")?.map(|day| day.0),
        ticks: Vec::new(),
    })
}

fn tick(row: &Row<'_>) -> rusqlite::Result<Tick> {
    Ok(Tick {
        item: row.get("item")?,
        words: row.get("words")?,
        state: state_of(row.get_ref("state")?.as_str()?),
        note: row.get("note")?,
        changed: row.get::<_, Moment>("changed")?.0,
    })
}
