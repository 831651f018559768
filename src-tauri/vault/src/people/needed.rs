use jiff::civil::Date;
use porchlight_domain::private::{PersonId, RETENTION_MONTHS_MAX};
use rusqlite::params;

use crate::{
    Reader, Result, Writer,
    database::{Day, Id},
    writer::touched,
};

/// What was set about when to ask: months, or [`NEVER`]. Without it, what a pack suggests counts.
const RETENTION: &str = "retention_months";
/// Set to never ask.
const NEVER: &str = "never";

impl Reader<'_> {
    /// Months after which to ask whether things are still needed, as the person set it: `Some(None)` never asks, `None` was not set.
    pub fn retention_months(&self) -> Result<Option<Option<u16>>> {
        Ok(self.state(RETENTION)?.map(|value| {
            // A value no version writes asks never, rather than too early.
            value.parse().ok().filter(|months| (1..=RETENTION_MONTHS_MAX).contains(months))
        }))
    }
}

impl Writer<'_> {
    /// Sets after how many months to ask, or with `Some(None)` never to; `None` leaves it to the packs.
    pub fn retention_months_put(&self, months: Option<Option<u16>>) -> Result<()> {
        let value = months.map(|months| months.map_or_else(|| NEVER.to_owned(), |months| months.to_string()));
        self.state_put(RETENTION, value.as_deref())
    }

    /// Keeps everything about someone until that day, or leaves it to the rule again.
    pub fn person_needed_until(&self, id: PersonId, until: Option<Date>) -> Result<()> {
        let sql = "UPDATE person SET needed_until = ?2 WHERE id = ?1 AND trashed IS NULL";
        touched(self.connection.prepare_cached(sql)?.execute(params![Id(id.0), until.map(Day)])?)
    }
}
