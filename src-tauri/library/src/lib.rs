//! Packs of content: strict parsing into typed items, and search in plain words over them.
//!
//! A pack is a folder of text files, described in `docs/pack-format.md`. [`Library::open`] reads one, leaves out what has an error and
//! reports it in [`Library::problems`]; what remains are typed items without any markup.
mod check;
mod folder;
mod items;
mod library;
pub mod limits;
mod markdown;
mod open;
mod problem;
pub mod queries;
mod search;
mod tables;

pub use check::check;
pub use library::Library;
pub use problem::PackProblem;
pub use search::{Hit, HitTarget};
pub use tables::PackInfo;
