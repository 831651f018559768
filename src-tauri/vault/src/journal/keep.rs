use jiff::Timestamp;
use porchlight_domain::private::{Entry, EntryId};
use rusqlite::{OptionalExtension, params};

use crate::{
    Result, Writer,
    database::{Day, Id, Moment},
};

impl Writer<'_> {
    /// Turns the draft into the entry: what the entry said before becomes a revision, and the new text can be found.
    ///
    /// Without a draft the entry stays as it is. An entry in the trash comes back: somebody just wrote in it.
    pub fn entry_keep(&self, id: EntryId, now: Timestamp) -> Result<Entry> {
        let draft: Option<(String, Moment, String, Day)> = self
            .connection
            .prepare_cached("SELECT text, begun, kind, day FROM draft WHERE entry = ?1")?
            .query_row([Id(id.0)], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        if let Some((text, begun, kind, day)) = draft {
            let old: Option<(i64, String, bool)> = self
                .connection
                .prepare_cached("SELECT number, text, trashed IS NOT NULL FROM entry WHERE id = ?1")?
                .query_row([Id(id.0)], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .optional()?;
            let number = match old {
                None => {
                    let sql = "INSERT INTO entry (id, text, created, updated, kind, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
                    self.connection
                        .prepare_cached(sql)?
                        .execute(params![Id(id.0), text, begun, Moment(now), kind, day])?;
                    self.connection.last_insert_rowid()
                }
                Some((number, old_text, trashed)) => {
                    if old_text != text {
                        self.entry_replace_text(number, &text, now)?;
                    }
                    if trashed {
                        self.connection
                            .prepare_cached("UPDATE entry SET trashed = NULL WHERE number = ?1")?
                            .execute([number])?;
                    }
                    self.connection
                        .prepare_cached("UPDATE entry SET kind = ?2, day = ?3 WHERE number = ?1")?
                        .execute(params![number, kind, day])?;
                    number
                }
            };
            self.take_draft_tags(number, id)?;
            self.connection
                .prepare_cached(include_str!("unlink_shown.sql"))?
                .execute([number])?;
            self.connection
                .prepare_cached(include_str!("link_drafted.sql"))?
                .execute(params![number, Id(id.0)])?;
            self.connection
                .prepare_cached("DELETE FROM draft WHERE entry = ?1")?
                .execute([Id(id.0)])?;
        }
        self.entry(id)
    }

    /// Gives entry `number` a new text, and keeps the old one as its latest revision.
    pub(crate) fn entry_replace_text(&self, number: i64, text: &str, now: Timestamp) -> Result<()> {
        self.connection
            .prepare_cached(include_str!("revision_add.sql"))?
            .execute([number])?;
        self.connection
            .prepare_cached("UPDATE entry SET text = ?2, updated = ?3 WHERE number = ?1")?
            .execute(params![number, text, Moment(now)])?;
        Ok(())
    }
}
