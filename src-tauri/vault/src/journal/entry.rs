use jiff::civil::Date;
use porchlight_domain::private::{Entry, EntryId, PersonId};
use rusqlite::{Row, params};

use super::rows::about;
use crate::{
    Cursor, Page, PageRequest, Reader, Result,
    database::{Day, Id, Moment, micros},
};

impl Reader<'_> {
    /// An entry that is not in the trash.
    pub fn entry(&self, id: EntryId) -> Result<Entry> {
        let (number, entry) = self
            .connection
            .prepare_cached(include_str!("entry.sql"))?
            .query_row([Id(id.0)], entry)?;
        self.with_links(number, entry)
    }

    /// Entries, last kept first; with a person, those about them.
    pub fn entries(&self, person: Option<PersonId>, page: PageRequest) -> Result<Page<Entry>> {
        let size = page.capped();
        let (moment, id) = Cursor::below(page.after);
        let mut statement = self.connection.prepare_cached(include_str!("entries.sql"))?;
        let rows = statement.query_map(params![moment, Id(id), person.map(|person| Id(person.0)), size as i64 + 1], entry)?;
        let mut found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let more = found.len() > size;
        found.truncate(size);
        let items = found
            .into_iter()
            .map(|(number, entry)| self.with_links(number, entry))
            .collect::<Result<Vec<_>>>()?;
        let next = items
            .last()
            .filter(|_| more)
            .map(|last| Cursor::moment(micros(last.updated), last.id.0));
        Ok(Page { items, next })
    }

    /// Every entry about someone that is of these days or between them, the earliest first. Does not say how many earlier versions there are.
    pub fn entries_between(&self, person: PersonId, begins: Date, ends: Date) -> Result<Vec<Entry>> {
        let mut statement = self.connection.prepare_cached(include_str!("between.sql"))?;
        let rows = statement.query_map(params![Id(person.0), Day(begins), Day(ends)], entry)?;
        let found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        found.into_iter().map(|(number, entry)| self.with_links(number, entry)).collect()
    }

    /// The number that ties an entry to its words, its revisions and its people.
    pub(crate) fn entry_number(&self, id: EntryId) -> Result<i64> {
        let mut statement = self.connection.prepare_cached("SELECT number FROM entry WHERE id = ?1")?;
        Ok(statement.query_row([Id(id.0)], |row| row.get(0))?)
    }

    fn with_links(&self, number: i64, mut entry: Entry) -> Result<Entry> {
        entry.people = self.entry_people(number)?;
        entry.about.tags = self.entry_tags(number)?;
        Ok(entry)
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<(i64, Entry)> {
    let entry = Entry {
        id: EntryId(row.get::<_, Id>("id")?.0),
        text: row.get("text")?,
        people: Vec::new(),
        about: about(row)?,
        created: row.get::<_, Moment>("created")?.0,
        updated: row.get::<_, Moment>("updated")?.0,
        revisions: row.get("revisions")?,
    };
    Ok((row.get("number")?, entry))
}
