use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::RunId;
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Day, Id, Moment},
    writer::touched,
};

impl Writer<'_> {
    /// Finishes a run. Finished again, it keeps the first time and takes the new review day.
    pub fn run_finish(&self, id: RunId, next_review: Option<Date>, now: Timestamp) -> Result<()> {
        let sql = "UPDATE checklist_run SET finished = coalesce(finished, ?2), next_review = ?3 WHERE id = ?1";
        touched(
            self.connection
                .prepare_cached(sql)?
                .execute(params![Id(id.0), Moment(now), next_review.map(Day)])?,
        )
    }

    /// Goes on with a finished run.
    pub fn run_reopen(&self, id: RunId) -> Result<()> {
        let sql = "UPDATE checklist_run SET finished = NULL, next_review = NULL WHERE id = ?1";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)
    }

    /// Erases a run for good, with its answers. Follow-ups from it stay.
    pub fn run_erase(&self, id: RunId) -> Result<()> {
        touched(
            self.connection
                .prepare_cached("DELETE FROM checklist_run WHERE id = ?1")?
                .execute([Id(id.0)])?,
        )?;
        self.erased.set(true);
        Ok(())
    }
}
