use std::collections::HashMap;

use jiff::civil::Date;
use porchlight_domain::private::{EntryFilter, EntryId};
use rusqlite::{Row, named_params};

use super::{SearchOrder, rows::kind_code};
use crate::{
    Reader, Result, VaultError,
    database::{Day, Id},
    page::RANKED_MATCHES_MAX,
};

/// Entries in one list at most: a lifetime of notes. As ids and days they are read in a few thousandths of a second.
pub const LISTED_ENTRIES_MAX: i64 = 100_000;

/// The entries that a filter lets through: all of them, so that a window can show any part of the list at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Which ones, in order.
    pub entries: Vec<Listed>,
    /// How they are ordered.
    pub order: SearchOrder,
}

/// One entry of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The id of the entry.
    pub entry: EntryId,
    /// The day it is about.
    pub day: Date,
}

/// An entry of a list, with the number that ties it to its words.
struct Numbered {
    number: i64,
    listed: Listed,
}

fn entries(numbered: Vec<Numbered>) -> Vec<Listed> {
    numbered.into_iter().map(|one| one.listed).collect()
}

impl Reader<'_> {
    /// The entries that `filter` lets through. With words, those that fit best come first, unless there are more than
    /// [`RANKED_MATCHES_MAX`]; otherwise the latest day comes first, and of one day what was begun last. Words that hold nothing to look for,
    /// such as a lone `*`, find nothing.
    pub fn list_entries(&self, filter: &EntryFilter) -> Result<Listing> {
        if filter.words.trim().is_empty() {
            let newest = self.listed(include_str!("list.sql"), filter, None)?;
            return Ok(Listing {
                entries: entries(newest),
                order: SearchOrder::Newest,
            });
        }
        let Some(words) = porchlight_words::match_query(&filter.words) else {
            return Ok(Listing {
                entries: Vec::new(),
                order: SearchOrder::Best,
            });
        };
        let newest = self.listed(include_str!("list_matching.sql"), filter, Some(&words))?;
        if newest.len() as i64 > RANKED_MATCHES_MAX {
            return Ok(Listing {
                entries: entries(newest),
                order: SearchOrder::Newest,
            });
        }
        Ok(Listing {
            entries: entries(self.best_first(newest, &words)?),
            order: SearchOrder::Best,
        })
    }

    /// Puts those that fit best in front. Only the index of words is read: an entry itself lies on a page with its text, and each such page
    /// is one more to decrypt.
    fn best_first(&self, listed: Vec<Numbered>, words: &str) -> Result<Vec<Numbered>> {
        let mut numbered: HashMap<i64, Numbered> = listed.into_iter().map(|one| (one.number, one)).collect();
        let numbers: Vec<i64> = numbered.keys().copied().collect();
        let numbers = serde_json::to_string(&numbers).map_err(|_| VaultError::Internal(None))?;
        let mut statement = self.connection.prepare_cached(include_str!("list_best.sql"))?;
        let rows = statement.query_map(named_params! {":words": words, ":numbers": numbers}, |row| row.get::<_, i64>(0))?;
        let ranked = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(ranked.into_iter().filter_map(|number| numbered.remove(&number)).collect())
    }

    fn listed(&self, sql: &str, filter: &EntryFilter, words: Option<&str>) -> Result<Vec<Numbered>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let person = filter.person.map(|person| Id(person.0));
        let kind = filter.kind.map(kind_code);
        let most = LISTED_ENTRIES_MAX;
        let (from, to) = (filter.from.map(Day), filter.to.map(Day));
        let one = |row: &Row<'_>| {
            Ok(Numbered {
                number: row.get("number")?,
                listed: Listed {
                    entry: EntryId(row.get::<_, Id>("id")?.0),
                    day: row.get::<_, Day>("day")?.0,
                },
            })
        };
        let rows = match words {
            None => statement.query_map(
                named_params! {":person": person, ":kind": kind, ":tag": filter.tag, ":from": from, ":to": to, ":most": most},
                one,
            )?,
            Some(words) => statement.query_map(
                named_params! {
                    ":words": words, ":person": person, ":kind": kind, ":tag": filter.tag, ":from": from, ":to": to, ":most": most
                },
                one,
            )?,
        };
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
