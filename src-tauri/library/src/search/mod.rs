//! Search in plain words over the items and helplines of a pack.
mod find;
mod happened;
mod hit;
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

pub use hit::{Hit, HitTarget};
use index::Index;
pub(crate) use index::Searched;

use crate::tables::SearchWords;

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

    pub(crate) fn find(&self, searched: &Searched<'_>, query: &str, locale: &str, country: &str) -> Vec<Hit> {
        let index = self
            .index(searched, locale)
            .or_else(|| self.index(searched, searched.default_locale));
        let Some(index) = index else {
            return Vec::new();
        };
        let index = index.lock().unwrap_or_else(PoisonError::into_inner);
        // The index lives in memory and holds only what this crate put there; a search that fails finds nothing.
        find::find(&index, query, country).unwrap_or_default()
    }

    pub(crate) fn prepare(&self, searched: &Searched<'_>, locale: &str) {
        self.index(searched, locale);
    }

    /// The index of a language of the pack; waits while another thread makes it. One that cannot be made, as without memory, finds nothing.
    fn index(&self, searched: &Searched<'_>, locale: &str) -> Option<&Mutex<Index>> {
        let make = || {
            let alike = self.words.get(locale).map_or(&[][..], Vec::as_slice);
            Index::build(searched, locale, alike).ok().map(Mutex::new)
        };
        self.indexes.get(locale)?.get_or_init(make).as_ref()
    }
}
