//! Search in plain words over the items and helplines of a pack.
mod find;
mod happened;
mod index;
mod job_words;
mod page_text;
mod question;
mod rank;
mod snippets;
mod stop_words;
mod vocabulary;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use index::Index;
use porchlight_domain::content::ItemLink;

use crate::library::Library;
use crate::tables::SearchWords;

/// Something that answers a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it is.
    pub to: HitTarget,
    /// Its title, or the name of the helpline.
    pub title: String,
    /// One line on what it is for.
    pub summary: String,
    /// Where the words of the search stand in it; `true` marks them.
    pub snippet: Vec<(String, bool)>,
}

/// What a search finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HitTarget {
    /// An item of the library.
    Item(ItemLink),
    /// A helpline of a country.
    Helpline {
        /// The country's code.
        country: String,
        /// The helpline's id.
        id: String,
    },
}

/// An index for each language of the pack.
#[derive(Default)]
pub(crate) struct Search {
    indexes: BTreeMap<String, Mutex<Index>>,
}

impl Search {
    pub(crate) fn prepare(library: &Library, words: &SearchWords) -> Result<Self, index::Error> {
        let mut indexes = BTreeMap::new();
        for locale in library.pack().into_iter().flat_map(|pack| &pack.locales) {
            let alike = words.get(locale).map_or(&[][..], Vec::as_slice);
            indexes.insert(locale.clone(), Mutex::new(Index::build(library, locale, alike)?));
        }
        Ok(Self { indexes })
    }

    pub(crate) fn find(&self, query: &str, locale: &str, default_locale: &str) -> Vec<Hit> {
        let Some(index) = self.indexes.get(locale).or_else(|| self.indexes.get(default_locale)) else {
            return Vec::new();
        };
        let index = index.lock().unwrap_or_else(PoisonError::into_inner);
        // The index lives in memory and holds only what this crate put there; a search that fails finds nothing.
        find::find(&index, query).unwrap_or_default()
    }
}
