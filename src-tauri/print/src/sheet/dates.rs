use jiff::civil::Date;
use porchlight_domain::content::PartialDate;

use super::fill;
use crate::DateWords;

/// 22 November 2026, as the reader writes it.
#[must_use]
pub fn day(date: Date, words: &DateWords) -> String {
    partial_date(
        PartialDate {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        },
        words,
    )
}

/// What there is of a date: 2024, March 2024, 9 March 2024.
pub(crate) fn partial_date(date: PartialDate, words: &DateWords) -> String {
    let year = (i32::from(date.year) + i32::from(words.years_ahead)).to_string();
    let month = date.month.and_then(|month| {
        let index = usize::try_from(month).ok()?.checked_sub(1)?;
        words.months.get(index)
    });
    let Some(month) = month else {
        return fill(&words.year, &[("year", &year)]);
    };
    match date.day {
        Some(day) => fill(&words.day, &[("day", &day.to_string()), ("month", month), ("year", &year)]),
        None => fill(&words.month, &[("month", month), ("year", &year)]),
    }
}
