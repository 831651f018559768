//! What every action works with: the open private space and all that a lock must forget, settings, clock, languages, and the desktop.
pub(crate) mod after_lock;
pub(crate) mod backend;
pub(crate) mod background_library;
pub(crate) mod backups;
pub(crate) mod contacts;
pub(crate) mod daily_backup;
pub(crate) mod files;
pub(crate) mod host;
pub(crate) mod open;
pub(crate) mod private_space;
pub(crate) mod recovery;
pub(crate) mod reminder;
pub(crate) mod settings;
pub(crate) mod space;
pub(crate) mod start;
pub(crate) mod together;
pub(crate) mod wire;
