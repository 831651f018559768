//! The languages of the app, as one table.
//!
//! Everything that differs from language to language stands in [`LANGUAGES`], in the files that an entry embeds, or in what is generated from
//! it for the window. No other code names a language; `tests/architecture/languages.rs` holds that.
mod language;
mod script;
mod table;

pub use language::{Direction, Files, Language, State};
pub use script::{LATIN, PaperFonts, ScreenFonts, Script, THAI};
pub use table::{LANGUAGES, PSEUDO, SOURCE, language, language_of, offered};
