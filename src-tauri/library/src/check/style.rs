//! How packs in a language are to be written: the `style.toml` of each that has one.
use std::{collections::BTreeMap, sync::LazyLock};

use porchlight_languages::{LANGUAGES, language_of};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Style {
    pub(super) reading_level: ReadingLevel,
    /// Abbreviations that children use, too.
    pub(super) known_letters: Vec<String>,
    /// Ways to say that telling is safe, in lower case.
    pub(super) promises: Vec<String>,
    /// How the last paragraph of a guide begins.
    pub(super) who_to_tell: String,
    /// What blames a young person, in lower case. It may stand where it is shown so that it can be avoided.
    pub(super) blame: Words,
    /// Words that are not used.
    pub(super) avoid: Vec<Words>,
}

/// Words to look for, in lower case, and why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) why: String,
    /// A star at the end stands for any ending.
    pub(super) words: Vec<String>,
}

/// Formulas for a reading level.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ReadingLevel {
    /// It counts the syllables of English.
    FleschKincaid,
}

/// Read once. A file that cannot be read would only leave out its checks; a test reads them all.
static STYLES: LazyLock<BTreeMap<&'static str, Style>> = LazyLock::new(|| {
    LANGUAGES
        .iter()
        .filter_map(|language| Some((language.tag, toml::from_str(language.files.style?).ok()?)))
        .collect()
});

/// The style of the language of `locale`, wherever it is spoken.
pub(super) fn style_of(locale: &str) -> Option<&'static Style> {
    STYLES.get(language_of(locale)?.tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_is_read() {
        for (language, style) in LANGUAGES.iter().filter_map(|language| Some((language, language.files.style?))) {
            let style: Style = toml::from_str(style).expect(language.tag);
            let words = style.avoid.iter().chain([&style.blame]).flat_map(|group| &group.words);
            for word in words.chain(&style.promises) {
                assert_eq!(*word, word.to_lowercase(), "{}: words are looked for in lower case", language.tag);
            }
        }
    }
}
