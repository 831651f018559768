use porchlight_domain::private::{Person, PersonId};
use rusqlite::Row;

use super::details;
use crate::{
    Reader, Result,
    database::{Day, Id, Moment},
};

impl Reader<'_> {
    /// Everyone who is not in the trash, the archived too, in the order they were added.
    pub fn people(&self) -> Result<Vec<Person>> {
        let mut statement = self.connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([None::<Id>], person)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One of them.
    pub fn person(&self, id: PersonId) -> Result<Person> {
        Ok(self
            .connection
            .prepare_cached(include_str!("list.sql"))?
            .query_row([Id(id.0)], person)?)
    }
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: PersonId(row.get::<_, Id>("id")?.0),
        details: details::read(row)?,
        created: row.get::<_, Moment>("created")?.0,
        archived: row.get::<_, Option<Moment>>("archived")?.map(|archived| archived.0),
        needed_until: row.get::<_, Option<Day>>("needed_until")?.map(|day| day.0),
    })
}
