//! Copies of the vault, each of which opens alone.
mod generations;
mod list;
mod manifest;
mod restore;
mod take;

pub use list::{Backup, list};
pub use restore::{restore, restore_from};
pub use take::BackupProgress;
