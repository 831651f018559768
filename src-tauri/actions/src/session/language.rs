use std::ops::Deref;

use porchlight_languages::{LANGUAGES, PSEUDO, SOURCE, offered};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use ts_rs::{Config, TS};

/// A language of the window. It crosses, and stands in the settings, as its tag.
#[derive(Clone, Copy, Debug)]
pub struct Language(&'static porchlight_languages::Language);

impl Language {
    /// What everything is written in first.
    pub const SOURCE: Self = Self(&SOURCE);
    /// The one made for tests.
    pub const PSEUDO: Self = Self(&PSEUDO);

    /// The language with exactly this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        porchlight_languages::language(tag).map(Self)
    }

    /// Those that a person can choose.
    pub(crate) fn offered() -> impl Iterator<Item = Self> {
        offered().map(Self)
    }

    /// Whether a person can choose it.
    pub(crate) fn is_offered(self) -> bool {
        Self::offered().any(|offered| offered == self)
    }
}

impl Deref for Language {
    type Target = porchlight_languages::Language;

    fn deref(&self) -> &Self::Target {
        self.0
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Language {}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.tag.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::from_tag(&tag).ok_or_else(|| D::Error::custom("no language of the window"))
    }
}

impl TS for Language {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn docs() -> Option<String> {
        Some("/**\n * A language of the window, by tag.\n */\n".to_owned())
    }

    fn name(_: &Config) -> String {
        "Language".to_owned()
    }

    fn inline(_: &Config) -> String {
        LANGUAGES
            .iter()
            .map(|language| format!("\"{}\"", language.tag))
            .collect::<Vec<_>>()
            .join(" | ")
    }

    fn decl(config: &Config) -> String {
        format!("type Language = {};", Self::inline(config))
    }

    fn output_path() -> Option<std::path::PathBuf> {
        Some("Language.ts".into())
    }
}
