/// English words that say nothing of what is sought, sorted.
const ENGLISH: &[&str] = &[
    "a",
    "about",
    "am",
    "an",
    "and",
    "any",
    "anyone",
    "are",
    "as",
    "at",
    "be",
    "been",
    "but",
    "by",
    "can",
    "could",
    "d",
    "did",
    "do",
    "does",
    "doing",
    "don",
    "even",
    "for",
    "from",
    "get",
    "gets",
    "getting",
    "go",
    "goes",
    "going",
    "got",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "hers",
    "him",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "isn",
    "it",
    "its",
    "just",
    "keeps",
    "let",
    "like",
    "ll",
    "m",
    "may",
    "me",
    "might",
    "my",
    "not",
    "now",
    "of",
    "on",
    "or",
    "our",
    "out",
    "re",
    "s",
    "says",
    "she",
    "should",
    "so",
    "some",
    "somebody",
    "someone",
    "something",
    "t",
    "than",
    "that",
    "the",
    "their",
    "them",
    "there",
    "they",
    "thing",
    "things",
    "this",
    "to",
    "too",
    "up",
    "us",
    "ve",
    "very",
    "want",
    "wanted",
    "wants",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "why",
    "will",
    "with",
    "won",
    "would",
    "you",
    "your",
];
/// Spanish words that say nothing of what is sought, without accents, sorted.
const SPANISH: &[&str] = &[
    "a", "al", "algo", "alguien", "como", "con", "cuando", "de", "del", "donde", "e", "el", "ella", "ellas", "ellos", "en", "es", "esa",
    "ese", "eso", "esta", "este", "esto", "ha", "hay", "la", "las", "le", "les", "lo", "los", "me", "mi", "mis", "muy", "no", "o", "para",
    "pero", "por", "que", "quien", "quiere", "se", "si", "sin", "son", "su", "sus", "te", "tu", "un", "una", "y", "ya", "yo",
];

/// The words of a text that say what it is about, each once; all of them when none does.
pub(super) fn telling_words(text: &str, locale: &str) -> (Vec<String>, bool) {
    let mut words: Vec<String> = Vec::new();
    for word in porchlight_words::words(text) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let telling: Vec<String> = words.iter().filter(|word| !is_stop_word(word, locale)).cloned().collect();
    if telling.is_empty() { (words, false) } else { (telling, true) }
}

/// Whether a folded word says nothing of what is sought.
fn is_stop_word(word: &str, locale: &str) -> bool {
    let words = match locale.split('-').next() {
        Some("en") => ENGLISH,
        Some("es") => SPANISH,
        _ => &[],
    };
    words.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        for words in [ENGLISH, SPANISH] {
            assert!(words.is_sorted(), "binary search needs order");
        }
    }

    #[test]
    fn only_the_language_of_the_reader_counts() {
        assert!(is_stop_word("she", "en"));
        assert!(is_stop_word("she", "en-GB"));
        assert!(!is_stop_word("she", "th"));
        assert!(!is_stop_word("photo", "en"));
    }
}
