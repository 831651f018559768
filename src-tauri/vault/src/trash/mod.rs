//! What was thrown away and can still come back.
use jiff::{Span, Timestamp, tz::TimeZone};
use porchlight_domain::private::{TRASH_KEPT_DAYS, Trashed, TrashedKind};

use crate::{
    Reader, Result, Writer,
    database::{Day, Id, Moment},
};

/// Length of a title, in characters.
const TITLE_CHARS_MAX: usize = 80;

impl Reader<'_> {
    /// What is in the trash, last thrown away first.
    pub fn trash(&self) -> Result<Vec<Trashed>> {
        let mut statement = self.connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([], |row| {
            let title: String = row.get("title")?;
            // Words of an entry are CommonMark; a name is not.
            let title = if row.get_ref("kind")?.as_str()? == "entry" {
                porchlight_words::plain(&title)
            } else {
                title
            };
            let first = title.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
            Ok(Trashed {
                id: row.get::<_, Id>("id")?.0,
                kind: match row.get_ref("kind")?.as_str()? {
                    "entry" => TrashedKind::Entry,
                    "check_in" => TrashedKind::CheckIn,
                    _ => TrashedKind::Person,
                },
                title: first.chars().take(TITLE_CHARS_MAX).collect(),
                day: row.get::<_, Option<Day>>("day")?.map(|day| day.0),
                trashed: row.get::<_, Moment>("trashed")?.0,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Erases for good what has been in the trash for [`TRASH_KEPT_DAYS`]. Says how many entries, check-ins and people.
    pub fn trash_purge(&self, now: Timestamp) -> Result<usize> {
        let kept = Span::new().days(TRASH_KEPT_DAYS);
        // `now` is so early that the moment before it cannot be written; nothing can be older than that.
        let Ok(before) = now.to_zoned(TimeZone::UTC).checked_sub(kept) else {
            return Ok(0);
        };
        self.erase_trashed_before(before.timestamp())
    }

    /// Erases for good everything in the trash. Says how many entries, check-ins and people.
    pub fn trash_empty(&self) -> Result<usize> {
        self.erase_trashed_before(Timestamp::MAX)
    }

    fn erase_trashed_before(&self, before: Timestamp) -> Result<usize> {
        let mut erased = 0;
        self.connection
            .prepare_cached("DELETE FROM draft WHERE entry IN (SELECT id FROM entry WHERE trashed <= ?1)")?
            .execute([Moment(before)])?;
        for sql in [
            "DELETE FROM entry WHERE trashed <= ?1",
            "DELETE FROM check_in WHERE trashed <= ?1",
            "DELETE FROM person WHERE trashed <= ?1",
        ] {
            erased += self.connection.prepare_cached(sql)?.execute([Moment(before)])?;
        }
        if erased > 0 {
            self.erased.set(true);
        }
        Ok(erased)
    }
}
