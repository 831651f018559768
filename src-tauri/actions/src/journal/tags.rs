use porchlight_domain::private::{ENTRY_TAGS_MAX, TAG_CHARS_MAX};
use porchlight_vault::Vault;

use crate::{
    ActionError, Backend,
    journal::wire::{ChangeTag, TagCard, TagChanged},
    types::Nothing,
};

pub(crate) fn list(_: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<TagCard>, ActionError> {
    let tags = vault.read(|reader| reader.tags())?;
    Ok(tags.into_iter().map(|(tag, entries)| TagCard { tag, entries }).collect())
}

pub(crate) fn change(_: &Backend, vault: &Vault, request: ChangeTag) -> Result<TagChanged, ActionError> {
    let to = match request.to.as_deref() {
        None => None,
        Some(words) => Some(tidy(words).filter(|to| *to != request.tag).ok_or(ActionError::invalid("to"))?),
    };
    vault.write(|writer| writer.tag_change(&request.tag, to.as_deref()))?;
    Ok(TagChanged { was: request.tag, now: to })
}

/// Tags as they are kept: each once, without spaces around, none too long. What is typed is never refused for a tag: the note matters more.
pub(crate) fn tidy_all(tags: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for tag in tags.iter().filter_map(|tag| tidy(tag)) {
        if kept.len() < ENTRY_TAGS_MAX && !kept.iter().any(|other| other.to_lowercase() == tag.to_lowercase()) {
            kept.push(tag);
        }
    }
    kept.sort();
    kept
}

/// `None` when nothing is left.
pub(crate) fn tidy(tag: &str) -> Option<String> {
    let words: Vec<&str> = tag.split(|sign: char| sign.is_whitespace() || sign.is_control()).collect();
    let joined = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let short: String = joined.chars().take(TAG_CHARS_MAX).collect();
    let short = short.trim_end();
    (!short.is_empty()).then(|| short.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_kept_tidy() {
        assert_eq!(tidy("  first \n phone "), Some("first phone".to_owned()));
        assert_eq!(tidy(" \u{7} "), None);
        assert_eq!(tidy(&"ก".repeat(100)).map(|tag| tag.chars().count()), Some(TAG_CHARS_MAX));
        let typed: Vec<String> = ["school", "", "School", "art"].map(str::to_owned).to_vec();
        assert_eq!(tidy_all(&typed), ["art", "school"]);
    }
}
