//! Young people: their details, archive, trash, erasing, merging, and whether their records are still needed.
mod archive;
mod details;
mod erase;
mod list;
mod merge;
mod needed;
mod same_name;
mod save;
mod trash;

pub use erase::EntriesOfErased;
pub use merge::Joined;
pub use same_name::name_key;
