use jiff::Timestamp;
use porchlight_domain::private::{EntryId, PersonId};
use rusqlite::{Row, named_params};

use crate::{
    Cursor, PageRequest, Reader, Result,
    database::{Id, Moment},
    page::{Place, RANKED_MATCHES_MAX},
    snippet::snippet,
};

/// What was found, one page of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchPage {
    /// On this page.
    pub hits: Vec<Hit>,
    /// How they are ordered.
    pub order: SearchOrder,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Cursor>,
}

/// How hits are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchOrder {
    /// Those that fit best first.
    Best,
    /// Those begun last first: there are more than [`RANKED_MATCHES_MAX`].
    Newest,
}

/// An entry that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The id of the entry.
    pub entry: EntryId,
    /// Whom it is about.
    pub people: Vec<PersonId>,
    /// When it was begun.
    pub created: Timestamp,
    /// When it was last kept.
    pub updated: Timestamp,
    /// The words around the match, in parts; `true` for what matched.
    pub snippet: Vec<(String, bool)>,
}

impl Reader<'_> {
    /// Entries with every word of `query`, the last of which may be unfinished; with a person, those about them. What was typed is never
    /// read as syntax. A query without a word finds nothing.
    pub fn search(&self, query: &str, person: Option<PersonId>, page: PageRequest) -> Result<SearchPage> {
        let Some(words) = porchlight_words::match_query(query) else {
            return Ok(SearchPage {
                hits: Vec::new(),
                order: SearchOrder::Best,
                next: None,
            });
        };
        let person = person.map(|person| Id(person.0));
        let order = match page.after.map(|cursor| cursor.0) {
            Some(Place::Offset(_)) => SearchOrder::Best,
            Some(Place::Number(_) | Place::Moment { .. }) => SearchOrder::Newest,
            None => {
                let mut count = self.connection.prepare_cached(include_str!("search_count.sql"))?;
                let most = RANKED_MATCHES_MAX + 1;
                let matches: i64 = count.query_row(named_params! {":words": words, ":person": person, ":most": most}, |row| row.get(0))?;
                if matches < most { SearchOrder::Best } else { SearchOrder::Newest }
            }
        };
        let (below, offset) = match page.after.map(|cursor| cursor.0) {
            Some(Place::Number(number)) => (number, 0),
            Some(Place::Offset(offset)) => (i64::MAX, offset),
            Some(Place::Moment { .. }) | None => (i64::MAX, 0),
        };
        let size = page.capped();
        let most = size as i64 + 1;
        let found: Vec<(i64, Hit)> = match order {
            SearchOrder::Best => self
                .connection
                .prepare_cached(include_str!("search_best.sql"))?
                .query_map(
                    named_params! {":words": words, ":person": person, ":most": most, ":offset": offset},
                    |row| hit(row, query),
                )?
                .collect::<rusqlite::Result<_>>()?,
            SearchOrder::Newest => self
                .connection
                .prepare_cached(include_str!("search_newest.sql"))?
                .query_map(
                    named_params! {":words": words, ":person": person, ":most": most, ":below": below},
                    |row| hit(row, query),
                )?
                .collect::<rusqlite::Result<_>>()?,
        };
        let next = found.get(size).and_then(|_| found.get(size - 1)).map(|(number, _)| {
            Cursor(match order {
                SearchOrder::Best => Place::Offset(offset + size as i64),
                SearchOrder::Newest => Place::Number(*number),
            })
        });
        let hits = found
            .into_iter()
            .take(size)
            .map(|(number, hit)| {
                Ok(Hit {
                    people: self.entry_people(number)?,
                    ..hit
                })
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(SearchPage { hits, order, next })
    }
}

fn hit(row: &Row<'_>, query: &str) -> rusqlite::Result<(i64, Hit)> {
    let hit = Hit {
        entry: EntryId(row.get::<_, Id>("id")?.0),
        people: Vec::new(),
        created: row.get::<_, Moment>("created")?.0,
        updated: row.get::<_, Moment>("updated")?.0,
        snippet: snippet(&porchlight_words::plain(row.get_ref("text")?.as_str()?), query),
    };
    Ok((row.get("number")?, hit))
}
