//! The encrypted database: opening it with its key, its settings, its schema, its health.
mod check;
mod columns;
mod count;
mod key;
mod migrate;
mod open;
mod rebuild_index;
mod values;

pub use check::Health;
pub use migrate::SCHEMA;

pub(crate) use check::{check, sound};
pub(crate) use columns::{Column, insert, update};
pub(crate) use count::{CountFile, changes};
pub(crate) use migrate::{is_current, migrate};
pub(crate) use open::{DATABASE_PAGE_BYTES, Use, log_exists, open, open_blank};
pub(crate) use rebuild_index::rebuild_index;
pub(crate) use values::{Day, Id, Moment, micros, new_id};
