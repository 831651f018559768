//! The files of a pack, read within limits and without following links.
mod check_text;
mod list;
mod read;

pub(crate) use list::{Entry, list};
pub(crate) use read::Folder;
