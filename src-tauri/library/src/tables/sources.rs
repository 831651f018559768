use std::collections::{BTreeMap, BTreeSet};

use porchlight_domain::content::Source;
use serde::Deserialize;
use toml::Spanned;

use super::read_toml;
use super::values::{check_count, check_id, check_plain, check_site, date_or_undated};
use crate::limits::{SENTENCE_CHARS_MAX, TABLE_ENTRIES_MAX};
use crate::problem::Findings;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesTable {
    sources: Spanned<BTreeMap<Spanned<String>, SourceTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceTable {
    title: Spanned<String>,
    publisher: Spanned<String>,
    date: Spanned<String>,
    site: Option<Spanned<String>>,
    note: Option<Spanned<String>>,
}

/// Reads `sources.toml`: the sources that can be used, and the ids of all that it names.
pub(crate) fn read_sources(text: &str, findings: &mut Findings<'_>) -> Option<(BTreeMap<String, Source>, BTreeSet<String>)> {
    let table: SourcesTable = read_toml(text, findings)?;
    check_count(table.sources.get_ref().len(), TABLE_ENTRIES_MAX, table.sources.span(), findings);
    let mut sources = BTreeMap::new();
    let mut named = BTreeSet::new();
    for (id, source) in table.sources.into_inner() {
        let before = findings.count();
        check_id(&id, findings);
        for words in [&source.title, &source.publisher].into_iter().chain(&source.note) {
            check_plain(words, SENTENCE_CHARS_MAX, findings);
        }
        if let Some(site) = &source.site {
            check_site(site, findings);
        }
        let date = date_or_undated(&source.date, findings);
        let id = id.into_inner();
        named.insert(id.clone());
        if findings.count() == before {
            let site = source.site.map(Spanned::into_inner);
            let note = source.note.map(Spanned::into_inner);
            let (title, publisher) = (source.title.into_inner(), source.publisher.into_inner());
            sources.insert(
                id.clone(),
                Source {
                    id,
                    title,
                    publisher,
                    date,
                    site,
                    note,
                },
            );
        }
    }
    Some((sources, named))
}
