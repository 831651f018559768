use std::collections::BTreeSet;

use porchlight_domain::private::{Entry, EntryId, PersonId, PersonRecord};

use crate::{PAGE_ITEMS_MAX, PageRequest, Reader, Result, database::Id};

impl Reader<'_> {
    /// Everything kept about someone who is not in the trash. Entries keep the names of others they are about: what of them goes along is for
    /// the caller to decide.
    pub fn record(&self, id: PersonId) -> Result<PersonRecord> {
        Ok(PersonRecord {
            person: self.person(id)?,
            trusted_adults: self.trusted_adults(id)?,
            pauses: self.pauses()?.into_iter().filter(|pause| pause.person == Some(id)).collect(),
            check_ins: self.check_ins(id, i64::MAX as usize)?,
            talks: self.talks(id)?,
            follow_ups: self.follow_ups(id)?,
            runs: self.runs_of(Some(id))?,
            entries: self.entries_about(id)?,
        })
    }

    /// The entries about someone that are about others too. People in the trash count: what was written of them is no less theirs.
    pub fn entries_shared(&self, id: PersonId) -> Result<BTreeSet<EntryId>> {
        let mut statement = self.connection.prepare_cached(include_str!("shared_entries.sql"))?;
        let rows = statement.query_map([Id(id.0)], |row| Ok(EntryId(row.get::<_, Id>("id")?.0)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn entries_about(&self, id: PersonId) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        let mut after = None;
        loop {
            let size = PAGE_ITEMS_MAX;
            let page = self.entries(Some(id), PageRequest { after, size })?;
            entries.extend(page.items);
            match page.next {
                Some(next) => after = Some(next),
                None => return Ok(entries),
            }
        }
    }
}
