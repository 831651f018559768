//! The person: as the data holds them, as the page shows them, and what is refused.
use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{Person, PersonDetails, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    check::{Check, moment},
    codes::WrittenRole,
    error::Result,
};

/// The version of the format in which what is written of the person last changed. A new field is a new version.
pub(crate) const CHANGED_IN: u32 = 1;

/// The youngest and oldest years that a birth year may be.
const BIRTH_YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;
/// Longest rhythm, in days.
const RHYTHM_DAYS_MAX: u16 = 366;

/// A field that came after version 1 has a `#[serde(default)]`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenPerson {
    pub(crate) id: Uuid,
    name: String,
    birth_year: Option<i16>,
    role: WrittenRole,
    language: String,
    rhythm_days: Option<u16>,
    since: Option<Date>,
    consent: String,
    safeguarding_contact: String,
    matters: String,
    created: Timestamp,
}

impl From<&Person> for WrittenPerson {
    fn from(person: &Person) -> Self {
        let PersonDetails {
            name,
            birth_year,
            role,
            language,
            rhythm_days,
            since,
            consent,
            safeguarding_contact,
            matters,
        } = person.details.clone();
        Self {
            id: person.id.0,
            name,
            birth_year,
            role: role.into(),
            language,
            rhythm_days,
            since,
            consent,
            safeguarding_contact,
            matters,
            created: person.created,
        }
    }
}

impl WrittenPerson {
    /// The person, if nothing of them is impossible.
    pub(crate) fn read(self, check: &mut Check) -> Result<Person> {
        let Self {
            id,
            name,
            birth_year,
            role,
            language,
            rhythm_days,
            since,
            consent,
            safeguarding_contact,
            matters,
            created,
        } = self;
        let mut details = PersonDetails {
            name,
            birth_year,
            role: role.into(),
            language,
            rhythm_days,
            since,
            consent,
            safeguarding_contact,
            matters,
        };
        check.new_id(id)?;
        check.that(!details.name.trim().is_empty())?;
        check.name(&details.name)?;
        for (_, text) in details.texts_mut() {
            check.text(text)?;
        }
        check.that(birth_year.is_none_or(|year| BIRTH_YEARS.contains(&year)))?;
        check.that(rhythm_days.is_none_or(|days| (1..=RHYTHM_DAYS_MAX).contains(&days)))?;
        Ok(Person {
            id: PersonId(id),
            details,
            created: moment(created)?,
            archived: None,
            needed_until: None,
        })
    }
}

/// What the form calls each field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the field of that name")]
pub struct PersonLabels {
    pub name: String,
    pub birth_year: String,
    pub role: String,
    pub language: String,
    pub rhythm_days: String,
    pub since: String,
    pub consent: String,
    pub safeguarding_contact: String,
    pub matters: String,
}

/// What the page shows of the person, each under its label; empty where nothing is known. Their name is its title, their role a sentence.
pub(crate) fn shown<'a>(
    details: &PersonDetails,
    labels: &'a PersonLabels,
    day: &dyn Fn(Date) -> String,
    rhythm: impl Fn(u16) -> String,
) -> Vec<(&'a str, String)> {
    let PersonDetails {
        name: _,
        birth_year,
        role: _,
        language,
        rhythm_days,
        since,
        consent,
        safeguarding_contact,
        matters,
    } = details.clone();
    vec![
        (&labels.birth_year, birth_year.map(|year| year.to_string()).unwrap_or_default()),
        (&labels.since, since.map(day).unwrap_or_default()),
        (&labels.language, language),
        (&labels.rhythm_days, rhythm_days.map(rhythm).unwrap_or_default()),
        (&labels.matters, matters),
        (&labels.consent, consent),
        (&labels.safeguarding_contact, safeguarding_contact),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use porchlight_domain::private::Role;

    use super::*;

    /// Each field, with the version of the format that it came with.
    const FIELDS: [(&str, u32); 11] = [
        ("birthYear", 1),
        ("consent", 1),
        ("created", 1),
        ("id", 1),
        ("language", 1),
        ("matters", 1),
        ("name", 1),
        ("rhythmDays", 1),
        ("role", 1),
        ("safeguardingContact", 1),
        ("since", 1),
    ];

    fn wren() -> Person {
        let mut person = Person {
            id: PersonId(Uuid::from_u128(7)),
            details: PersonDetails {
                rhythm_days: Some(14),
                since: Some(jiff::civil::date(2026, 9, 1)),
                ..PersonDetails::named(String::new(), Some(2013), Role::Mentee)
            },
            created: Timestamp::UNIX_EPOCH,
            archived: None,
            needed_until: None,
        };
        for (field, text) in person.details.texts_mut() {
            *text = format!("{field:?}");
        }
        person
    }

    fn written() -> BTreeMap<String, serde_json::Value> {
        let json = serde_json::to_string(&WrittenPerson::from(&wren())).expect("JSON");
        serde_json::from_str(&json).expect("an object")
    }

    #[test]
    fn a_new_field_is_a_new_version() {
        let fields: Vec<_> = written().into_keys().collect();
        assert_eq!(fields, FIELDS.map(|(field, _)| field));
        assert_eq!(FIELDS.iter().map(|(_, version)| *version).max(), Some(CHANGED_IN));
    }

    #[test]
    fn the_document_names_every_field() {
        let document = include_str!("../../../docs/handover-format.md");
        let row = document.lines().find(|line| line.starts_with("| `person` |")).expect("a row");
        for (field, _) in FIELDS {
            assert!(row.contains(&format!("`{field}`")), "{field}");
        }
    }

    #[test]
    fn what_every_version_wrote_is_read() {
        for version in 1..=CHANGED_IN {
            let mut of_then = written();
            for (field, _) in FIELDS.iter().filter(|(_, since)| *since > version) {
                of_then.remove(*field);
            }
            let json = serde_json::to_string(&of_then).expect("JSON");
            let person: WrittenPerson = serde_json::from_str(&json).unwrap_or_else(|error| panic!("version {version}: {error}"));
            let read = person.read(&mut Check::default()).expect("a person");
            if version == CHANGED_IN {
                assert_eq!(read, wren());
            }
        }
    }

    #[test]
    fn the_page_shows_what_is_known() {
        let mut details = wren().details;
        let labels = PersonLabels::default();
        let shown = shown(&details, &labels, &|day| day.to_string(), |days| days.to_string());
        let shown: Vec<String> = shown.into_iter().map(|(_, text)| text).filter(|text| !text.is_empty()).collect();
        assert!(
            ["2013", "2026-09-01", "14"]
                .iter()
                .all(|known| shown.iter().any(|text| text == known))
        );
        for (field, text) in details.texts_mut() {
            let is_title = field == porchlight_domain::private::PersonField::Name;
            assert_eq!(shown.contains(text), !is_title, "{field:?}");
        }
    }
}
