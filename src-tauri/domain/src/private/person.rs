use jiff::{Timestamp, civil::Date};

use super::PersonId;
use crate::content::AgeBand;

/// A young person somebody looks out for. Least data, on purpose: a nickname or initials; everything else may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Names them.
    pub id: PersonId,
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
    /// The day it all began, when noted.
    pub since: Option<Date>,
    /// Who agreed to what; may be empty.
    pub consent: String,
    /// Whom to tell when something is wrong; may be empty.
    pub safeguarding_contact: String,
    /// Things that matter to them; may be empty.
    pub matters: String,
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
        self.birth_year.map(|year| today.year() - year)
    }

    /// The band whose words fit.
    #[must_use]
    pub fn age_band(&self, today: Date) -> Option<AgeBand> {
        self.age_years(today).map(AgeBand::of_age)
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
