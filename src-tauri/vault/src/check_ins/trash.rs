use jiff::Timestamp;
use porchlight_domain::private::CheckInId;
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment},
    writer::touched,
};

impl Writer<'_> {
    /// Puts a check-in in the trash. It is no longer found, and no longer counts as contact.
    pub fn check_in_trash(&self, id: CheckInId, now: Timestamp) -> Result<()> {
        let sql = "UPDATE check_in SET trashed = ?2 WHERE id = ?1 AND trashed IS NULL";
        touched(self.connection.prepare_cached(sql)?.execute(params![Id(id.0), Moment(now)])?)
    }

    /// Takes a check-in out of the trash.
    pub fn check_in_restore(&self, id: CheckInId) -> Result<()> {
        let sql = "UPDATE check_in SET trashed = NULL WHERE id = ?1 AND trashed IS NOT NULL";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)
    }

    /// Erases a check-in for good, in the trash or not. Follow-ups from it stay.
    pub fn check_in_erase(&self, id: CheckInId) -> Result<()> {
        let sql = "DELETE FROM check_in WHERE id = ?1";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)?;
        self.erased.set(true);
        Ok(())
    }
}
