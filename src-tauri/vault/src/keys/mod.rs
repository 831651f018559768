//! The key of the database, and how a passphrase or a recovery code opens it: key stretching, slots, and the two copies of the key file.
mod attempts;
mod cost;
mod key_file;
mod pair;
mod recovery_code;
mod secret;
mod slot;

pub use attempts::{UNLOCK_DELAY_MS_MAX, UNLOCK_FREE_ATTEMPTS, UnlockAttempts};
pub use cost::KeyCost;
pub use recovery_code::RecoveryCode;
pub use secret::PASSPHRASE_CHARS_MAX;

pub(crate) use key_file::KeyFile;
pub(crate) use pair::{Found, read_pair, write_pair};
pub(crate) use recovery_code::read_code;
pub(crate) use secret::{DatabaseKey, passphrase_bytes};
pub(crate) use slot::SlotKind;
