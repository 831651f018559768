use serde::de::DeserializeOwned;
use toml::de::Error;

use crate::problem::Findings;

/// Reads a table strictly. serde's errors become problems in plain words, each at its line.
pub(crate) fn read_toml<T: DeserializeOwned>(text: &str, findings: &mut Findings<'_>) -> Option<T> {
    match toml::from_str(text) {
        Ok(table) => Some(table),
        Err(error) => {
            let (what, mend) = explain(&error);
            match error.span() {
                // A missing key has no place of its own; serde names the whole table, which for a file says nothing.
                Some(span) if span.start > 0 => findings.span(span, what, mend),
                Some(_) | None => findings.whole(what, mend),
            }
            None
        }
    }
}

fn explain(error: &Error) -> (String, String) {
    let message = error.message().trim();
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (key, known) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let known = known.trim_start_matches("one of ");
        return (format!("Unknown key {key}."), format!("Remove it, or use one of these: {known}."));
    }
    if let Some(key) = message.strip_prefix("missing field ") {
        return (format!("The key {key} is missing."), format!("Add {key}."));
    }
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        let (found, expected) = rest.split_once(", expected ").unwrap_or((rest, "something else"));
        return (
            format!("Wrong kind of value: {found}."),
            format!("Write {} here.", in_plain_words(expected)),
        );
    }
    if let Some(rest) = message.strip_prefix("invalid value: ") {
        let (found, expected) = rest.split_once(", expected ").unwrap_or((rest, "something else"));
        return (
            format!("This value cannot be used: {found}."),
            format!("Write {} here.", in_plain_words(expected)),
        );
    }
    if message.starts_with("duplicate key") {
        return ("This key stands twice.".to_owned(), "Keep one of the two.".to_owned());
    }
    let first_line = message.lines().next().unwrap_or("it cannot be read");
    (
        format!("This is not TOML: {first_line}."),
        "Text stands in quotation marks; check these, brackets and commas on this line and the one before.".to_owned(),
    )
}

/// What serde calls a kind of value, in words that someone who writes a pack knows.
fn in_plain_words(expected: &str) -> &str {
    match expected {
        "u16" => "a whole number",
        "a string" => "text in quotation marks",
        "a sequence" => "a list in square brackets",
        "a map" => "words by language in braces, { en = \"…\" },",
        "a TOML datetime" => "a day without quotation marks, such as 2026-11-22,",
        _ if expected.starts_with("struct ") => "a table in braces",
        _ => expected,
    }
}
