//! The young people somebody looks out for.
mod erase;
mod list;
mod save;
mod trash;

pub use erase::EntriesOfErased;
pub use save::PersonDetails;
