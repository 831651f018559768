//! Reads the items of a pack from their Markdown files: front matter, then text by kind.
mod ages;
mod checklist;
mod flow;
mod front_matter;
mod guide;
mod headed;
mod links;
mod page;
mod questions;
mod reading;
mod rehearsal;
mod section;

pub(crate) use front_matter::{Expected, Known};
pub(crate) use links::forget_links;
pub(crate) use page::{Draft, Page, split_page};
