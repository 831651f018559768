use super::language_words::LanguageWords;

/// More digits are no age but a number to call.
const AGE_DIGITS_MAX: usize = 2;

/// The words of a text that say what it is about, each once; all of them when none does.
pub(super) fn telling_words(text: &str, locale: &str) -> (Vec<String>, bool) {
    let mut words: Vec<String> = Vec::new();
    for word in porchlight_words::words(text) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let language = LanguageWords::of(locale);
    let telling: Vec<String> = words.iter().filter(|word| !is_stop_word(word, language)).cloned().collect();
    if telling.is_empty() { (words, false) } else { (telling, true) }
}

/// Whether a folded word says nothing of what is sought.
fn is_stop_word(word: &str, language: &LanguageWords) -> bool {
    language.stop.contains(word) || is_age(word)
}

/// "My 9 year old": no item is about one year of age alone.
fn is_age(word: &str) -> bool {
    word.len() <= AGE_DIGITS_MAX && word.bytes().all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_language_of_the_reader_counts() {
        let is_stop_word = |word, locale| is_stop_word(word, LanguageWords::of(locale));
        assert!(is_stop_word("she", "en"));
        assert!(is_stop_word("she", "en-GB"));
        assert!(!is_stop_word("she", "th"));
        assert!(!is_stop_word("photo", "en"));
        assert!(is_stop_word("12", "th"));
        assert!(!is_stop_word("988", "en"));
    }
}
