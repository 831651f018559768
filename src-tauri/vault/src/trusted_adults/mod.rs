//! The grown-ups a young person could turn to.
use jiff::Timestamp;
use porchlight_domain::private::{Nearness, PersonId, TrustedAdult, TrustedAdultId};
use rusqlite::params;

use crate::{
    Reader, Result, Writer,
    database::{Id, Moment, new_id},
    writer::touched,
};

/// What is noted of a trusted adult.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedAdultDetails {
    /// The young person who could turn to them.
    pub person: PersonId,
    /// What the young person calls them.
    pub name: String,
    /// Who they are to the young person; may be empty.
    pub who: String,
    /// How near they are.
    pub nearness: Nearness,
    /// Whether one could call them at night.
    pub at_night: bool,
}

/// As the database keeps it.
const fn nearness_code(nearness: Nearness) -> i64 {
    match nearness {
        Nearness::MostDays => 1,
        Nearness::NowAndThen => 2,
        Nearness::WhenItMatters => 3,
    }
}

impl Reader<'_> {
    /// The trusted adults of someone, the nearest first, then as they were added.
    pub fn trusted_adults(&self, person: PersonId) -> Result<Vec<TrustedAdult>> {
        let sql = "SELECT id, person, name, who, nearness, at_night FROM trusted_adult WHERE person = ?1 ORDER BY nearness, created, id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([Id(person.0)], |row| {
            let code: i64 = row.get("nearness")?;
            Ok(TrustedAdult {
                id: TrustedAdultId(row.get::<_, Id>("id")?.0),
                person: PersonId(row.get::<_, Id>("person")?.0),
                name: row.get("name")?,
                who: row.get("who")?,
                nearness: Nearness::ALL
                    .into_iter()
                    .find(|nearness| nearness_code(*nearness) == code)
                    .unwrap_or(Nearness::WhenItMatters),
                at_night: row.get("at_night")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Adds a trusted adult, or with an id changes what is noted of them.
    pub fn trusted_adult_save(&self, id: Option<TrustedAdultId>, details: &TrustedAdultDetails, now: Timestamp) -> Result<TrustedAdultId> {
        self.person(details.person)?;
        let TrustedAdultDetails { name, who, at_night, .. } = details;
        let nearness = nearness_code(details.nearness);
        if let Some(id) = id {
            let sql = "UPDATE trusted_adult SET name = ?3, who = ?4, nearness = ?5, at_night = ?6 WHERE id = ?1 AND person = ?2";
            let changed = params![Id(id.0), Id(details.person.0), name, who, nearness, at_night];
            touched(self.connection.prepare_cached(sql)?.execute(changed)?)?;
            return Ok(id);
        }
        let id = new_id(now);
        let sql = "INSERT INTO trusted_adult (id, person, name, who, nearness, at_night, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let added = params![Id(id), Id(details.person.0), name, who, nearness, at_night, Moment(now)];
        self.connection.prepare_cached(sql)?.execute(added)?;
        Ok(TrustedAdultId(id))
    }

    /// Takes a trusted adult off the map.
    pub fn trusted_adult_remove(&self, id: TrustedAdultId) -> Result<()> {
        let sql = "DELETE FROM trusted_adult WHERE id = ?1";
        touched(self.connection.prepare_cached(sql)?.execute([Id(id.0)])?)?;
        self.erased.set(true);
        Ok(())
    }
}
