use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{FollowUpFrom, FollowUpId, PersonId};
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Day, Id, Moment, new_id},
    writer::touched,
};

/// What is noted of a follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpDetails {
    /// With whom, if with anyone in particular.
    pub person: Option<PersonId>,
    /// What to do or ask.
    pub what: String,
    /// The day it is due.
    pub due: Date,
    /// What it came from.
    pub from: FollowUpFrom,
}

impl Writer<'_> {
    /// Notes something to come back to, or with an id changes it.
    pub fn follow_up_save(&self, id: Option<FollowUpId>, details: &FollowUpDetails, now: Timestamp) -> Result<FollowUpId> {
        if let Some(person) = details.person {
            self.person(person)?;
        }
        let (talk, entry, run) = match details.from {
            FollowUpFrom::Talk(talk) => (Some(Id(talk.0)), None, None),
            FollowUpFrom::Entry(entry) => (None, Some(Id(entry.0)), None),
            FollowUpFrom::Run(run) => (None, None, Some(Id(run.0))),
            FollowUpFrom::Nothing => (None, None, None),
        };
        let person = details.person.map(|person| Id(person.0));
        let (what, due) = (&details.what, Day(details.due));
        if let Some(id) = id {
            let changed = params![Id(id.0), person, what, due, talk, entry, run];
            touched(self.connection.prepare_cached(include_str!("change.sql"))?.execute(changed)?)?;
            return Ok(id);
        }
        let id = new_id(now);
        let added = params![Id(id), person, what, due, talk, entry, run, Moment(now)];
        self.connection.prepare_cached(include_str!("add.sql"))?.execute(added)?;
        Ok(FollowUpId(id))
    }
}
