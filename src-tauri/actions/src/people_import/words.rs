//! Words of lists of people, in every language of the app at once: a file does not say which it is in.
use std::{collections::BTreeMap, ops::RangeInclusive, sync::LazyLock};

use porchlight_languages::offered;
use porchlight_vault::name_key;
use serde::Deserialize;

use crate::people_import::wire::ImportUse;

/// What a heading stands for. The parts of a name are told apart here, so that no more of it is taken than needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(super) enum Heading {
    /// A way to write a name.
    Name(NamePart),
    /// Something that is kept; or, as [`ImportUse::LeaveOut`], known and better left out: a family name, a telephone number.
    Is(ImportUse),
}

/// How much of a name a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum NamePart {
    /// What they are called: enough by itself.
    Nickname,
    /// The given name: enough by itself.
    Given,
    /// The whole name.
    Whole,
}

/// The `import.toml` of one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    headings: BTreeMap<String, Vec<String>>,
    roles: Roles,
    rhythms: BTreeMap<String, u16>,
    units: BTreeMap<String, u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Roles {
    child: Vec<String>,
    mentee: Vec<String>,
}

/// The words of all languages, as they are compared; where two languages have the same word, that of the earlier one counts.
#[derive(Default)]
pub(super) struct ImportWords {
    /// What headings of columns mean.
    pub(super) headings: Vec<(String, Heading)>,
    /// Words for an own child.
    pub(super) child: Vec<String>,
    /// Words for a young person someone mentors.
    pub(super) mentee: Vec<String>,
    /// Words for a rhythm, and its days.
    pub(super) rhythms: Vec<(String, u16)>,
    /// Words beside a number, and how many days one is.
    pub(super) units: Vec<(String, u16)>,
}

/// Read once. A file that cannot be read would only make nothing known in its language; a test reads them all.
pub(super) static WORDS: LazyLock<ImportWords> = LazyLock::new(|| {
    let mut words = ImportWords::default();
    for file in offered().filter_map(|language| read(language.files.import).ok()) {
        let keys = |texts: &[String]| texts.iter().map(|text| name_key(text)).collect::<Vec<_>>();
        let counted = |texts: &BTreeMap<String, u16>| texts.iter().map(|(text, days)| (name_key(text), *days)).collect::<Vec<_>>();
        for (meaning, texts) in &file.headings {
            if let Ok(meaning) = heading(meaning) {
                words.headings.extend(keys(texts).into_iter().map(|text| (text, meaning)));
            }
        }
        words.child.extend(keys(&file.roles.child));
        words.mentee.extend(keys(&file.roles.mentee));
        words.rhythms.extend(counted(&file.rhythms));
        words.units.extend(counted(&file.units));
    }
    words
});

fn read(text: &str) -> Result<File, toml::de::Error> {
    toml::from_str(text)
}

fn heading(meaning: &str) -> Result<Heading, toml::de::Error> {
    toml::Value::String(meaning.to_owned()).try_into()
}

/// The digits of every language, each from its zero to its nine.
pub(super) fn digits() -> impl Iterator<Item = RangeInclusive<char>> {
    offered().filter_map(|language| {
        let nine = char::from_u32(u32::from(language.zero) + 9)?;
        Some(language.zero..=nine)
    })
}

/// What the calendars of the languages add to a year, where they add anything.
pub(super) fn years_ahead() -> impl Iterator<Item = i16> {
    offered().map(|language| language.years_ahead).filter(|years| *years != 0)
}

#[cfg(test)]
mod tests {
    use porchlight_languages::LANGUAGES;

    use super::*;
    use crate::cards::person_details::PersonField;

    #[test]
    fn every_language_has_words_for_everything() {
        for language in LANGUAGES {
            let file = read(language.files.import).expect(language.tag);
            let parts = [NamePart::Nickname, NamePart::Given, NamePart::Whole].map(Heading::Name);
            // Of other fields, lists use the name that they have here.
            let fields = [
                PersonField::BirthYear,
                PersonField::Role,
                PersonField::Language,
                PersonField::RhythmDays,
                PersonField::Since,
                PersonField::Consent,
                PersonField::SafeguardingContact,
                PersonField::Matters,
            ];
            let uses = fields.map(ImportUse::Field).into_iter().chain([ImportUse::LeaveOut]);
            let known: Vec<Heading> = file.headings.keys().map(|meaning| heading(meaning).expect(meaning)).collect();
            for wanted in parts.into_iter().chain(uses.map(Heading::Is)) {
                assert!(known.contains(&wanted), "{}: no heading means {wanted:?}", language.tag);
            }
            assert!(file.headings.values().all(|texts| !texts.is_empty()), "{}", language.tag);
            assert!(!file.roles.child.is_empty() && !file.roles.mentee.is_empty(), "{}", language.tag);
            assert!(!file.rhythms.is_empty() && !file.units.is_empty(), "{}", language.tag);
        }
    }
}
