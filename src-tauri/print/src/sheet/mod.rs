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
mod reading;
mod rehearsal;
mod text;

use porchlight_domain::content::LocalText;
use porchlight_library::Library;

pub(crate) use checklist::checklist;
pub use dates::day;
pub(crate) use dates::partial_date;
pub(crate) use fill::fill;
pub(crate) use flow::flow;
pub(crate) use frame::{frame, language};
pub(crate) use guide::guide;
pub(crate) use helplines::short_freshness;
pub(crate) use questions::questions;
pub(crate) use reading::{platform, reading};
pub(crate) use rehearsal::rehearsal;

use crate::{Layout, Words};

/// For whom something is printed, and from what.
pub(crate) struct Reader<'a> {
    pub(crate) library: &'a Library,
    pub(crate) how: &'a Layout,
    pub(crate) words: &'a Words,
}

impl Reader<'_> {
    /// The words in the reader's language.
    pub(crate) fn local<'t>(&self, text: &'t LocalText) -> &'t str {
        text.get(&self.how.locale, self.library.default_locale()).unwrap_or_default()
    }
}
