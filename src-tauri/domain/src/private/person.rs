use jiff::{Timestamp, civil::Date};

use super::PersonId;
use crate::content::AgeBand;

/// A young person somebody looks out for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Stays the same when they are archived or handed over.
    pub id: PersonId,
    /// What an adult writes about them.
    pub details: PersonDetails,
    /// When they were added.
    pub created: Timestamp,
    /// When they were put in the archive: out of the daily lists, kept and found.
    pub archived: Option<Timestamp>,
    /// The day until which it was decided to keep everything about them.
    pub needed_until: Option<Date>,
}

impl Person {
    /// Age in whole years at the end of `today`'s year: a birth year alone says no more.
    #[must_use]
    pub fn age_years(&self, today: Date) -> Option<i16> {
        self.details.birth_year.map(|year| today.year() - year)
    }

    /// The age band whose guides and questions fit; `None` without a birth year.
    #[must_use]
    pub fn age_band(&self, today: Date) -> Option<AgeBand> {
        self.age_years(today).map(AgeBand::of_age)
    }
}

/// What an adult writes about a young person. Least data, on purpose: a nickname or initials; everything else may stay empty.
///
/// Moved whole wherever possible. Where each field is treated by itself, the struct is taken apart without `..`, so that the compiler names
/// the places that a new field needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonDetails {
    /// Nickname or initials.
    pub name: String,
    /// Calendar year of birth, when known.
    pub birth_year: Option<i16>,
    /// Who they are to the adult.
    pub role: Role,
    /// The language they like to speak; may be empty.
    pub language: String,
    /// Days between two contacts; `None` without a rhythm.
    pub rhythm_days: Option<u16>,
    /// The day from which there has been contact, such as the start of a mentorship, when noted.
    pub since: Option<Date>,
    /// Who has agreed to what, such as to the contact or to these notes; may be empty.
    pub consent: String,
    /// Whom to tell when something is wrong; may be empty.
    pub safeguarding_contact: String,
    /// What matters to them, to be remembered before a talk; may be empty.
    pub matters: String,
}

/// Declares the enum with the list of its variants, so that neither can lack one.
macro_rules! listed {
    ($(#[$about:meta])* $name:ident { $($variant:ident),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each is the field of that name")]
        pub enum $name { $($variant),* }

        impl $name {
            /// Each once, in the order of the struct.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
        }
    };
}

listed!(
    /// Names a field of [`PersonDetails`].
    PersonField {
        Name,
        BirthYear,
        Role,
        Language,
        RhythmDays,
        Since,
        Consent,
        SafeguardingContact,
        Matters,
    }
);

/// How much a field of text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSize {
    /// One line, of at most 60 characters.
    Line,
    /// Some lines, of at most 2,000 characters in all.
    Lines,
}

impl TextSize {
    /// The longest such text, in characters.
    #[must_use]
    pub const fn chars_max(self) -> usize {
        match self {
            Self::Line => 60,
            Self::Lines => 2_000,
        }
    }
}

impl PersonField {
    /// How much text it holds; `None` when it holds something else.
    #[must_use]
    pub const fn text(self) -> Option<TextSize> {
        match self {
            Self::Name | Self::Language => Some(TextSize::Line),
            Self::Consent | Self::SafeguardingContact | Self::Matters => Some(TextSize::Lines),
            Self::BirthYear | Self::Role | Self::RhythmDays | Self::Since => None,
        }
    }
}

impl PersonDetails {
    /// Someone of whom only this is known.
    #[must_use]
    pub const fn named(name: String, birth_year: Option<i16>, role: Role) -> Self {
        Self {
            name,
            birth_year,
            role,
            language: String::new(),
            rhythm_days: None,
            since: None,
            consent: String::new(),
            safeguarding_contact: String::new(),
            matters: String::new(),
        }
    }

    /// Every field of text, to be checked, trimmed or filled in.
    pub fn texts_mut(&mut self) -> [(PersonField, &mut String); 5] {
        let Self {
            name,
            birth_year: _,
            role: _,
            language,
            rhythm_days: _,
            since: _,
            consent,
            safeguarding_contact,
            matters,
        } = self;
        [
            (PersonField::Name, name),
            (PersonField::Language, language),
            (PersonField::Consent, consent),
            (PersonField::SafeguardingContact, safeguarding_contact),
            (PersonField::Matters, matters),
        ]
    }

    /// The same, with what is empty taken from `other`.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        let text = |ours: String, theirs: &String| if ours.is_empty() { theirs.clone() } else { ours };
        Self {
            name: self.name,
            birth_year: self.birth_year.or(other.birth_year),
            role: self.role,
            language: text(self.language, &other.language),
            rhythm_days: self.rhythm_days.or(other.rhythm_days),
            since: self.since.or(other.since),
            consent: text(self.consent, &other.consent),
            safeguarding_contact: text(self.safeguarding_contact, &other.safeguarding_contact),
            matters: text(self.matters, &other.matters),
        }
    }
}

/// Who a young person is to the adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The adult is a parent or carer.
    Child,
    /// The adult is a mentor.
    Mentee,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_text_is_gone_over() {
        let mut someone = PersonDetails::named(String::new(), None, Role::Child);
        let gone_over = someone.texts_mut().map(|(field, _)| field);
        let of_text: Vec<_> = PersonField::ALL.iter().copied().filter(|field| field.text().is_some()).collect();
        assert_eq!(gone_over[..], of_text);
    }

    #[test]
    fn gaps_are_filled_and_nothing_else_changes() {
        let nobody = PersonDetails::named("A.".to_owned(), None, Role::Child);
        let mut known = PersonDetails {
            rhythm_days: Some(7),
            since: Some(jiff::civil::date(2025, 1, 1)),
            ..PersonDetails::named("B.".to_owned(), Some(2012), Role::Mentee)
        };
        for (_, text) in known.texts_mut() {
            *text = "known".to_owned();
        }
        let named = |details: &PersonDetails| PersonDetails {
            name: "A.".to_owned(),
            role: Role::Child,
            ..details.clone()
        };
        assert_eq!(nobody.clone().or(&known), named(&known));
        assert_eq!(known.clone().or(&nobody), known);
    }
}
