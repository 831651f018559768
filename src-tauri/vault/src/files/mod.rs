//! Files of the vault on disk: where they are, written whole or not at all, for the owner's eyes only.
mod lock;
mod place;
mod private;
mod probe;
mod write_whole;

pub(crate) use lock::FolderLock;
pub(crate) use place::Place;
pub(crate) use private::{create_private_file, fresh_folder, private_folder, remove_file_if_there};
pub use probe::probe;
pub(crate) use write_whole::sync_folder;
pub use write_whole::write_whole;
