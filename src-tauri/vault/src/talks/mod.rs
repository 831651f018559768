//! Conversations that took place.
mod erase;
mod list;
mod save;

pub use save::TalkDetails;
