//! Days on which nobody is expected to be in contact.
use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{Pause, PauseId, PersonId};
use rusqlite::params;

use crate::{
    Reader, Result, Writer,
    database::{Day, Id, Moment, new_id},
    writer::touched,
};

impl Reader<'_> {
    /// Every pause, those for everyone too, by its first day. Those with someone in the trash are not shown.
    pub fn pauses(&self) -> Result<Vec<Pause>> {
        let mut statement = self.connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([], |row| {
            Ok(Pause {
                id: PauseId(row.get::<_, Id>("id")?.0),
                person: row.get::<_, Option<Id>>("person")?.map(|id| PersonId(id.0)),
                begins: row.get::<_, Day>("begins")?.0,
                ends: row.get::<_, Day>("ends")?.0,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Notes a pause from its first day to its last, with someone or with everyone.
    pub fn pause_add(&self, person: Option<PersonId>, begins: Date, ends: Date, now: Timestamp) -> Result<PauseId> {
        if let Some(person) = person {
            self.person(person)?;
        }
        let id = new_id(now);
        let sql = "INSERT INTO pause (id, person, begins, ends, created) VALUES (?1, ?2, ?3, ?4, ?5)";
        let person = person.map(|person| Id(person.0));
        self.connection
            .prepare_cached(sql)?
            .execute(params![Id(id), person, Day(begins), Day(ends), Moment(now)])?;
        Ok(PauseId(id))
    }

    /// Takes a pause away.
    pub fn pause_remove(&self, id: PauseId) -> Result<()> {
        let sql = "DELETE FROM pause WHERE id = ?1";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)
    }
}
