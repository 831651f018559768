//! What a person can do in Porchlight.
//!
//! One file an action group; [`dispatch`] leads from a command's name to its action. Actions know the library and the vault, never the
//! window: what only a desktop can do (ask where to save, open a browser) goes through [`Host`].
mod backend;
mod background_library;
mod backups;
mod calendar;
mod check_ins;
mod checklists;
mod closing;
mod content;
mod dispatch;
mod error;
mod find;
mod flows;
mod follow_ups;
mod going;
mod guides;
mod handover;
mod helplines;
mod host;
mod journal;
mod merge;
mod pauses;
mod people;
mod people_import;
mod prints;
mod private_space;
mod question_sets;
mod readings;
mod recovery;
mod rehearsals;
mod reminder;
mod runs;
mod saved_filters;
mod settings;
mod shelves;
mod sites;
mod start;
mod supervision;
mod tags;
mod talks;
mod today;
mod together;
mod trash;
mod trusted_adults;
mod typescript;
pub mod wire;

pub use backend::{Backend, Folders};
pub use dispatch::{COMMANDS, PRIVATE_COMMANDS, dispatch};
pub use error::{ActionError, ErrorCode};
pub use host::{Chosen, Host};
pub use settings::SystemLocale;
pub use typescript::typescript;

/// The lowest [`wire::PassphraseStrength::score`] a passphrase may have: "hard to guess even with the file in hand".
pub const PASSPHRASE_SCORE_MIN: u8 = 3;
