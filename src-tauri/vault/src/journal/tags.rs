use std::collections::BTreeMap;

use porchlight_domain::private::EntryId;
use rusqlite::params;

use crate::{Reader, Result, Writer, database::Id};

impl Reader<'_> {
    /// The tags in use, and how many entries have each; the most used first.
    pub fn tags(&self) -> Result<Vec<(String, u32)>> {
        let mut statement = self.connection.prepare_cached(include_str!("tags.sql"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(super) fn entry_tags(&self, number: i64) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT tag FROM entry_tag WHERE entry = ?1 ORDER BY tag")?;
        let rows = statement.query_map([number], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(super) fn draft_tags(&self, entry: EntryId) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT tag FROM draft_tag WHERE entry = ?1 ORDER BY tag")?;
        let rows = statement.query_map([Id(entry.0)], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Gives entry `number` the tags of its draft. A tag that is in use already keeps its spelling: "School" and "school" are one.
    pub(super) fn take_draft_tags(&self, number: i64, entry: EntryId) -> Result<()> {
        let wanted = self.draft_tags(entry)?;
        let used: BTreeMap<String, String> = if wanted.is_empty() {
            BTreeMap::new()
        } else {
            self.tags()?.into_iter().map(|(tag, _)| (tag.to_lowercase(), tag)).collect()
        };
        self.connection
            .prepare_cached("DELETE FROM entry_tag WHERE entry = ?1")?
            .execute([number])?;
        let mut add = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO entry_tag (entry, tag) VALUES (?1, ?2)")?;
        for tag in &wanted {
            add.execute(params![number, used.get(&tag.to_lowercase()).unwrap_or(tag)])?;
        }
        Ok(())
    }

    /// Renames a tag everywhere, or removes it. A new name that is in use already makes one of the two.
    pub fn tag_change(&self, was: &str, now: Option<&str>) -> Result<()> {
        if let Some(now) = now {
            for sql in [
                "INSERT OR IGNORE INTO entry_tag (entry, tag) SELECT entry, ?2 FROM entry_tag WHERE tag = ?1",
                "INSERT OR IGNORE INTO draft_tag (entry, tag) SELECT entry, ?2 FROM draft_tag WHERE tag = ?1",
                "UPDATE saved_filter SET tag = ?2 WHERE tag = ?1",
            ] {
                self.connection.prepare_cached(sql)?.execute([was, now])?;
            }
        }
        for sql in ["DELETE FROM entry_tag WHERE tag = ?1", "DELETE FROM draft_tag WHERE tag = ?1"] {
            self.connection.prepare_cached(sql)?.execute([was])?;
        }
        Ok(())
    }
}
