use jiff::civil::Date;
use porchlight_domain::private::{CheckInId, PersonId};
use rusqlite::named_params;

use crate::{
    Reader, Result,
    database::{Day, Id},
    page::RANKED_MATCHES_MAX,
    snippet::snippet,
};

/// A check-in that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInHit {
    /// The id of the check-in.
    pub check_in: CheckInId,
    /// The young person it was with.
    pub person: PersonId,
    /// The day it took place.
    pub day: Date,
    /// The words around the match, in parts; `true` for what matched.
    pub snippet: Vec<(String, bool)>,
}

impl Reader<'_> {
    /// The check-ins with every word of `query`, the last of which may be unfinished: at most `most`; with a person, those with them. Those
    /// that fit best come first, unless more than [`RANKED_MATCHES_MAX`] match: then those written last. What was typed is never read as
    /// syntax.
    pub fn search_check_ins(&self, query: &str, person: Option<PersonId>, most: usize) -> Result<Vec<CheckInHit>> {
        let Some(words) = porchlight_words::match_query(query) else {
            return Ok(Vec::new());
        };
        let person = person.map(|person| Id(person.0));
        let mut count = self.connection.prepare_cached(include_str!("search_count.sql"))?;
        let matches: i64 = count.query_row(
            named_params! {":words": words, ":person": person, ":most": RANKED_MATCHES_MAX + 1},
            |row| row.get(0),
        )?;
        let mut statement = self.connection.prepare_cached(if matches > RANKED_MATCHES_MAX {
            include_str!("search_newest.sql")
        } else {
            include_str!("search_best.sql")
        })?;
        let rows = statement.query_map(named_params! {":words": words, ":person": person, ":most": most as i64}, |row| {
            Ok(CheckInHit {
                check_in: CheckInId(row.get::<_, Id>("id")?.0),
                person: PersonId(row.get::<_, Id>("person")?.0),
                day: row.get::<_, Day>("day")?.0,
                snippet: snippet(row.get_ref("words")?.as_str()?, query),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
