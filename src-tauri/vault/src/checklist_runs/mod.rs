//! Going through checklists.
mod finish;
mod list;
mod start;
mod tick;

pub use tick::TickAnswer;
