use std::collections::BTreeSet;

use rusqlite::Result;

use super::hit::Hit;
use super::index::Index;
use super::question::{Question, Term};
use super::rank::rank;
use super::snippets::snippets;
use crate::limits::QUERY_BYTES_MAX;

/// Finds what answers `query`, best first, for a reader in `country`.
pub(super) fn find(index: &Index, query: &str, country: &str) -> Result<Vec<Hit>> {
    let question = Question::read(index, &query[..query.floor_char_boundary(QUERY_BYTES_MAX)])?;
    let ranked = rank(index, &question, country)?;
    if ranked.is_empty() {
        return Ok(Vec::new());
    }
    // Words of the search may share a group of search.toml; FTS5 would look for each of its words once for every one of them.
    let any: BTreeSet<&str> = question.terms.iter().flat_map(Term::each).collect();
    let any = any.into_iter().collect::<Vec<_>>().join(" OR ");
    let mut snippets = snippets(index, &any, &ranked)?;
    let hit = |row: u32| {
        let document = index.document(row)?;
        let snippet = snippets.remove(&row).unwrap_or_else(|| vec![(document.summary.clone(), false)]);
        Some(Hit {
            to: document.to.clone(),
            title: document.title.clone(),
            summary: document.summary.clone(),
            snippet,
        })
    };
    Ok(ranked.into_iter().filter_map(hit).collect())
}
