use jiff::Timestamp;
use porchlight_domain::private::{CheckIn, CheckInId, CheckInNoted};
use rusqlite::{named_params, params};

use super::codes::how_code;
use crate::{
    Result, Writer,
    database::{Day, Id, Moment, new_id},
    writer::touched,
};

impl Writer<'_> {
    /// Notes a check-in, or with an id changes what was noted. What was being written with that person is then no longer a draft.
    pub fn check_in_keep(&self, id: Option<CheckInId>, noted: &CheckInNoted, now: Timestamp) -> Result<CheckInId> {
        self.person(noted.person)?;
        let added = id.is_none();
        let id = id.unwrap_or_else(|| CheckInId(new_id(now)));
        if added {
            self.connection.prepare_cached(include_str!("add.sql"))?.execute(params![
                Id(id.0),
                Id(noted.person.0),
                Day(noted.day),
                how_code(noted.how),
                Moment(now)
            ])?;
        }
        self.check_in_write(id, noted, now)?;
        self.connection
            .prepare_cached("DELETE FROM check_in_draft WHERE person = ?1")?
            .execute([Id(noted.person.0)])?;
        Ok(id)
    }

    /// Writes a check-in as it is, with moments of its own: one that was handed over, or that is put back.
    pub(crate) fn check_in_put(&self, check_in: &CheckIn) -> Result<()> {
        let CheckIn {
            id,
            noted,
            created,
            updated,
        } = check_in;
        let known = self
            .connection
            .prepare_cached("SELECT 1 FROM check_in WHERE id = ?1")?
            .exists([Id(id.0)])?;
        if !known {
            self.connection.prepare_cached(include_str!("add.sql"))?.execute(params![
                Id(id.0),
                Id(noted.person.0),
                Day(noted.day),
                how_code(noted.how),
                Moment(*created)
            ])?;
        }
        self.check_in_write(*id, noted, *updated)
    }

    fn check_in_write(&self, id: CheckInId, noted: &CheckInNoted, now: Timestamp) -> Result<()> {
        touched(self.connection.prepare_cached(include_str!("change.sql"))?.execute(named_params! {
            ":id": Id(id.0),
            ":person": Id(noted.person.0),
            ":day": Day(noted.day),
            ":how": how_code(noted.how),
            ":minutes": noted.minutes,
            ":note": noted.note,
            ":strengths": noted.strengths,
            ":changed": noted.worry.changed,
            ":explains": noted.worry.explains,
            ":helps": noted.worry.helps,
            ":worry_next": noted.worry.next,
            ":next": noted.next.map(Day),
            ":words": words(noted),
            ":now": Moment(now),
        })?)?;
        let number: i64 = self
            .connection
            .prepare_cached("SELECT number FROM check_in WHERE id = ?1")?
            .query_row([Id(id.0)], |row| row.get(0))?;
        self.check_in_parts(number, noted)
    }

    fn check_in_parts(&self, number: i64, noted: &CheckInNoted) -> Result<()> {
        for sql in [
            "DELETE FROM check_in_answer WHERE check_in = ?1",
            "DELETE FROM check_in_about WHERE check_in = ?1",
        ] {
            self.connection.prepare_cached(sql)?.execute([number])?;
        }
        let mut add = self.connection.prepare_cached(include_str!("answer_add.sql"))?;
        for (place, answer) in (0_i64..).zip(&noted.answers) {
            add.execute(params![
                number,
                place,
                answer.question_set,
                answer.question,
                answer.words,
                answer.answer,
                answer.theirs
            ])?;
        }
        let mut add = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO check_in_about (check_in, kind, name) VALUES (?1, ?2, ?3)")?;
        for guide in &noted.guides {
            add.execute(params![number, "guide", guide])?;
        }
        for topic in &noted.topics {
            add.execute(params![number, "topic", topic])?;
        }
        Ok(())
    }
}

/// Everything that was written, for the index.
fn words(noted: &CheckInNoted) -> String {
    let worry = &noted.worry;
    let own = [
        &noted.note,
        &noted.strengths,
        &worry.changed,
        &worry.explains,
        &worry.helps,
        &worry.next,
    ];
    let answers = noted.answers.iter().map(|answer| &answer.answer);
    let written: Vec<&str> = own
        .into_iter()
        .chain(answers)
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    written.join("\n")
}
