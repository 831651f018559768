use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{PersonId, TalkId};
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Day, Id, Moment, new_id},
    writer::touched,
};

/// What is noted of a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkDetails {
    /// The young person it was with.
    pub person: PersonId,
    /// Id of the guide it followed, if any.
    pub guide: Option<String>,
    /// The day it took place.
    pub day: Date,
    /// What to remember of it; may be empty.
    pub note: String,
}

impl Writer<'_> {
    /// Notes a talk, or with an id changes what was noted.
    pub fn talk_save(&self, id: Option<TalkId>, details: &TalkDetails, now: Timestamp) -> Result<TalkId> {
        self.person(details.person)?;
        let TalkDetails { person, guide, day, note } = details;
        if let Some(id) = id {
            let sql = "UPDATE talk SET person = ?2, guide = ?3, day = ?4, note = ?5 WHERE id = ?1";
            touched(
                self.connection
                    .prepare_cached(sql)?
                    .execute(params![Id(id.0), Id(person.0), guide, Day(*day), note])?,
            )?;
            return Ok(id);
        }
        let id = new_id(now);
        let sql = "INSERT INTO talk (id, person, guide, day, note, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.connection
            .prepare_cached(sql)?
            .execute(params![Id(id), Id(person.0), guide, Day(*day), note, Moment(now)])?;
        Ok(TalkId(id))
    }
}
