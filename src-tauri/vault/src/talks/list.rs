use porchlight_domain::private::{PersonId, Talk, TalkId};
use rusqlite::{Row, params};

use crate::{
    Reader, Result,
    database::{Day, Id, Moment},
};

impl Reader<'_> {
    /// One talk.
    pub fn talk(&self, id: TalkId) -> Result<Talk> {
        Ok(self
            .connection
            .prepare_cached(include_str!("list.sql"))?
            .query_row(params![Id(id.0), None::<Id>], talk)?)
    }

    /// Every talk with someone, latest day first.
    pub fn talks(&self, person: PersonId) -> Result<Vec<Talk>> {
        let mut statement = self.connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map(params![None::<Id>, Id(person.0)], talk)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn talk(row: &Row<'_>) -> rusqlite::Result<Talk> {
    Ok(Talk {
        id: TalkId(row.get::<_, Id>("id")?.0),
        person: PersonId(row.get::<_, Id>("person")?.0),
        guide: row.get("guide")?,
        day: row.get::<_, Day>("day")?.0,
        note: row.get("note")?,
        created: row.get::<_, Moment>("created")?.0,
    })
}
