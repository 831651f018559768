use std::collections::BTreeMap;

use rusqlite::{Result, params};

use super::happened::has_happened;
use super::index::{Index, small};
use super::stop_words::telling_words;
use crate::limits::QUERY_WORDS_MAX;

/// What a word weighs that was probably meant, beside one that was typed.
const MENDED_WEIGHT: f64 = 0.85;
/// Shortest unfinished word that is completed, in characters.
const UNFINISHED_CHARS_MIN: usize = 3;
/// Longest entry of search.toml that is looked for, in words.
const ALIKE_WORDS_MAX: usize = 3;
/// Most words of a search that are looked up in search.toml.
const NEIGHBOURS_MAX: usize = 2 * QUERY_WORDS_MAX;

/// What a search asks for.
pub(super) struct Question {
    pub(super) terms: Vec<Term>,
    /// All its words, as in [`super::index::Phrase`].
    pub(super) words: String,
    /// Whether its words say what it is about; if not, only a phrase from `asked` can answer it.
    pub(super) is_telling: bool,
    /// Whether its words say that something has happened.
    pub(super) has_happened: bool,
}

/// One word of a search, as queries for the index.
pub(super) struct Term {
    pub(super) exact: String,
    /// What means the same, each a query of its own.
    pub(super) alike: Vec<String>,
    /// What it weighs beside the other words.
    pub(super) weight: f64,
}

impl Term {
    /// The word and everything that means the same, each as a query.
    pub(super) fn each(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.exact).chain(&self.alike).map(String::as_str)
    }

    /// A query for the word and everything that means the same.
    pub(super) fn any(&self) -> String {
        self.each().collect::<Vec<_>>().join(" OR ")
    }
}

/// A word as it is looked for.
struct Word {
    word: String,
    weight: f64,
    /// What it may mean besides: itself and a neighbour as one word, or a word one slip away.
    also: Option<String>,
    /// Whether it is still being typed.
    is_unfinished: bool,
}

impl Question {
    /// The words of a search that count, each with those that mean the same. The last one may be unfinished, and a word that stands nowhere
    /// may be a slip.
    pub(super) fn read(index: &Index, query: &str) -> Result<Self> {
        let (telling, is_telling) = telling_words(query, &index.locale);
        let words = words(index, query, &telling, is_telling)?;
        let mended: Vec<&str> = words.iter().map(|word| word.word.as_str()).collect();
        let has_happened = has_happened(query, &index.locale) || has_happened(&mended.join(" "), &index.locale);
        let mut families = families_in(index, query)?;
        for (word, more) in families_in(index, &mended.join(" "))? {
            families.entry(word).or_default().extend(more);
        }
        let mut terms = Vec::new();
        for Word {
            word,
            weight,
            also,
            is_unfinished,
        } in words
        {
            let mut exact = quoted(&word);
            if is_unfinished {
                exact.push_str(" *");
                families.insert(word.clone(), families_of(index, &exact, 1)?);
            }
            let mut families = families.remove(&word).unwrap_or_default();
            if let Some(also) = &also {
                families.extend(families_of(index, &quoted(also), 1)?);
            }
            let mut alike: Vec<String> = families
                .into_iter()
                .filter_map(|family| index.families.get(family as usize))
                .flatten()
                .chain(also.as_ref())
                .map(|words| quoted(words))
                .collect();
            alike.sort_unstable();
            alike.dedup();
            alike.retain(|other| *other != exact);
            terms.push(Term { exact, alike, weight });
        }
        Ok(Self {
            terms,
            words: porchlight_words::words(query).join(" "),
            is_telling,
            has_happened,
        })
    }
}

/// The words to look for. Where people look for `snapchat`, both words of `snap chat` mean that, too. A word that stands nowhere is one that
/// is still being typed, or else the nearest that people look for.
fn words(index: &Index, query: &str, telling: &[String], is_telling: bool) -> Result<Vec<Word>> {
    let last = telling
        .last()
        .filter(|word| query.ends_with(char::is_alphanumeric) && word.chars().count() >= UNFINISHED_CHARS_MIN);
    let mut words: Vec<Word> = Vec::new();
    let mut joined_before = None;
    for (at, word) in telling.iter().take(QUERY_WORDS_MAX).enumerate() {
        let joined = telling.get(at + 1).map(|next| format!("{word}{next}"));
        let joined = joined.filter(|joined| index.vocabulary.has(joined));
        let mut found = Word {
            word: word.clone(),
            weight: 1.0,
            also: joined.clone().or(joined_before),
            is_unfinished: false,
        };
        joined_before = joined;
        if is_telling && found.also.is_none() && is_known(index, word)? {
            found.also = index.vocabulary.one_slip_from(word).map(str::to_owned);
        } else if is_telling && found.also.is_none() {
            // The stem of "mony" begins "monitor", too: a slip unless people look for a word that begins so.
            let meant = if index.vocabulary.begins(word) {
                None
            } else {
                index.vocabulary.nearest(word)
            };
            if let Some(meant) = meant {
                found.word = meant.to_owned();
                found.weight = MENDED_WEIGHT;
            } else if Some(word) == last {
                found.is_unfinished = stands_somewhere(index, &format!("{} *", quoted(word)))?;
            }
        }
        words.push(found);
    }
    Ok(words)
}

fn is_known(index: &Index, word: &str) -> Result<bool> {
    let word = quoted(word);
    Ok(stands_somewhere(index, &word)? || !families_of(index, &word, 1)?.is_empty())
}

/// The groups of search.toml that each word of a search belongs to, alone or with its neighbours.
fn families_in(index: &Index, query: &str) -> Result<BTreeMap<String, Vec<u32>>> {
    let mut words = porchlight_words::words(query);
    words.truncate(NEIGHBOURS_MAX);
    let mut families: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for size in 1..=ALIKE_WORDS_MAX {
        for window in words.windows(size) {
            for family in families_of(index, &quoted(&window.join(" ")), size)? {
                window
                    .iter()
                    .for_each(|word| families.entry(word.clone()).or_default().push(family));
            }
        }
    }
    Ok(families)
}

fn families_of(index: &Index, words: &str, size: usize) -> Result<Vec<u32>> {
    let mut select = index
        .connection
        .prepare_cached("SELECT family FROM alike WHERE alike MATCH ?1 AND size = ?2")?;
    let families = select.query_map(params![words, small(size)], |row| row.get(0))?;
    families.collect()
}

fn stands_somewhere(index: &Index, words: &str) -> Result<bool> {
    index
        .connection
        .prepare_cached("SELECT 1 FROM pages WHERE pages MATCH ?1 LIMIT 1")?
        .exists(params![words])
}

/// Words as a phrase of a query. What is not a word is dropped, so nothing can be read as syntax.
fn quoted(words: &str) -> String {
    format!("\"{}\"", porchlight_words::words(words).join(" "))
}
