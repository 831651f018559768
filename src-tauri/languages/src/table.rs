//! The table: the one place where a language is named.
use crate::{
    language::{Direction, Files, Language, State},
    script::{LATIN, THAI},
};

/// The files of the language with this tag.
macro_rules! files {
    ($tag:literal) => {
        Files {
            messages: include_str!(concat!("../../../ui/src/messages/", $tag, ".json")),
            search: include_str!(concat!("../../../resources/languages/", $tag, "/search.toml")),
            import: include_str!(concat!("../../../resources/languages/", $tag, "/import.toml")),
            style: None,
        }
    };
    ($tag:literal, style) => {
        Files {
            style: Some(include_str!(concat!("../../../resources/languages/", $tag, "/style.toml"))),
            ..files!($tag)
        }
    };
}

/// Every language, in the order in which they are offered.
pub static LANGUAGES: &[&Language] = &[&SOURCE, &SPANISH, &THAI_LANGUAGE, &PSEUDO];

/// English: what every other language is translated from, and what stands in where one has no words.
pub static SOURCE: Language = Language {
    tag: "en",
    own_name: "English",
    direction: Direction::LeftToRight,
    script: &LATIN,
    state: State::Source,
    // As most of the world writes dates: 22 November 2026.
    formats: "en-GB",
    years_ahead: 0,
    zero: '0',
    month_first_in: &["us"],
    encodings_of: None,
    files: files!("en", style),
};

static SPANISH: Language = Language {
    tag: "es",
    own_name: "Español",
    direction: Direction::LeftToRight,
    script: &LATIN,
    state: State::Draft,
    formats: "es",
    years_ahead: 0,
    zero: '0',
    month_first_in: &[],
    encodings_of: Some("es"),
    files: files!("es"),
};

static THAI_LANGUAGE: Language = Language {
    tag: "th",
    own_name: "ไทย",
    direction: Direction::LeftToRight,
    script: &THAI,
    state: State::Draft,
    formats: "th",
    years_ahead: 543,
    zero: '๐',
    month_first_in: &[],
    encodings_of: Some("th"),
    files: files!("th"),
};

/// English from right to left, accented and longer, made by a program (`ui/languages/pseudo.mjs`): shows what a language of another
/// direction and length would break. Its words that nobody sees are those of English, since accents do not count there.
pub static PSEUDO: Language = Language {
    tag: "en-XB",
    own_name: "Pseudo",
    direction: Direction::RightToLeft,
    script: &LATIN,
    state: State::Pseudo,
    formats: "en-GB",
    years_ahead: 0,
    zero: '0',
    month_first_in: &[],
    encodings_of: None,
    files: files!("en", style),
};

/// The language with exactly this tag.
#[must_use]
pub fn language(tag: &str) -> Option<&'static Language> {
    LANGUAGES.iter().copied().find(|language| language.tag == tag)
}

/// The language of a text with this tag, wherever it is spoken: `en-GB` is read as `en`.
#[must_use]
pub fn language_of(tag: &str) -> Option<&'static Language> {
    language(tag).or_else(|| language(tag.split('-').next().unwrap_or_default()))
}

/// The languages that a person can choose: all but those made for tests.
pub fn offered() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.iter().copied().filter(|language| language.state != State::Pseudo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_does_not_change_the_language() {
        let tag = |asked| language_of(asked).map(|language| language.tag);
        assert_eq!(tag("en-GB"), Some("en"));
        assert_eq!(tag(PSEUDO.tag), Some(PSEUDO.tag));
        assert_eq!(tag("xx"), None);
        assert!(language("en-GB").is_none());
    }

    #[test]
    fn tags_and_names_are_there_once() {
        for (at, one) in LANGUAGES.iter().enumerate() {
            for other in &LANGUAGES[at + 1..] {
                assert!(one.tag != other.tag && one.own_name != other.own_name, "{}", one.tag);
            }
        }
    }

    #[test]
    fn one_is_the_source_and_what_tests_use_is_not_offered() {
        let with = |state| LANGUAGES.iter().filter(|language| language.state == state).count();
        assert_eq!((with(State::Source), SOURCE.state), (1, State::Source));
        assert_eq!((with(State::Pseudo), PSEUDO.state), (1, State::Pseudo));
        assert!(offered().all(|language| language.tag != PSEUDO.tag));
    }
}
