//! Copies of the vault, each of which opens alone.
mod generations;
mod list;
mod manifest;
mod renew;
mod restore;
mod take;

pub use list::{Backup, BackupsFolder, SetAside, in_folder, list, set_aside};
pub use restore::{restore, restore_from};
pub use take::BackupProgress;
