use jiff::civil::Date;
use porchlight_domain::private::{PersonId, Talk, TalkId};
use rusqlite::{Row, params};

use crate::{
    Reader, Result,
    database::{Day, Id, Moment},
};

/// A guide that was talked about with someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkedAbout {
    /// Id of the guide.
    pub guide: String,
    /// The last day it was.
    pub day: Date,
}

impl Reader<'_> {
    /// The guides that talks and check-ins with someone followed, the latest first.
    pub fn talked_about(&self, person: PersonId) -> Result<Vec<TalkedAbout>> {
        let mut statement = self.connection.prepare_cached(include_str!("talked_about.sql"))?;
        let rows = statement.query_map([Id(person.0)], |row| {
            Ok(TalkedAbout {
                guide: row.get("guide")?,
                day: row.get::<_, Day>("day")?.0,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

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
