//! Entries, and what is being written.
mod difference;
mod draft;
mod entry;
mod filters;
mod keep;
mod list;
mod revise;
mod rows;
mod search;
mod tags;
mod trash;

pub use difference::{Change, Changed, difference};
pub use list::{LISTED_ENTRIES_MAX, Listed, Listing};
pub(crate) use rows::kind_code;
pub use search::{Hit, SearchOrder, SearchPage};
