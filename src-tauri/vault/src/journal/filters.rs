use jiff::Timestamp;
use porchlight_domain::private::{EntryFilter, PersonId, SavedFilter, SavedFilterId};
use rusqlite::params;

use super::rows::{kind_code, kind_of};
use crate::{
    Reader, Result, Writer,
    database::{Day, Id, Moment, new_id},
    writer::touched,
};

impl Reader<'_> {
    /// The saved filters, as they were saved. Those about people in the trash are not shown.
    pub fn saved_filters(&self) -> Result<Vec<SavedFilter>> {
        let mut statement = self.connection.prepare_cached(include_str!("filters.sql"))?;
        let rows = statement.query_map([], |row| {
            Ok(SavedFilter {
                id: SavedFilterId(row.get::<_, Id>("id")?.0),
                name: row.get("name")?,
                filter: EntryFilter {
                    words: row.get("words")?,
                    person: row.get::<_, Option<Id>>("person")?.map(|id| PersonId(id.0)),
                    kind: row.get::<_, Option<String>>("kind")?.as_deref().and_then(kind_of),
                    tag: row.get("tag")?,
                    from: row.get::<_, Option<Day>>("from_day")?.map(|day| day.0),
                    to: row.get::<_, Option<Day>>("to_day")?.map(|day| day.0),
                },
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Keeps a filter under a name.
    pub fn filter_save(&self, name: &str, filter: &EntryFilter, now: Timestamp) -> Result<SavedFilterId> {
        if let Some(person) = filter.person {
            self.person(person)?;
        }
        let id = new_id(now);
        let EntryFilter { words, tag, .. } = filter;
        self.connection.prepare_cached(include_str!("filter_save.sql"))?.execute(params![
            Id(id),
            name,
            words,
            filter.person.map(|person| Id(person.0)),
            filter.kind.map(kind_code),
            tag,
            filter.from.map(Day),
            filter.to.map(Day),
            Moment(now)
        ])?;
        Ok(SavedFilterId(id))
    }

    /// Forgets a saved filter. What it found stays.
    pub fn filter_remove(&self, id: SavedFilterId) -> Result<()> {
        let sql = "DELETE FROM saved_filter WHERE id = ?1";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)?;
        self.erased.set(true);
        Ok(())
    }
}
