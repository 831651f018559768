use jiff::{Timestamp, civil::Date};

use super::{CheckInId, EntryId, FollowUpId, PersonId, RunId, TalkId};

/// Something to come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Stays the same when the follow-up is put off, done or handed over.
    pub id: FollowUpId,
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
    /// When it was done; `None` while it is open.
    pub done: Option<Timestamp>,
    /// When it was noted.
    pub created: Timestamp,
}

/// What a follow-up came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowUpFrom {
    /// A talk.
    Talk(TalkId),
    /// A journal entry.
    Entry(EntryId),
    /// A checklist run.
    Run(RunId),
    /// A check-in.
    CheckIn(CheckInId),
    /// Noted by itself.
    Nothing,
}
