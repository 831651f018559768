//! What a person can do in Porchlight.
//!
//! A folder is a concept, with its actions and, in `wire.rs`, what they take and give; [`dispatch`] leads from a command's name to its action.
//! Actions know the library and the vault, never the window: what only a desktop can do (ask where to save, open a browser) goes through
//! [`Host`].
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
pub mod wire;

pub use command::{COMMANDS, PRIVATE_COMMANDS, dispatch, typescript};
pub use session::{
    backend::{Backend, Folders},
    host::{Chosen, Host},
    settings::SystemLocale,
};
pub use wire::{ActionError, ErrorCode};

/// The lowest [`wire::PassphraseStrength::score`] a passphrase may have: "hard to guess even with the file in hand".
pub const PASSPHRASE_SCORE_MIN: u8 = 3;
