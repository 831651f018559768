use porchlight_domain::private::{CheckInId, EntryId, FollowUp, FollowUpFrom, FollowUpId, PersonId, RunId, TalkId};
use rusqlite::{Row, params};

use crate::{
    Reader, Result,
    database::{Day, Id, Moment},
};

impl Reader<'_> {
    /// One of them.
    pub fn follow_up(&self, id: FollowUpId) -> Result<FollowUp> {
        Ok(self
            .connection
            .prepare_cached(include_str!("list.sql"))?
            .query_row(params![Id(id.0), None::<Id>, false], follow_up)?)
    }

    /// Those not done, by the day they are due.
    pub fn follow_ups_open(&self) -> Result<Vec<FollowUp>> {
        self.follow_ups_where(None, true)
    }

    /// Those with someone, done or not, by the day they are due.
    pub fn follow_ups(&self, person: PersonId) -> Result<Vec<FollowUp>> {
        self.follow_ups_where(Some(person), false)
    }

    fn follow_ups_where(&self, person: Option<PersonId>, open_only: bool) -> Result<Vec<FollowUp>> {
        let mut statement = self.connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map(params![None::<Id>, person.map(|person| Id(person.0)), open_only], follow_up)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn follow_up(row: &Row<'_>) -> rusqlite::Result<FollowUp> {
    let id = |column: &str| Ok::<_, rusqlite::Error>(row.get::<_, Option<Id>>(column)?.map(|id| id.0));
    let from = if let Some(talk) = id("from_talk")? {
        FollowUpFrom::Talk(TalkId(talk))
    } else if let Some(entry) = id("from_entry")? {
        FollowUpFrom::Entry(EntryId(entry))
    } else if let Some(run) = id("from_run")? {
        FollowUpFrom::Run(RunId(run))
    } else if let Some(check_in) = id("from_check_in")? {
        FollowUpFrom::CheckIn(CheckInId(check_in))
    } else {
        FollowUpFrom::Nothing
    };
    Ok(FollowUp {
        id: FollowUpId(row.get::<_, Id>("id")?.0),
        person: id("person")?.map(PersonId),
        what: row.get("what")?,
        due: row.get::<_, Day>("due")?.0,
        planned: row.get::<_, Option<Day>>("planned")?.map(|day| day.0),
        from,
        done: row.get::<_, Option<Moment>>("done")?.map(|done| done.0),
        created: row.get::<_, Moment>("created")?.0,
    })
}
