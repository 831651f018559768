//! How it is going with someone over time: only what a picture of it shows.
use jiff::civil::Date;
use porchlight_domain::private::{ContactHow, PersonId};
use rusqlite::params;

use crate::{
    Reader, Result,
    check_ins::how_of,
    database::{Day, Id},
};

/// A talk or a check-in, without what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The day it took place.
    pub day: Date,
    /// How it took place; `None` for a talk, which does not say.
    pub how: Option<ContactHow>,
}

/// A question of a set, answered on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The day of the check-in.
    pub day: Date,
    /// Id of the question in its set.
    pub question: String,
    /// The question in the words it was asked with.
    pub words: String,
    /// What was answered; never empty.
    pub answer: String,
    /// Whether the young person answered.
    pub theirs: bool,
}

impl Reader<'_> {
    /// Every talk and check-in with someone, the earliest first; also those that did not reach them.
    pub fn contacts(&self, person: PersonId) -> Result<Vec<Contact>> {
        let mut statement = self.connection.prepare_cached(include_str!("contacts.sql"))?;
        let rows = statement.query_map([Id(person.0)], |row| {
            Ok(Contact {
                day: row.get::<_, Day>("day")?.0,
                how: row.get_ref("how")?.as_str_or_null()?.map(how_of),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was answered to the questions of one set, the earliest first, in the order it was asked.
    pub fn answers_to(&self, person: PersonId, question_set: &str) -> Result<Vec<Answered>> {
        let mut statement = self.connection.prepare_cached(include_str!("answers.sql"))?;
        let rows = statement.query_map(params![Id(person.0), question_set], |row| {
            Ok(Answered {
                day: row.get::<_, Day>("day")?.0,
                question: row.get("question")?,
                words: row.get("words")?,
                answer: row.get("answer")?,
                theirs: row.get("theirs")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
