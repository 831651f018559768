//! One young person as one encrypted file, for another adult.
//!
//! [`seal`] makes such a file, [`unseal`] opens one; `docs/handover-format.md` says what is in it. Nothing here touches a disk: bytes come
//! in and go out, and what is not encrypted is wiped from memory when it is done with.
mod check;
mod codes;
mod error;
mod lock;
mod page;
mod parcel;
mod person;
mod read;
mod written;

pub use error::{HandoverError, Result};
pub use lock::{Lock, LockKind, OpenWith, lock_kind};
pub use page::{Page, PageWords};
pub use parcel::{FILE_BYTES_MAX, seal, unseal};
pub use person::PersonLabels;
