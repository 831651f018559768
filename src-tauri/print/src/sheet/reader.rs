use porchlight_domain::content::LocalText;
use porchlight_library::Library;

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
