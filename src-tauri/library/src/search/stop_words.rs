/// More digits are no age but a number to call.
const AGE_DIGITS_MAX: usize = 2;
/// English words that say nothing of what is sought, sorted.
const ENGLISH: &[&str] = &[
    "a",
    "about",
    "actually",
    "aged",
    "all",
    "also",
    "although",
    "am",
    "an",
    "and",
    "any",
    "anyone",
    "are",
    "arent",
    "as",
    "at",
    "be",
    "because",
    "been",
    "being",
    "both",
    "but",
    "by",
    "can",
    "cant",
    "comes",
    "could",
    "d",
    "did",
    "didnt",
    "do",
    "does",
    "doesnt",
    "doing",
    "don",
    "dont",
    "each",
    "either",
    "even",
    "every",
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
    "hes",
    "him",
    "his",
    "how",
    "i",
    "if",
    "im",
    "in",
    "into",
    "is",
    "isn",
    "isnt",
    "it",
    "its",
    "ive",
    "just",
    "keeps",
    "let",
    "like",
    "ll",
    "lot",
    "lots",
    "m",
    "many",
    "may",
    "me",
    "might",
    "more",
    "most",
    "much",
    "my",
    "neither",
    "not",
    "now",
    "of",
    "off",
    "old",
    "on",
    "or",
    "our",
    "out",
    "please",
    "quite",
    "re",
    "really",
    "s",
    "says",
    "she",
    "shes",
    "should",
    "since",
    "so",
    "some",
    "somebody",
    "someone",
    "something",
    "still",
    "such",
    "t",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "theyre",
    "thing",
    "things",
    "think",
    "thinks",
    "this",
    "those",
    "though",
    "through",
    "to",
    "too",
    "unless",
    "until",
    "up",
    "upon",
    "us",
    "use",
    "ve",
    "very",
    "want",
    "wanted",
    "wants",
    "was",
    "wasnt",
    "we",
    "were",
    "what",
    "whats",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whos",
    "why",
    "will",
    "with",
    "won",
    "wont",
    "would",
    "year",
    "years",
    "yet",
    "yo",
    "you",
    "your",
    "yr",
    "yrs",
];
/// Spanish words that say nothing of what is sought, without accents, sorted.
const SPANISH: &[&str] = &[
    "a", "al", "algo", "alguien", "anos", "como", "con", "cuando", "de", "del", "donde", "e", "el", "ella", "ellas", "ellos", "en", "es",
    "esa", "ese", "eso", "esta", "este", "esto", "fue", "ha", "hay", "he", "la", "las", "le", "les", "lo", "los", "mas", "me", "mi", "mis",
    "muy", "no", "nos", "o", "para", "pero", "por", "que", "quien", "quiere", "se", "ser", "si", "sin", "son", "su", "sus", "te", "tu",
    "un", "una", "y", "ya", "yo",
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
    words.binary_search(&word).is_ok() || is_age(word)
}

/// "My 9 year old": no item is about one year of age alone.
fn is_age(word: &str) -> bool {
    word.len() <= AGE_DIGITS_MAX && word.bytes().all(|letter| letter.is_ascii_digit())
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
        assert!(is_stop_word("12", "th"));
        assert!(!is_stop_word("988", "en"));
    }
}
