use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{FollowUpFrom, FollowUpId, PersonId};
use rusqlite::{named_params, params};

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
    /// The day it was due before it was put off.
    pub planned: Option<Date>,
    /// What it came from.
    pub from: FollowUpFrom,
}

impl Writer<'_> {
    /// Notes something to come back to, or with an id changes it.
    pub fn follow_up_save(&self, id: Option<FollowUpId>, details: &FollowUpDetails, now: Timestamp) -> Result<FollowUpId> {
        if let Some(person) = details.person {
            self.person(person)?;
        }
        let from = details.from;
        let talk = if let FollowUpFrom::Talk(talk) = from {
            Some(Id(talk.0))
        } else {
            None
        };
        let entry = if let FollowUpFrom::Entry(entry) = from {
            Some(Id(entry.0))
        } else {
            None
        };
        let run = if let FollowUpFrom::Run(run) = from { Some(Id(run.0)) } else { None };
        let check_in = if let FollowUpFrom::CheckIn(check_in) = from {
            Some(Id(check_in.0))
        } else {
            None
        };
        let added = id.is_none();
        let id = id.unwrap_or_else(|| FollowUpId(new_id(now)));
        if added {
            self.connection
                .prepare_cached("INSERT INTO follow_up (id, what, due, created) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![Id(id.0), details.what, Day(details.due), Moment(now)])?;
        }
        touched(self.connection.prepare_cached(include_str!("change.sql"))?.execute(named_params! {
            ":id": Id(id.0),
            ":person": details.person.map(|person| Id(person.0)),
            ":what": details.what,
            ":due": Day(details.due),
            ":planned": details.planned.map(Day),
            ":talk": talk,
            ":entry": entry,
            ":run": run,
            ":check_in": check_in,
        })?)?;
        Ok(id)
    }
}
