//! What an adult writes about a young person, on its way to the window and back.
use jiff::civil::Date;
use porchlight_domain::private as domain;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::people::PersonRole;
use crate::{ActionError, types::DayGiven};

/// Oldest a young person may be by their birth year.
pub(crate) const AGE_YEARS_MAX: i16 = 30;
/// Longest rhythm: once a year.
pub(crate) const RHYTHM_DAYS_MAX: u16 = 366;

/// What an adult writes about a young person. All but the name may be empty: least data, on purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonDetails {
    /// Nickname or initials; the one field that must not be empty.
    pub name: String,
    /// Calendar year of birth.
    pub birth_year: Option<i16>,
    /// Who they are to the adult.
    pub role: PersonRole,
    /// The language they like to speak.
    pub language: String,
    /// Days between two contacts, 1 to 366.
    pub rhythm_days: Option<u16>,
    /// The day from which there has been contact, such as the start of a mentorship; `null` when not noted.
    pub since: Option<DayGiven>,
    /// Who has agreed to what, such as to the contact or to these notes; may be empty.
    pub consent: String,
    /// Whom to tell when something is wrong.
    pub safeguarding_contact: String,
    /// What matters to them, to be remembered before a talk; may be empty.
    pub matters: String,
}

impl From<domain::PersonDetails> for PersonDetails {
    fn from(details: domain::PersonDetails) -> Self {
        let domain::PersonDetails {
            name,
            birth_year,
            role,
            language,
            rhythm_days,
            since,
            consent,
            safeguarding_contact,
            matters,
        } = details;
        Self {
            name,
            birth_year,
            role: role.into(),
            language,
            rhythm_days,
            since: since.map(Into::into),
            consent,
            safeguarding_contact,
            matters,
        }
    }
}

impl PersonDetails {
    /// What is to be kept, if all of it makes sense.
    ///
    /// # Errors
    /// `invalid` with the field that does not.
    pub(crate) fn checked(self, today: Date) -> Result<domain::PersonDetails, ActionError> {
        let Self {
            name,
            birth_year,
            role,
            language,
            rhythm_days,
            since,
            consent,
            safeguarding_contact,
            matters,
        } = self;
        let refused = |field: PersonField| ActionError::invalid(field.code());
        let since = DayGiven::read_if(since.as_ref(), PersonField::Since.code())?;
        let mut details = domain::PersonDetails {
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
        for (field, text) in details.texts_mut() {
            let trimmed = text.trim();
            let is_too_long = field.text().is_some_and(|size| trimmed.chars().count() > size.chars_max());
            if is_too_long {
                return Err(refused(field.into()));
            }
            *text = trimmed.to_owned();
        }
        if details.name.is_empty() || details.name.chars().any(char::is_control) {
            return Err(refused(PersonField::Name));
        }
        if birth_year.is_some_and(|born| !(today.year() - AGE_YEARS_MAX..=today.year()).contains(&born)) {
            return Err(refused(PersonField::BirthYear));
        }
        if rhythm_days.is_some_and(|days| !(1..=RHYTHM_DAYS_MAX).contains(&days)) {
            return Err(refused(PersonField::RhythmDays));
        }
        if since.is_some_and(|since| since > today) {
            return Err(refused(PersonField::Since));
        }
        Ok(details)
    }
}

/// Declares an enum that mirrors one of the domain. A variant that one of both lacks does not compile.
macro_rules! mirrors {
    ($(#[$about:meta])* $name:ident is $domain:ident { $($variant:ident = $code:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        #[expect(missing_docs, reason = "each is the one of that name in the domain")]
        pub enum $name { $($variant),* }

        impl $name {
            /// As it crosses.
            pub(crate) const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }

        impl From<domain::$domain> for $name {
            fn from(value: domain::$domain) -> Self {
                match value { $(domain::$domain::$variant => Self::$variant),* }
            }
        }

        impl From<$name> for domain::$domain {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),* }
            }
        }
    };
}

mirrors!(
    /// Names a field of [`PersonDetails`].
    PersonField is PersonField {
        Name = "name",
        BirthYear = "birthYear",
        Role = "role",
        Language = "language",
        RhythmDays = "rhythmDays",
        Since = "since",
        Consent = "consent",
        SafeguardingContact = "safeguardingContact",
        Matters = "matters",
    }
);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_field_has_its_name() {
        let details = serde_json::to_value(PersonDetails::default()).expect("JSON");
        let fields: BTreeSet<&str> = details.as_object().expect("an object").keys().map(String::as_str).collect();
        let named = domain::PersonField::ALL.iter().map(|field| PersonField::from(*field));
        assert_eq!(fields, named.clone().map(PersonField::code).collect());
        for field in named {
            assert_eq!(serde_json::to_value(field).expect("JSON"), field.code());
        }
    }

    #[test]
    fn what_is_kept_comes_back_as_it_went() {
        let today = jiff::civil::date(2026, 11, 22);
        let mut known = domain::PersonDetails {
            rhythm_days: Some(7),
            since: Some(jiff::civil::date(2025, 1, 1)),
            ..domain::PersonDetails::named(String::new(), Some(2012), domain::Role::Mentee)
        };
        for (field, text) in known.texts_mut() {
            *text = format!("{field:?}");
        }
        assert_eq!(PersonDetails::from(known.clone()).checked(today), Ok(known));
    }
}
