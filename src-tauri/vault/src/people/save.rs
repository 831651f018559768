use jiff::Timestamp;
use porchlight_domain::private::{PersonId, Role};
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment, new_id},
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
}

impl Writer<'_> {
    /// Adds someone, or with an id changes what is known of them.
    pub fn person_save(&self, id: Option<PersonId>, details: &PersonDetails, now: Timestamp) -> Result<PersonId> {
        let role = match details.role {
            Role::Child => "child",
            Role::Mentee => "mentee",
        };
        let PersonDetails { name, birth_year, .. } = details;
        if let Some(id) = id {
            let sql = "UPDATE person SET name = ?2, birth_year = ?3, role = ?4 WHERE id = ?1 AND trashed IS NULL";
            touched(
                self.connection
                    .prepare_cached(sql)?
                    .execute(params![Id(id.0), name, birth_year, role])?,
            )?;
            return Ok(id);
        }
        let id = new_id(now);
        let sql = "INSERT INTO person (id, name, birth_year, role, created) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.connection
            .prepare_cached(sql)?
            .execute(params![Id(id), name, birth_year, role, Moment(now)])?;
        Ok(PersonId(id))
    }
}
