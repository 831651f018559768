//! What several of the journal's queries read of a row.
use porchlight_domain::private::{EntryAbout, EntryKind, PersonId};
use rusqlite::{Row, ToSql};

use crate::{
    Reader, Result,
    database::{Day, Id},
};

impl Reader<'_> {
    pub(super) fn linked(&self, sql: &str, to: &dyn ToSql) -> Result<Vec<PersonId>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([to], |row| Ok(PersonId(row.get::<_, Id>(0)?.0)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whom entry `number` is about, without those in the trash.
    pub(super) fn entry_people(&self, number: i64) -> Result<Vec<PersonId>> {
        self.linked(include_str!("entry_people.sql"), &number)
    }
}

/// As the database keeps it.
pub(crate) const fn kind_code(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Note => "note",
        EntryKind::Conversation => "conversation",
        EntryKind::Observed => "observed",
        EntryKind::Disclosure => "disclosure",
        EntryKind::Decision => "decision",
    }
}

pub(super) fn kind_of(code: &str) -> Option<EntryKind> {
    EntryKind::ALL.into_iter().find(|kind| kind_code(*kind) == code)
}

/// Kind and day of a row; its tags are in a table of their own.
pub(super) fn about(row: &Row<'_>) -> rusqlite::Result<EntryAbout> {
    Ok(EntryAbout {
        // The table holds no other; see its CHECK.
        kind: kind_of(row.get_ref("kind")?.as_str()?).unwrap_or(EntryKind::Note),
        day: row.get::<_, Day>("day")?.0,
        tags: Vec::new(),
    })
}
