use jiff::Timestamp;
use porchlight_domain::private::{Draft, DraftOf, EntryAbout, EntryId, PersonId};
use rusqlite::{Row, params};

use super::rows::{about, kind_code};
use crate::{
    Reader, Result, Writer,
    database::{Day, Id, Moment, new_id},
    writer::touched,
};

impl Reader<'_> {
    /// What is being written for an entry.
    pub fn draft(&self, entry: EntryId) -> Result<Draft> {
        let draft = self
            .connection
            .prepare_cached(include_str!("draft.sql"))?
            .query_row([Id(entry.0)], draft)?;
        self.with_people(draft)
    }

    /// Everything that is being written, last saved first. Drafts of entries in the trash are not shown.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut statement = self.connection.prepare_cached(include_str!("draft.sql"))?;
        let drafts = statement.query_map([None::<Id>], draft)?.collect::<rusqlite::Result<Vec<_>>>()?;
        drafts.into_iter().map(|draft| self.with_people(draft)).collect()
    }

    fn with_people(&self, mut draft: Draft) -> Result<Draft> {
        draft.people = self.linked(include_str!("draft_people.sql"), &Id(draft.entry.0))?;
        draft.about.tags = self.draft_tags(draft.entry)?;
        Ok(draft)
    }
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        entry: EntryId(row.get::<_, Id>("entry")?.0),
        of: if row.get("kept")? { DraftOf::Change } else { DraftOf::NewEntry },
        text: row.get("text")?,
        people: Vec::new(),
        about: about(row)?,
        saved: row.get::<_, Moment>("saved")?.0,
    })
}

impl Writer<'_> {
    /// Saves what is being written; for each pause in typing. Without an entry, a new one is begun. Anyone no longer here is left out. Kind, day
    /// and tags are those of the entry, or of a note of that day (UTC), until [`Self::draft_describe`] says otherwise.
    pub fn draft_save(&self, entry: Option<EntryId>, text: &str, people: &[PersonId], now: Timestamp) -> Result<EntryId> {
        let entry = entry.unwrap_or_else(|| EntryId(new_id(now)));
        let begun: bool = self
            .connection
            .prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM draft WHERE entry = ?1)")?
            .query_row([Id(entry.0)], |row| row.get(0))?;
        self.connection
            .prepare_cached(include_str!("draft_save.sql"))?
            .execute(params![Id(entry.0), text, Moment(now)])?;
        if begun {
            self.connection
                .prepare_cached(include_str!("draft_tags_begin.sql"))?
                .execute([Id(entry.0)])?;
        }
        self.connection
            .prepare_cached("DELETE FROM draft_person WHERE entry = ?1")?
            .execute([Id(entry.0)])?;
        let mut link = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO draft_person (entry, person) SELECT ?1, id FROM person WHERE id = ?2")?;
        for person in people {
            link.execute([Id(entry.0), Id(person.0)])?;
        }
        Ok(entry)
    }

    /// Says what the draft of an entry is, of which day, and its tags.
    pub fn draft_describe(&self, entry: EntryId, about: &EntryAbout) -> Result<()> {
        touched(
            self.connection
                .prepare_cached("UPDATE draft SET kind = ?2, day = ?3 WHERE entry = ?1")?
                .execute(params![Id(entry.0), kind_code(about.kind), Day(about.day)])?,
        )?;
        self.connection
            .prepare_cached("DELETE FROM draft_tag WHERE entry = ?1")?
            .execute([Id(entry.0)])?;
        let mut add = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO draft_tag (entry, tag) VALUES (?1, ?2)")?;
        for tag in &about.tags {
            add.execute(params![Id(entry.0), tag])?;
        }
        Ok(())
    }

    /// Throws away what is being written. The entry, if there is one, stays as it was.
    pub fn draft_discard(&self, entry: EntryId) -> Result<()> {
        touched(
            self.connection
                .prepare_cached("DELETE FROM draft WHERE entry = ?1")?
                .execute([Id(entry.0)])?,
        )?;
        self.erased.set(true);
        Ok(())
    }
}
