use jiff::Timestamp;
use porchlight_domain::private::EntryId;
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment},
    writer::touched,
};

impl Writer<'_> {
    /// Puts an entry in the trash. It is no longer found.
    pub fn entry_trash(&self, id: EntryId, now: Timestamp) -> Result<()> {
        let sql = "UPDATE entry SET trashed = ?2 WHERE id = ?1 AND trashed IS NULL";
        touched(self.connection.prepare_cached(sql)?.execute(params![Id(id.0), Moment(now)])?)
    }

    /// Takes an entry out of the trash.
    pub fn entry_restore(&self, id: EntryId) -> Result<()> {
        let sql = "UPDATE entry SET trashed = NULL WHERE id = ?1 AND trashed IS NOT NULL";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)
    }

    /// Erases an entry for good, in the trash or not, with its revisions and what was being written in it.
    pub fn entry_erase(&self, id: EntryId) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM draft WHERE entry = ?1")?
            .execute([Id(id.0)])?;
        touched(
            self.connection
                .prepare_cached("DELETE FROM entry WHERE id = ?1")?
                .execute([Id(id.0)])?,
        )?;
        self.erased.set(true);
        Ok(())
    }
}
