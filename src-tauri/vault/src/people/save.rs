use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{PersonId, Role};
use rusqlite::{named_params, params};

use crate::{
    Result, Writer,
    database::{Day, Id, Moment, new_id},
    writer::touched,
};

/// What is known of a person. Least data, on purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonDetails {
    /// Nickname or initials.
    pub name: String,
    /// Calendar year of birth, when known.
    pub birth_year: Option<i16>,
    /// Who they are to the adult.
    pub role: Role,
    /// The language they like to speak; may be empty.
    pub language: String,
    /// Days between two contacts.
    pub rhythm_days: Option<u16>,
    /// The day it all began.
    pub since: Option<Date>,
    /// Who agreed to what; may be empty.
    pub consent: String,
    /// Whom to tell when something is wrong; may be empty.
    pub safeguarding_contact: String,
    /// Things that matter to them; may be empty.
    pub matters: String,
}

impl PersonDetails {
    /// Someone of whom only this is known.
    #[must_use]
    pub const fn named(name: String, birth_year: Option<i16>, role: Role) -> Self {
        Self {
            name,
            birth_year,
            role,
            language: String::new(),
            rhythm_days: None,
            since: None,
            consent: String::new(),
            safeguarding_contact: String::new(),
            matters: String::new(),
        }
    }
}

impl Writer<'_> {
    /// Adds someone, or with an id changes what is known of them.
    pub fn person_save(&self, id: Option<PersonId>, details: &PersonDetails, now: Timestamp) -> Result<PersonId> {
        let role = match details.role {
            Role::Child => "child",
            Role::Mentee => "mentee",
        };
        let added = id.is_none();
        let id = id.unwrap_or_else(|| PersonId(new_id(now)));
        if added {
            let sql = "INSERT INTO person (id, name, role, created) VALUES (?1, ?2, ?3, ?4)";
            self.connection
                .prepare_cached(sql)?
                .execute(params![Id(id.0), details.name, role, Moment(now)])?;
        }
        touched(self.connection.prepare_cached(include_str!("change.sql"))?.execute(named_params! {
            ":id": Id(id.0),
            ":name": details.name,
            ":birth_year": details.birth_year,
            ":role": role,
            ":language": details.language,
            ":rhythm_days": details.rhythm_days,
            ":since": details.since.map(Day),
            ":consent": details.consent,
            ":safeguarding_contact": details.safeguarding_contact,
            ":matters": details.matters,
        })?)?;
        Ok(id)
    }
}
