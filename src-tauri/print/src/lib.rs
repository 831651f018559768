//! Every item of the library on paper: a whole sheet, a card to fold, the helplines of a country for the wallet,
//! and the sheet for a supervision talk, each as a PDF.
//!
//! Fonts and layouts are inside the program. Nothing is read from the disk, asked of the network or sent to a printer: what comes out is a
//! file, tagged for screen readers (PDF/UA-1). The text of a pack reaches the layouts as data, never as source, so no word in it can be
//! taken for markup.
mod error;
mod fonts;
mod glyphs;
mod helpline_card;
mod item;
mod language;
mod layout;
#[cfg(test)]
mod on_paper;
mod press;
mod sheet;
mod summary;
mod words;

pub use error::PrintError;
pub use helpline_card::print_helpline_card;
pub use item::print_item;
pub use layout::{Form, Layout, Paper};
pub use sheet::day;
pub use summary::{Summary, SummaryEntry, SummaryLine, SummaryPart, print_summary};
pub use words::{DateWords, Words};
