use jiff::Timestamp;
use porchlight_domain::private::{PersonId, RunId};
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment, new_id},
};

impl Writer<'_> {
    /// Begins a checklist for someone, or without a person for the household.
    pub fn run_start(&self, checklist: &str, person: Option<PersonId>, now: Timestamp) -> Result<RunId> {
        if let Some(person) = person {
            self.person(person)?;
        }
        let id = new_id(now);
        let sql = "INSERT INTO checklist_run (id, checklist, person, started) VALUES (?1, ?2, ?3, ?4)";
        self.connection
            .prepare_cached(sql)?
            .execute(params![Id(id), checklist, person.map(|person| Id(person.0)), Moment(now)])?;
        Ok(RunId(id))
    }
}
