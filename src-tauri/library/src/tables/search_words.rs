use std::collections::BTreeMap;

use toml::Spanned;

use super::read_toml;
use super::values::{check_count, check_title, is_locale, text_list};
use crate::limits::TABLE_ENTRIES_MAX;
use crate::problem::Findings;

/// By language: groups of words that mean the same to someone who searches.
pub(crate) type SearchWords = BTreeMap<String, Vec<Vec<String>>>;

type SearchTable = BTreeMap<Spanned<String>, Spanned<Vec<Spanned<Vec<Spanned<String>>>>>>;

/// Reads `search.toml`.
pub(crate) fn read_search_words(text: &str, findings: &mut Findings<'_>) -> Option<SearchWords> {
    let table: SearchTable = read_toml(text, findings)?;
    let mut words = SearchWords::new();
    for (locale, groups) in table {
        if !is_locale(locale.get_ref()) {
            findings.span(
                locale.span(),
                format!("\"{}\" is no language.", locale.get_ref()),
                "Write its tag, such as en, es or th.",
            );
        }
        check_count(groups.get_ref().len(), TABLE_ENTRIES_MAX, groups.span(), findings);
        let mut kept = Vec::new();
        for group in groups.into_inner() {
            let before = findings.count();
            text_list(&group, findings);
            if group.get_ref().len() < 2 {
                findings.span(
                    group.span(),
                    "A group needs at least two words.",
                    "Add a word that means the same, or remove the group.",
                );
            }
            for word in group.get_ref() {
                check_title(word, findings);
            }
            if findings.count() == before {
                kept.push(group.into_inner().into_iter().map(Spanned::into_inner).collect());
            }
        }
        words.insert(locale.into_inner(), kept);
    }
    Some(words)
}
