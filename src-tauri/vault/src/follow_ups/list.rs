use jiff::Timestamp;
use porchlight_domain::private::{CheckInId, EntryId, FollowUp, FollowUpFrom, FollowUpId, PersonId, RunId, TalkId};
use rusqlite::{Row, params};

use crate::{
    Cursor, Page, PageRequest, Reader, Result,
    database::{Day, Id, Moment, micros},
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

    /// Those not done with someone, by the day they are due.
    pub fn follow_ups_open_with(&self, person: PersonId) -> Result<Vec<FollowUp>> {
        self.follow_ups_where(Some(person), true)
    }

    /// Those done at `since` or after it, the last one first; with a person, those with them.
    pub fn follow_ups_done(&self, since: Timestamp, person: Option<PersonId>, page: PageRequest) -> Result<Page<FollowUp>> {
        let size = page.capped();
        let (below, below_id) = Cursor::below(page.after);
        let mut statement = self.connection.prepare_cached(include_str!("done.sql"))?;
        let person = person.map(|person| Id(person.0));
        let rows = statement.query_map(params![Moment(since), person, below, Id(below_id), size as i64 + 1], follow_up)?;
        let mut items = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let more = items.len() > size;
        items.truncate(size);
        let last = items.last().filter(|_| more);
        let next = last.and_then(|last| Some(Cursor::moment(micros(last.done?), last.id.0)));
        Ok(Page { items, next })
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
