//! The encrypted private space: keys, migrations, backups, undo, and one folder for each concept: people, journal, check-ins, talks,
//! follow-ups, checklist runs and so on.
//!
//! A vault is one folder. Open it with [`Vault::create`] or [`Vault::unlock`], then look with [`Vault::read`] and change with
//! [`Vault::write`]. Everything here blocks, and takes the time as an argument.
pub mod backups;
mod check_ins;
mod checklist_runs;
mod database;
mod error;
mod files;
mod follow_ups;
mod going;
mod handover;
mod journal;
mod keys;
mod page;
mod pauses;
mod people;
mod reader;
mod snippet;
mod state;
mod talks;
mod timeline;
mod trash;
mod trusted_adults;
mod undo;
mod vault;
mod writer;

pub use backups::{Backup, BackupProgress, SetAside};
pub use check_ins::{Asked, CheckInHit, LastContact};
pub use checklist_runs::TickAnswer;
pub use database::{Health, SCHEMA};
pub use error::{Cause, Result, VaultError};
pub use files::{probe, write_whole};
pub use follow_ups::FollowUpDetails;
pub use going::{Answered, Contact};
pub use handover::{MergeCount, Merged, PersonMerged};
pub use journal::{Change, Changed, Hit, LISTED_ENTRIES_MAX, Listed, Listing, SearchOrder, SearchPage, difference};
pub use keys::{KeyCost, PASSPHRASE_CHARS_MAX, RecoveryCode, UNLOCK_DELAY_MS_MAX, UNLOCK_FREE_ATTEMPTS, UnlockAttempts};
pub use page::{Cursor, CursorUnreadable, PAGE_ITEMS_MAX, Page, PageRequest, RANKED_MATCHES_MAX};
pub use people::{EntriesOfErased, Joined, name_key};
pub use reader::Reader;
pub use snippet::snippet;
pub use talks::{TalkDetails, TalkedAbout};
pub use timeline::{TimelineItem, TimelineWhat};
pub use trusted_adults::TrustedAdultDetails;
pub use undo::Recorded;
pub use vault::{Vault, Warning};
pub use writer::Writer;
