//! Everything about one person, as it happened.
use jiff::Timestamp;
use porchlight_domain::private::{CheckIn, CheckInId, ChecklistRun, Entry, EntryId, FollowUp, FollowUpId, PersonId, RunId, Talk, TalkId};
use rusqlite::params;
use uuid::Uuid;

use crate::{
    Cursor, Page, PageRequest, Reader, Result,
    database::{Id, Moment, micros},
};

/// Something that happened with a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineItem {
    /// When. Of a talk, check-in or entry noted later, the end of its day (UTC).
    pub at: Timestamp,
    /// What happened, with the thing itself.
    pub what: TimelineWhat,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineWhat {
    /// A talk.
    Talk(Talk),
    /// An entry about them was begun.
    Entry(Entry),
    /// A follow-up was done.
    FollowUp(FollowUp),
    /// A checklist was finished, or begun and not finished yet.
    Run(ChecklistRun),
    /// A check-in.
    CheckIn(CheckIn),
}

impl Reader<'_> {
    /// What happened with someone, newest first.
    pub fn timeline(&self, person: PersonId, page: PageRequest) -> Result<Page<TimelineItem>> {
        self.person(person)?;
        let size = page.capped();
        let (below, below_id) = Cursor::below(page.after);
        let mut statement = self.connection.prepare_cached(include_str!("timeline.sql"))?;
        let rows = statement.query_map(params![Id(person.0), below, Id(below_id), size as i64 + 1], |row| {
            Ok((row.get::<_, Moment>("at")?.0, row.get::<_, Id>("id")?.0, row.get("kind")?))
        })?;
        let found: Vec<(Timestamp, Uuid, u8)> = rows.collect::<rusqlite::Result<_>>()?;
        let next = found
            .get(size)
            .and_then(|_| found.get(size - 1))
            .map(|&(at, id, _)| Cursor::moment(micros(at), id));
        let items = found.into_iter().take(size).map(|(at, id, kind)| {
            Ok(TimelineItem {
                at,
                what: self.happened(id, kind)?,
            })
        });
        Ok(Page {
            items: items.collect::<Result<_>>()?,
            next,
        })
    }

    /// `kind` as the query numbers it.
    fn happened(&self, id: Uuid, kind: u8) -> Result<TimelineWhat> {
        Ok(match kind {
            0 => TimelineWhat::Talk(self.talk(TalkId(id))?),
            1 => TimelineWhat::Entry(self.entry(EntryId(id))?),
            2 => TimelineWhat::FollowUp(self.follow_up(FollowUpId(id))?),
            3 => TimelineWhat::Run(self.run(RunId(id))?),
            _ => TimelineWhat::CheckIn(self.check_in(CheckInId(id))?),
        })
    }
}
