//! The young people somebody looks out for.
mod archive;
mod erase;
mod list;
mod needed;
mod merge;
mod same_name;
mod save;
mod trash;

pub use erase::EntriesOfErased;
pub use merge::Merged;
pub use same_name::name_key;
pub use save::PersonDetails;
