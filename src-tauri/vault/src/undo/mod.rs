//! Taking back a change exactly: every row as it was, links and identifiers included.
//!
//! The method is SQLite's own (<https://www.sqlite.org/undoredo.html>): while a change is recorded, temporary triggers on every table write
//! down, row by row, the statement that takes it back. Beside it stands a query that tells whether the row is still as the change left it,
//! so that nothing written since is lost. All of it is in memory and ends when the vault is locked.
mod record;
mod recorded;
mod recording;
mod take_back;

pub(crate) use record::{begin, end};
pub use recorded::Recorded;
pub(crate) use recording::recording;
pub(crate) use take_back::take_back;
