use std::collections::BTreeSet;

use super::files::Files;
use super::passage::Text;
use crate::library::Library;

/// Sources that no item names.
pub(super) fn check(library: &Library, texts: &[Text<'_>], files: &mut Files) {
    const FILE: &str = "sources.toml";
    let used: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| &text.page.item().sources)
        .map(String::as_str)
        .collect();
    for id in library.sources.keys().filter(|id| !used.contains(id.as_str())) {
        let line = files.line_of(FILE, &format!("[sources.{id}]"));
        files.warn(
            FILE,
            line,
            format!("No item names the source \"{id}\"."),
            "Name it where its facts stand, or remove it.",
        );
    }
}
