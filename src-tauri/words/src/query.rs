use crate::segment::words;

/// Words of a query that are looked at; the rest is dropped. Nobody types more, and FTS5 joins one iterator for each.
pub const QUERY_WORDS_MAX: usize = 32;

/// What a person typed, as an FTS5 query that finds texts with every word; the last word may be unfinished. `None` when it holds no word.
///
/// What they typed is quoted, never read as syntax. A stretch without spaces (a Thai sentence, `don't`) is a phrase.
#[must_use]
pub fn match_query(query: &str) -> Option<String> {
    let mut phrases = phrases(query);
    phrases.last_mut()?.push_str(" *");
    Some(phrases.join(" AND "))
}

/// Like [`match_query`], but finds texts with any of the words; rank by `bm25`, or everything comes up. Words are whole.
#[must_use]
pub fn match_any(query: &str) -> Option<String> {
    let phrases = phrases(query);
    (!phrases.is_empty()).then(|| phrases.join(" OR "))
}

fn phrases(query: &str) -> Vec<String> {
    query
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '"')
        .filter(|piece| !words(piece).is_empty())
        .take(QUERY_WORDS_MAX)
        .map(|piece| format!("\"{piece}\""))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_quoted() {
        assert_eq!(match_query("meet him").as_deref(), Some("\"meet\" AND \"him\" *"));
        assert_eq!(match_query("NEAR(a b)").as_deref(), Some("\"NEAR(a\" AND \"b)\" *"));
        assert_eq!(match_query("say \"hi\"\0x").as_deref(), Some("\"say\" AND \"hi\" AND \"x\" *"));
        assert_eq!(match_any("meet him").as_deref(), Some("\"meet\" OR \"him\""));
    }

    #[test]
    fn nothing_to_look_for_is_no_query() {
        for nothing in ["", "  ", "\"", "*", "\0", "👍", "\u{200F}", "((("] {
            assert_eq!(match_query(nothing), None, "{nothing:?}");
            assert_eq!(match_any(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_long_query_is_cut() {
        let query = match_query(&"word ".repeat(100_000)).unwrap();
        assert_eq!(query.matches("AND").count(), QUERY_WORDS_MAX - 1);
    }
}
