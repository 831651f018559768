//! What a person keeps in the private space.
mod check_in;
mod checklist_run;
mod draft;
mod follow_up;
mod handover;
mod id;
mod journal;
mod person;
mod retention;
mod rhythm;
mod talk;
mod trash;
mod trusted_adult;

pub use check_in::{Answer, CheckIn, CheckInDraft, CheckInNoted, ContactHow, Worry};
pub use checklist_run::{ChecklistRun, RunProgress, Tick, TickState};
pub use draft::{Draft, DraftOf};
pub use follow_up::{FollowUp, FollowUpFrom};
pub use handover::{PersonRecord, RecordPart};
pub use id::{CheckInId, EntryId, FollowUpId, PauseId, PersonId, RunId, SavedFilterId, TalkId, TrustedAdultId};
pub use journal::{ENTRY_TAGS_MAX, Entry, EntryAbout, EntryFilter, EntryKind, Revision, SavedFilter, TAG_CHARS_MAX};
pub use person::{Person, PersonDetails, PersonField, Role, TextSize};
pub use retention::{RETENTION_MONTHS_MAX, RETENTION_MONTHS_STANDARD, Retention};
pub use rhythm::{Pause, Rhythm};
pub use talk::Talk;
pub use trash::{TRASH_KEPT_DAYS, Trashed, TrashedKind};
pub use trusted_adult::{Nearness, TrustedAdult};
