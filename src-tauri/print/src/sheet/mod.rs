//! What the layouts are given: the text of an item as data, and the words around it with every value filled in.
mod ages;
mod checklist;
mod dates;
mod fill;
mod flow;
mod frame;
mod guide;
mod helplines;
mod questions;
mod reader;
mod reading;
mod rehearsal;
mod text;

pub(crate) use checklist::checklist;
pub use dates::day;
pub(crate) use dates::partial_date;
pub(crate) use fill::fill;
pub(crate) use flow::flow;
pub(crate) use frame::frame;
pub(crate) use guide::guide;
pub(crate) use helplines::short_freshness;
pub(crate) use questions::questions;
pub(crate) use reader::Reader;
pub(crate) use reading::{platform, reading};
pub(crate) use rehearsal::rehearsal;
