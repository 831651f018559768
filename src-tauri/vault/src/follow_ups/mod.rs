//! Things to come back to.
mod done;
mod erase;
mod list;
mod save;

pub use save::FollowUpDetails;
