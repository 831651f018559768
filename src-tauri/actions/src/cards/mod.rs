//! From what is kept, and from the library, to what the window shows of it. Nothing here writes.
pub(crate) mod check_ins;
pub(crate) mod checklist_runs;
pub(crate) mod checklists;
pub(crate) mod days;
pub(crate) mod entries;
pub(crate) mod follow_ups;
pub(crate) mod helplines;
pub(crate) mod items;
pub(crate) mod pauses;
pub(crate) mod people;
pub(crate) mod person_details;
pub(crate) mod questions;
pub(crate) mod talks;
pub(crate) mod trusted_adults;
