use jiff::civil::Date;
use porchlight_domain::private::{Answer, CheckIn, CheckInId, CheckInNoted, PersonId, Worry};
use rusqlite::{Row, params};

use super::codes::how_of;
use crate::{
    Reader, Result,
    database::{Day, Id, Moment},
};

/// When someone was last in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastContact {
    /// The young person it was with.
    pub person: PersonId,
    /// The last day of a talk or of a check-in that reached them.
    pub day: Date,
    /// The latest day that a check-in agreed on.
    pub agreed: Option<Date>,
}

/// When a question was last asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id of the question.
    pub question: String,
    /// The last day it was asked.
    pub day: Date,
}

impl Reader<'_> {
    /// One check-in.
    pub fn check_in(&self, id: CheckInId) -> Result<CheckIn> {
        let (number, check_in) = self
            .connection
            .prepare_cached(include_str!("list.sql"))?
            .query_row(params![Id(id.0), None::<Id>, 1], check_in)?;
        self.with_parts(number, check_in)
    }

    /// The last check-ins with someone, latest day first: at most `most`.
    pub fn check_ins(&self, person: PersonId, most: usize) -> Result<Vec<CheckIn>> {
        let mut statement = self.connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map(params![None::<Id>, Id(person.0), most as i64], check_in)?;
        let found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        found
            .into_iter()
            .map(|(number, check_in)| self.with_parts(number, check_in))
            .collect()
    }

    /// Every check-in with someone from one day to another, both included, the earliest first.
    pub fn check_ins_between(&self, person: PersonId, begins: Date, ends: Date) -> Result<Vec<CheckIn>> {
        let mut statement = self.connection.prepare_cached(include_str!("between.sql"))?;
        let rows = statement.query_map(params![Id(person.0), Day(begins), Day(ends)], check_in)?;
        let found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        found
            .into_iter()
            .map(|(number, check_in)| self.with_parts(number, check_in))
            .collect()
    }

    /// When each person was last in touch, for those who ever were.
    pub fn last_contacts(&self) -> Result<Vec<LastContact>> {
        let mut statement = self.connection.prepare_cached(include_str!("last_contacts.sql"))?;
        let rows = statement.query_map([], |row| {
            Ok(LastContact {
                person: PersonId(row.get::<_, Id>("person")?.0),
                day: row.get::<_, Day>("day")?.0,
                agreed: row.get::<_, Option<Day>>("agreed")?.map(|day| day.0),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// When each question of a set was last asked of someone.
    pub fn questions_asked(&self, person: PersonId, question_set: &str) -> Result<Vec<Asked>> {
        let mut statement = self.connection.prepare_cached(include_str!("asked.sql"))?;
        let rows = statement.query_map(params![Id(person.0), question_set], |row| {
            Ok(Asked {
                question: row.get("question")?,
                day: row.get::<_, Day>("day")?.0,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn with_parts(&self, number: i64, mut check_in: CheckIn) -> Result<CheckIn> {
        let sql = "SELECT question_set, question, words, answer, theirs FROM check_in_answer WHERE check_in = ?1 ORDER BY place";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([number], |row| {
            Ok(Answer {
                question_set: row.get("question_set")?,
                question: row.get("question")?,
                words: row.get("words")?,
                answer: row.get("answer")?,
                theirs: row.get("theirs")?,
            })
        })?;
        check_in.noted.answers = rows.collect::<rusqlite::Result<_>>()?;
        check_in.noted.guides = self.check_in_about(number, "guide")?;
        check_in.noted.topics = self.check_in_about(number, "topic")?;
        Ok(check_in)
    }

    fn check_in_about(&self, number: i64, kind: &str) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT name FROM check_in_about WHERE check_in = ?1 AND kind = ?2 ORDER BY name")?;
        let rows = statement.query_map(params![number, kind], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn check_in(row: &Row<'_>) -> rusqlite::Result<(i64, CheckIn)> {
    let check_in = CheckIn {
        id: CheckInId(row.get::<_, Id>("id")?.0),
        noted: CheckInNoted {
            person: PersonId(row.get::<_, Id>("person")?.0),
            day: row.get::<_, Day>("day")?.0,
            how: how_of(row.get_ref("how")?.as_str()?),
            minutes: row.get("minutes")?,
            note: row.get("note")?,
            strengths: row.get("strengths")?,
            worry: Worry {
                changed: row.get("worry_changed")?,
                explains: row.get("worry_explains")?,
                helps: row.get("worry_helps")?,
                next: row.get("worry_next")?,
            },
            answers: Vec::new(),
            guides: Vec::new(),
            topics: Vec::new(),
            next: row.get::<_, Option<Day>>("next")?.map(|day| day.0),
        },
        created: row.get::<_, Moment>("created")?.0,
        updated: row.get::<_, Moment>("updated")?.0,
    };
    Ok((row.get("number")?, check_in))
}
