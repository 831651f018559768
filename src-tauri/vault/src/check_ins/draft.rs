use jiff::Timestamp;
use porchlight_domain::private::{CheckInDraft, CheckInId, PersonId};
use rusqlite::{OptionalExtension, Row, params};

use crate::{
    Reader, Result, Writer,
    database::{Id, Moment},
};

impl Reader<'_> {
    /// The check-in being written with someone, if there is one.
    pub fn check_in_draft(&self, person: PersonId) -> Result<Option<CheckInDraft>> {
        Ok(self
            .connection
            .prepare_cached(include_str!("drafts.sql"))?
            .query_row([Id(person.0)], draft)
            .optional()?)
    }

    /// Every check-in being written, last saved first.
    pub fn check_in_drafts(&self) -> Result<Vec<CheckInDraft>> {
        let mut statement = self.connection.prepare_cached(include_str!("drafts.sql"))?;
        let rows = statement.query_map([None::<Id>], draft)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn draft(row: &Row<'_>) -> rusqlite::Result<CheckInDraft> {
    Ok(CheckInDraft {
        person: PersonId(row.get::<_, Id>("person")?.0),
        check_in: row.get::<_, Option<Id>>("check_in")?.map(|id| CheckInId(id.0)),
        content: row.get("content")?,
        saved: row.get::<_, Moment>("saved")?.0,
    })
}

impl Writer<'_> {
    /// Saves the check-in being written with someone, in place of the one before: there is one at a time.
    pub fn check_in_draft_save(&self, person: PersonId, check_in: Option<CheckInId>, content: &str, now: Timestamp) -> Result<()> {
        self.person(person)?;
        let check_in = check_in.map(|id| Id(id.0));
        self.connection
            .prepare_cached(include_str!("draft_save.sql"))?
            .execute(params![Id(person.0), check_in, content, Moment(now)])?;
        Ok(())
    }

    /// Throws away the check-in being written with someone, if there is one.
    pub fn check_in_draft_discard(&self, person: PersonId) -> Result<()> {
        let discarded = self
            .connection
            .prepare_cached("DELETE FROM check_in_draft WHERE person = ?1")?
            .execute([Id(person.0)])?;
        if discarded > 0 {
            self.erased.set(true);
        }
        Ok(())
    }
}
