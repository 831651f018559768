use jiff::{ToSpan, civil::Date};

/// Longest time after which to ask, in months: ten years. Beyond it nobody remembers why something was kept.
pub const RETENTION_MONTHS_MAX: u16 = 120;
/// Months after which to ask when neither the person nor a pack says otherwise.
pub const RETENTION_MONTHS_STANDARD: u16 = 12;

/// When to ask whether what is kept about someone is still needed. Asking is all it does: nothing is ever erased by a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Months after the last contact, or after someone was archived; `None` never asks.
    pub months: Option<u16>,
}

impl Retention {
    /// The day to ask about someone. `last` is the later of the last contact and the day they were archived, `kept_until` the day until
    /// which it was decided to keep everything.
    #[must_use]
    pub fn asks(self, last: Date, kept_until: Option<Date>) -> Option<Date> {
        let months = self.months?;
        let day = last.saturating_add(i32::from(months).months());
        Some(kept_until.map_or(day, |until| until.max(day)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn asks_so_many_months_after_the_last_contact() {
        let yearly = Retention { months: Some(12) };
        assert_eq!(yearly.asks(date(2025, 11, 22), None), Some(date(2026, 11, 22)));
        assert_eq!(
            Retention { months: Some(1) }.asks(date(2026, 1, 31), None),
            Some(date(2026, 2, 28)),
            "a shorter month ends sooner"
        );
        assert_eq!(Retention { months: None }.asks(date(2020, 1, 1), None), None);
        assert_eq!(yearly.asks(Date::MAX, None), Some(Date::MAX), "the end of the calendar is no panic");
    }

    #[test]
    fn kept_for_longer_it_asks_later_and_a_new_contact_counts_again() {
        let yearly = Retention { months: Some(12) };
        let until = Some(date(2027, 3, 1));
        assert_eq!(yearly.asks(date(2025, 11, 22), until), until);
        assert_eq!(yearly.asks(date(2026, 6, 1), until), Some(date(2027, 6, 1)));
    }
}
