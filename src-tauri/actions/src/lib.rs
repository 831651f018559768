//! What a person can do in Porchlight.
//!
//! A folder is a concept, with its actions and, in `wire.rs`, what they take and give; [`dispatch`] leads from a command's name to its action.
//! Actions know the library and the vault, never the window: what only a desktop can do (open a browser, hide the window) goes through
//! [`Host`], and what it asks a person about files through [`FileDialogs`].
mod cards;
mod check_ins;
mod checklist_runs;
mod command;
mod follow_ups;
mod handover;
mod journal;
mod library;
mod pages;
mod pauses;
mod people;
mod people_import;
mod session;
mod talks;
mod trash;
mod trusted_adults;
mod types;

pub use command::{
    COMMANDS, asking_commands, check_size, dispatch, languages_css, languages_json, private_commands, request_bytes_max, typescript,
    undoable_commands, wire,
};
pub use session::{
    after_lock::AfterLock,
    backend::{Backend, Folders},
    files::{Chosen, FileDialogs},
    host::Host,
    settings::SystemLocale,
};
pub use types::{ActionError, ErrorCode};
