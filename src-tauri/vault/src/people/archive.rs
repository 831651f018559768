use jiff::Timestamp;
use porchlight_domain::private::PersonId;
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment},
    writer::touched,
};

impl Writer<'_> {
    /// Puts someone in the archive. Archived again, they keep the first time.
    pub fn person_archive(&self, id: PersonId, now: Timestamp) -> Result<()> {
        let sql = "UPDATE person SET archived = coalesce(archived, ?2) WHERE id = ?1 AND trashed IS NULL";
        touched(self.connection.prepare_cached(sql)?.execute(params![Id(id.0), Moment(now)])?)
    }

    /// Takes someone out of the archive.
    pub fn person_unarchive(&self, id: PersonId) -> Result<()> {
        let sql = "UPDATE person SET archived = NULL WHERE id = ?1 AND trashed IS NULL";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)
    }
}
