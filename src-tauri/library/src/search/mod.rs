//! Search in plain words over the items and helplines of a pack.
mod find;
mod happened;
mod index;
mod language_words;
mod page_text;
mod question;
mod rank;
mod snippets;
mod stop_words;
mod vocabulary;

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

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

/// An index for each language of the pack, made when it is first needed: most readers search in one.
#[derive(Default)]
pub(crate) struct Search {
    words: SearchWords,
    indexes: BTreeMap<String, OnceLock<Option<Mutex<Index>>>>,
}

impl Search {
    pub(crate) fn new(locales: &[String], words: SearchWords) -> Self {
        let indexes = locales.iter().map(|locale| (locale.clone(), OnceLock::new())).collect();
        Self { words, indexes }
    }

    pub(crate) fn find(&self, library: &Library, query: &str, locale: &str, country: &str) -> Vec<Hit> {
        let index = self
            .index(library, locale)
            .or_else(|| self.index(library, library.default_locale()));
        let Some(index) = index else {
            return Vec::new();
        };
        let index = index.lock().unwrap_or_else(PoisonError::into_inner);
        // The index lives in memory and holds only what this crate put there; a search that fails finds nothing.
        find::find(&index, query, country).unwrap_or_default()
    }

    pub(crate) fn prepare(&self, library: &Library, locale: &str) {
        self.index(library, locale);
    }

    /// The index of a language of the pack; waits while another thread makes it. One that cannot be made, as without memory, finds nothing.
    fn index(&self, library: &Library, locale: &str) -> Option<&Mutex<Index>> {
        let make = || {
            let alike = self.words.get(locale).map_or(&[][..], Vec::as_slice);
            Index::build(library, locale, alike).ok().map(Mutex::new)
        };
        self.indexes.get(locale)?.get_or_init(make).as_ref()
    }
}
