//! Guides, checklists and flows out of their files.
mod ages;
mod checklist;
mod flow;
mod front_matter;
mod guide;
mod links;
mod page;
mod section;

pub(crate) use front_matter::{Expected, Known};
pub(crate) use links::forget_links;
pub(crate) use page::{Draft, Page};
