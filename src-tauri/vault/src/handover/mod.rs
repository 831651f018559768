//! One person as a whole: taken together to be handed over, and merged with what is here when they come.
mod merge;
mod record;
mod table;

pub use merge::{MergeCount, Merged, PersonMerged};
