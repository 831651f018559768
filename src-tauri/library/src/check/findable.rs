use std::collections::BTreeSet;

use porchlight_domain::content::{ItemKind, ItemLink};

use super::files::Files;
use super::passage::Text;

/// Warns about an item without `asked` phrases, which a search in everyday words can hardly find.
pub(super) fn check_asked(text: &Text<'_>, files: &mut Files) {
    if text.page.item().asked.is_empty() {
        let mend = "Add asked = [ … ] with what someone would type to find this.";
        files.warn_of(text, "id", "Nothing says how people ask for this.", mend);
    }
}

/// Warns about items that no other links to. Flows and platform cards are exempt: they are listed by name in places of their own.
pub(super) fn check_linked(texts: &[Text<'_>], default_locale: &str, files: &mut Files) {
    let originals = || texts.iter().filter(|text| text.locale == default_locale);
    let linked: BTreeSet<&ItemLink> = originals()
        .flat_map(|text| text.links.iter().chain(&text.page.item().next).filter(|link| *link != text.link))
        .collect();
    for text in originals().filter(|text| !matches!(text.link.kind, ItemKind::Flow | ItemKind::Platform) && !linked.contains(text.link)) {
        let mend = "Name it in next, or link to it in the text, of an item that it goes with.";
        files.warn_of(text, "id", "No other item leads to this one.", mend);
    }
}
