//! How well the search finds: queries that people type, with the items that should be among the first things found.
use std::collections::BTreeMap;

use porchlight_domain::content::{EVERYWHERE, ItemLink};
use serde::{Deserialize, Serialize};

use crate::library::Library;
use crate::search::HitTarget;

/// How many of the first things found are looked at: what is seen without scrolling.
pub const FIRST_HITS: usize = 3;
/// How a helpline is named in a file of queries: `helpline:gb-childline`.
const HELPLINE: &str = "helpline:";

/// Queries by language and set; each with the items of which any will do. Without an item nothing may be found.
#[derive(Deserialize)]
pub struct Queries {
    /// Where a reader of each language is.
    #[serde(default)]
    countries: BTreeMap<String, String>,
    #[serde(flatten)]
    sets: BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<String>>>>,
}

/// How many queries of one set were answered.
#[derive(Debug, Serialize)]
pub struct Share {
    /// The language they are in.
    pub locale: String,
    /// The name of the set.
    pub set: String,
    /// How many there are.
    pub queries: usize,
    /// Those that were not answered.
    pub missed: Vec<Missed>,
}

/// A query that was not answered.
#[derive(Debug, Serialize)]
pub struct Missed {
    /// What was typed.
    pub query: String,
    /// Any of these should have been among the first; none at all when this is empty.
    pub wanted: Vec<String>,
    /// What was found first.
    pub found: Vec<String>,
}

impl Share {
    /// The queries that were answered, of all, from 0 to 1.
    #[must_use]
    pub fn answered(&self) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        1.0 - count(self.missed.len()) / count(self.queries).max(1.0)
    }
}

impl Queries {
    /// Reads a file of queries: TOML, `"query" = ["guide:id", "helpline:id"]` below `[language.set]`, and `language = "country"` below
    /// `[countries]`.
    ///
    /// # Errors
    /// In words, where it is not such a file.
    pub fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string())
    }

    /// The items named that the pack does not have, in order: mistakes in the file.
    #[must_use]
    pub fn unknown(&self, library: &Library) -> Vec<&str> {
        let wanted = self.sets.values().flat_map(BTreeMap::values).flat_map(BTreeMap::values).flatten();
        let mut unknown: Vec<&str> = wanted.map(String::as_str).filter(|name| !is_there(library, name)).collect();
        unknown.sort_unstable();
        unknown.dedup();
        unknown
    }

    /// Searches for every query in a language of the pack.
    #[must_use]
    pub fn measure(&self, library: &Library) -> Vec<Share> {
        let locales = library.pack().map_or(&[][..], |pack| &pack.locales);
        let sets = self.sets.iter().filter(|(locale, _)| locales.contains(locale));
        sets.flat_map(|(locale, sets)| {
            let country = self.countries.get(locale).map_or(EVERYWHERE, String::as_str);
            sets.iter().map(move |(set, queries)| share(library, locale, country, set, queries))
        })
        .collect()
    }
}

fn share(library: &Library, locale: &str, country: &str, set: &str, queries: &BTreeMap<String, Vec<String>>) -> Share {
    let missed = queries.iter().filter_map(|(query, wanted)| {
        let hits = library.find(query, locale, country);
        let found: Vec<String> = hits.iter().take(FIRST_HITS).map(|hit| name(&hit.to)).collect();
        let is_answered = if wanted.is_empty() {
            found.is_empty()
        } else {
            found.iter().any(|name| wanted.contains(name))
        };
        (!is_answered).then(|| Missed {
            query: query.clone(),
            wanted: wanted.clone(),
            found,
        })
    });
    Share {
        locale: locale.to_owned(),
        set: set.to_owned(),
        queries: queries.len(),
        missed: missed.collect(),
    }
}

fn name(to: &HitTarget) -> String {
    match to {
        HitTarget::Item(link) => link.to_string(),
        HitTarget::Helpline { id, .. } => format!("{HELPLINE}{id}"),
    }
}

fn is_there(library: &Library, name: &str) -> bool {
    match name.strip_prefix(HELPLINE) {
        Some(id) => library
            .countries()
            .iter()
            .flat_map(|country| &country.helplines)
            .any(|helpline| helpline.id == id),
        None => ItemLink::parse(name).is_some_and(|link| library.item(&link, library.default_locale()).is_some()),
    }
}
