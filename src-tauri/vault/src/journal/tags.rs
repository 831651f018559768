use std::collections::BTreeMap;

use porchlight_domain::private::{EntryId, SavedFilterId};
use rusqlite::params;

use crate::{Reader, Result, Writer, database::Id};

/// What a change to a tag did, so that it can be taken back exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagChange {
    /// The tag as it was.
    pub was: String,
    /// As it is now; `None` when it was removed.
    pub now: Option<String>,
    /// What had it.
    pub uses: Vec<TagUse>,
    /// Saved filters that look for it and follow it.
    pub filters: Vec<SavedFilterId>,
}

/// Something that had a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TagUse {
    /// Which entry.
    pub entry: EntryId,
    /// Whether it is what is being written for it.
    pub draft: bool,
    /// Whether it had the tag's new name too.
    pub had_both: bool,
}

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
    pub fn tag_change(&self, was: &str, now: Option<&str>) -> Result<TagChange> {
        let uses = self
            .connection
            .prepare_cached(include_str!("tag_uses.sql"))?
            .query_map(params![was, now], |row| {
                Ok(TagUse {
                    entry: EntryId(row.get::<_, Id>(0)?.0),
                    draft: row.get(1)?,
                    had_both: row.get(2)?,
                })
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut filters = Vec::new();
        if let Some(now) = now {
            for sql in [
                "INSERT OR IGNORE INTO entry_tag (entry, tag) SELECT entry, ?2 FROM entry_tag WHERE tag = ?1",
                "INSERT OR IGNORE INTO draft_tag (entry, tag) SELECT entry, ?2 FROM draft_tag WHERE tag = ?1",
            ] {
                self.connection.prepare_cached(sql)?.execute([was, now])?;
            }
            filters = self
                .connection
                .prepare_cached("UPDATE saved_filter SET tag = ?2 WHERE tag = ?1 RETURNING id")?
                .query_map([was, now], |row| Ok(SavedFilterId(row.get::<_, Id>(0)?.0)))?
                .collect::<rusqlite::Result<_>>()?;
        }
        for sql in ["DELETE FROM entry_tag WHERE tag = ?1", "DELETE FROM draft_tag WHERE tag = ?1"] {
            self.connection.prepare_cached(sql)?.execute([was])?;
        }
        Ok(TagChange {
            was: was.to_owned(),
            now: now.map(str::to_owned),
            uses,
            filters,
        })
    }

    /// Takes a change to a tag back. What is no longer here stays away.
    pub fn tag_change_undo(&self, change: &TagChange) -> Result<()> {
        for used in &change.uses {
            let (add, take) = if used.draft {
                (
                    "INSERT OR IGNORE INTO draft_tag (entry, tag) SELECT entry, ?2 FROM draft WHERE entry = ?1",
                    "DELETE FROM draft_tag WHERE entry = ?1 AND tag = ?2",
                )
            } else {
                (
                    "INSERT OR IGNORE INTO entry_tag (entry, tag) SELECT number, ?2 FROM entry WHERE id = ?1",
                    "DELETE FROM entry_tag WHERE entry = (SELECT number FROM entry WHERE id = ?1) AND tag = ?2",
                )
            };
            self.connection
                .prepare_cached(add)?
                .execute(params![Id(used.entry.0), change.was])?;
            if let Some(now) = change.now.as_ref().filter(|_| !used.had_both) {
                self.connection.prepare_cached(take)?.execute(params![Id(used.entry.0), now])?;
            }
        }
        for filter in &change.filters {
            self.connection
                .prepare_cached("UPDATE saved_filter SET tag = ?2 WHERE id = ?1")?
                .execute(params![Id(filter.0), change.was])?;
        }
        Ok(())
    }
}
