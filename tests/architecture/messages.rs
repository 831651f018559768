//! The window's words: complete in every language, and calm.
use std::collections::{BTreeMap, BTreeSet};

use porchlight_languages::{SOURCE, offered};

use crate::read;

/// Words a sentence may have.
const SENTENCE_WORDS_MAX: usize = 20;

fn messages(locale: &str) -> BTreeMap<String, String> {
    let all: BTreeMap<String, serde_json::Value> = serde_json::from_str(&read(&format!("ui/src/messages/{locale}.json"))).expect("JSON");
    all.into_iter()
        .filter(|(key, _)| !key.starts_with('$'))
        // A message with forms (one, many) is an object: its words are all its texts.
        .map(|(key, value)| (key, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect()
}

/// The names in braces.
fn blanks(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name.trim())
        .filter(|name| !name.contains(['"', ':']))
        .collect()
}

#[test]
fn every_language_has_every_message_with_the_same_blanks() {
    let english = messages(SOURCE.tag);
    assert!(english.len() > 100, "the messages are read");
    for locale in offered().map(|language| language.tag).filter(|tag| *tag != SOURCE.tag) {
        let theirs = messages(locale);
        let missing: Vec<&String> = english.keys().filter(|key| !theirs.contains_key(*key)).collect();
        let left_over: Vec<&String> = theirs.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && left_over.is_empty(),
            "{locale}: missing {missing:?}, left over {left_over:?}"
        );
        for (key, text) in &english {
            assert_eq!(blanks(text), blanks(&theirs[key]), "{locale}: {key} has other blanks");
        }
    }
}

#[test]
fn no_message_shouts_or_runs_on() {
    for language in offered() {
        let locale = language.tag;
        for (key, text) in messages(locale) {
            assert!(!text.contains(['!', '¡']), "{locale}: {key} has an exclamation mark");
            if language.script.spaces {
                for sentence in text.split(['.', '?', ':', ';', '\n']) {
                    let words = sentence
                        .split_whitespace()
                        .filter(|word| word.chars().any(char::is_alphanumeric))
                        .count();
                    assert!(
                        words <= SENTENCE_WORDS_MAX,
                        "{locale}: {key} has a sentence of {words} words: {sentence}"
                    );
                }
            }
        }
    }
}
