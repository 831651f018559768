//! Splits text of any script into searchable words, as an FTS5 tokenizer and as a function.
//!
//! A word is a run of letters, digits and marks. Scripts that write no spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) are split by
//! dictionary. Words are folded: lower case, without accents, so that `cafe` finds `Café`. Thai vowels and tone marks stay: they tell
//! words apart. [`plain`] removes the marks of CommonMark, so that lists show words only.
mod fold;
mod fts5;
mod plain;
mod query;
mod segment;

pub use fold::fold;
pub use fts5::{Error, TOKENIZER, TOKENIZER_STEM, register};
pub use plain::plain;
pub use query::{QUERY_WORDS_MAX, match_any, match_query};
pub use segment::{Word, WordsInRun, for_each_word, start_of_match, words};
