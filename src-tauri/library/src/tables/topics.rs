use std::collections::BTreeSet;

use porchlight_domain::content::Topic;
use serde::Deserialize;
use toml::Spanned;

use super::read_toml;
use super::values::{LocalValue, check_count, check_id, local_text};
use crate::limits::{TABLE_ENTRIES_MAX, TITLE_CHARS_MAX};
use crate::problem::Findings;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicsTable {
    topics: Spanned<Vec<TopicTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicTable {
    id: Spanned<String>,
    title: LocalValue,
}

/// Reads `topics.toml`: the topics that can be used, in order, and the ids of all that it names.
pub(crate) fn read_topics(text: &str, default_locale: &str, findings: &mut Findings<'_>) -> Option<(Vec<Topic>, BTreeSet<String>)> {
    let table: TopicsTable = read_toml(text, findings)?;
    check_count(table.topics.get_ref().len(), TABLE_ENTRIES_MAX, table.topics.span(), findings);
    let mut topics = Vec::new();
    let mut named = BTreeSet::new();
    for topic in table.topics.into_inner() {
        let before = findings.count();
        check_id(&topic.id, findings);
        if !named.insert(topic.id.get_ref().clone()) {
            findings.span(
                topic.id.span(),
                format!("The topic \"{}\" stands twice.", topic.id.get_ref()),
                "Keep one of the two.",
            );
        }
        let title = local_text(topic.title, default_locale, TITLE_CHARS_MAX, findings);
        if findings.count() == before {
            topics.push(Topic {
                id: topic.id.into_inner(),
                title,
            });
        }
    }
    Some((topics, named))
}
