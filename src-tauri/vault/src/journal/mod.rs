//! Entries, and what is being written.
mod draft;
mod entry;
mod keep;
mod revise;
mod search;
mod trash;

pub use search::{Hit, RANKED_MATCHES_MAX, SearchOrder, SearchPage};

use porchlight_domain::private::PersonId;
use rusqlite::ToSql;

use crate::{Reader, Result, database::Id};

impl Reader<'_> {
    fn linked(&self, sql: &str, to: &dyn ToSql) -> Result<Vec<PersonId>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([to], |row| Ok(PersonId(row.get::<_, Id>(0)?.0)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whom entry `number` is about, without those in the trash.
    fn entry_people(&self, number: i64) -> Result<Vec<PersonId>> {
        self.linked(include_str!("entry_people.sql"), &number)
    }
}
