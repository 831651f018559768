use jiff::Timestamp;
use porchlight_domain::private::PersonId;
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment},
    writer::touched,
};

impl Writer<'_> {
    /// Puts someone in the trash. Their talks, runs and follow-ups go out of sight with them; entries about them stay, without the link.
    pub fn person_trash(&self, id: PersonId, now: Timestamp) -> Result<()> {
        let sql = "UPDATE person SET trashed = ?2 WHERE id = ?1 AND trashed IS NULL";
        touched(self.connection.prepare_cached(sql)?.execute(params![Id(id.0), Moment(now)])?)
    }

    /// Takes someone out of the trash, with everything that is theirs.
    pub fn person_restore(&self, id: PersonId) -> Result<()> {
        let sql = "UPDATE person SET trashed = NULL WHERE id = ?1 AND trashed IS NOT NULL";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)
    }
}
