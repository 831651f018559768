use jiff::Timestamp;
use porchlight_domain::private::FollowUpId;
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment},
    writer::touched,
};

impl Writer<'_> {
    /// It is done. Done again, it keeps the first time.
    pub fn follow_up_done(&self, id: FollowUpId, now: Timestamp) -> Result<()> {
        let sql = "UPDATE follow_up SET done = coalesce(done, ?2) WHERE id = ?1";
        touched(self.connection.prepare_cached(sql)?.execute(params![Id(id.0), Moment(now)])?)
    }

    /// It is not done after all.
    pub fn follow_up_undone(&self, id: FollowUpId) -> Result<()> {
        touched(
            self.connection
                .prepare_cached("UPDATE follow_up SET done = NULL WHERE id = ?1")?
                .execute([Id(id.0)])?,
        )
    }
}
