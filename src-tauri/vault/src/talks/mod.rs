//! Conversations that took place.
mod erase;
mod list;
mod save;

pub use list::TalkedAbout;
pub use save::TalkDetails;
