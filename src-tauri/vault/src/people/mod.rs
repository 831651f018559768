//! The young people somebody looks out for.
mod archive;
mod erase;
mod list;
mod needed;
mod save;
mod trash;

pub use erase::EntriesOfErased;
pub use save::PersonDetails;
