use std::fmt;

use jiff::civil::Date;

use super::{AgeBand, ItemLink, LocalText};

/// What every item of the library says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Stable, the same in every language.
    pub id: String,
    /// The language it is written in.
    pub locale: String,
    /// Its title, in the language it is written in.
    pub title: String,
    /// One line on what it is for.
    pub summary: String,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// The ages it speaks of, youngest first.
    pub ages: Vec<AgeBand>,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// Where it stands among the items of its topic; those without one come after, by title.
    pub place: Option<u16>,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Who wrote it.
    pub author: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// When somebody last read it against its sources.
    pub reviewed: Date,
    /// When somebody should do so again.
    pub review_by: Date,
    /// Whether it is the original or a translation, and how far that one has come.
    pub translation: Translation,
    /// What someone would type to find it.
    pub asked: Vec<String>,
    /// What to read next.
    pub next: Vec<ItemLink>,
}

/// Whom an item is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// A parent or carer.
    Parent,
    /// A mentor.
    Mentor,
}

impl Audience {
    /// Everyone an item can be for.
    pub const ALL: [Self; 2] = [Self::Parent, Self::Mentor];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Mentor => "mentor",
        }
    }

    /// The audience written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }
}

/// Whether a text is the original or a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translation {
    /// Written in this language.
    Original,
    /// Translated, not yet read by a native speaker.
    Draft,
    /// Translated and read by a native speaker.
    Reviewed,
}

impl Translation {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Original, Self::Draft, Self::Reviewed];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }

    /// The state written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|translation| translation.code() == code)
    }
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable within the pack.
    pub id: String,
    /// Its title, as the publisher writes it.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When; `None` for an undated page.
    pub date: Option<PartialDate>,
    /// Its official address, https.
    pub site: Option<String>,
    /// Who was asked, and other limits.
    pub note: Option<String>,
}

/// A date of which perhaps only the year, or the year and month, is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// Calendar year.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<i8>,
    /// 1 to 31.
    pub day: Option<i8>,
}

impl PartialDate {
    /// Reads `2022`, `2022-04` or `2022-04-30`; a day that no calendar has is refused.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, count: usize| (part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(());
        let mut parts = text.split('-');
        let year = parts.next()?;
        digits(year, 4)?;
        let mut date = Self {
            year: year.parse().ok()?,
            month: None,
            day: None,
        };
        if let Some(month) = parts.next() {
            digits(month, 2)?;
            date.month = Some(month.parse().ok()?);
        }
        if let Some(day) = parts.next() {
            digits(day, 2)?;
            date.day = Some(day.parse().ok()?);
        }
        (parts.next().is_none() && date.earliest().is_some()).then_some(date)
    }

    /// The earliest day it can mean: what "at least this old" is counted from.
    #[must_use]
    pub fn earliest(self) -> Option<Date> {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(out, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(out, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

/// A topic of guides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Stable within the pack.
    pub id: String,
    /// Its name in each language.
    pub title: LocalText,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_dates_read_back_as_written() {
        for text in ["2022", "2022-04", "2024-02-29"] {
            assert_eq!(PartialDate::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "22",
            "2022-4",
            "2022-13",
            "2023-02-29",
            "2022-04-30-1",
            "undated",
            "2022/04",
            "+022",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }
}
