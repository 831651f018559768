use jiff::civil::Date;
use porchlight_domain::private::{EntryFilter, EntryId};
use rusqlite::{Row, named_params};

use super::{RANKED_MATCHES_MAX, SearchOrder, kind_code};
use crate::{
    Reader, Result,
    database::{Day, Id},
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
    /// Which one.
    pub entry: EntryId,
    /// The day it is about.
    pub day: Date,
}

impl Reader<'_> {
    /// The entries that `filter` lets through. With words, those that fit best come first, unless there are more than
    /// [`RANKED_MATCHES_MAX`]; otherwise the latest day comes first, and of one day what was begun last. Words that hold nothing to look for,
    /// such as a lone `*`, find nothing.
    pub fn list_entries(&self, filter: &EntryFilter) -> Result<Listing> {
        if filter.words.trim().is_empty() {
            let entries = self.listed(include_str!("list.sql"), filter, None, LISTED_ENTRIES_MAX)?;
            return Ok(Listing {
                entries,
                order: SearchOrder::Newest,
            });
        }
        let Some(words) = porchlight_words::match_query(&filter.words) else {
            return Ok(Listing {
                entries: Vec::new(),
                order: SearchOrder::Best,
            });
        };
        let newest = self.listed(include_str!("list_matching.sql"), filter, Some(&words), LISTED_ENTRIES_MAX)?;
        if newest.len() as i64 > RANKED_MATCHES_MAX {
            return Ok(Listing {
                entries: newest,
                order: SearchOrder::Newest,
            });
        }
        Ok(Listing {
            entries: self.listed(include_str!("list_best.sql"), filter, Some(&words), RANKED_MATCHES_MAX)?,
            order: SearchOrder::Best,
        })
    }

    fn listed(&self, sql: &str, filter: &EntryFilter, words: Option<&str>, most: i64) -> Result<Vec<Listed>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let person = filter.person.map(|person| Id(person.0));
        let kind = filter.kind.map(kind_code);
        let (from, to) = (filter.from.map(Day), filter.to.map(Day));
        let one = |row: &Row<'_>| {
            Ok(Listed {
                entry: EntryId(row.get::<_, Id>("id")?.0),
                day: row.get::<_, Day>("day")?.0,
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
