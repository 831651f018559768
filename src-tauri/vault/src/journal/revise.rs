use jiff::Timestamp;
use porchlight_domain::private::{Entry, EntryId, Revision};
use rusqlite::params;

use crate::{
    Reader, Result, Writer,
    database::{Id, Moment},
};

impl Reader<'_> {
    /// What an entry said before, latest first.
    pub fn revisions(&self, id: EntryId) -> Result<Vec<Revision>> {
        let mut statement = self.connection.prepare_cached(include_str!("revisions.sql"))?;
        let rows = statement.query_map([Id(id.0)], |row| {
            Ok(Revision {
                number: row.get("number")?,
                text: row.get("text")?,
                kept: row.get::<_, Moment>("kept")?.0,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Makes an earlier version the text again. What the entry says now becomes a revision, so this too can be undone.
    pub fn entry_revert(&self, id: EntryId, revision: u32, now: Timestamp) -> Result<Entry> {
        let (number, old_text, text): (i64, String, String) = self
            .connection
            .prepare_cached(include_str!("revision.sql"))?
            .query_row(params![Id(id.0), revision], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        if old_text != text {
            self.entry_replace_text(number, &text, now)?;
        }
        self.entry(id)
    }
}
