use jiff::{ToSpan, civil::Date};

use super::{PauseId, PersonId};

/// Days on which nobody is expected to be in contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Stays the same when the pause is handed over.
    pub id: PauseId,
    /// With whom; `None` is with everyone: holidays.
    pub person: Option<PersonId>,
    /// First day of the pause.
    pub begins: Date,
    /// Last day of the pause, which still belongs to it.
    pub ends: Date,
}

impl Pause {
    /// Whether contact with `person` rests on `day`.
    #[must_use]
    pub fn rests(&self, person: PersonId, day: Date) -> bool {
        self.person.is_none_or(|with| with == person) && (self.begins..=self.ends).contains(&day)
    }
}

/// What decides when to be in touch again.
#[derive(Clone, Copy, Debug)]
pub struct Rhythm {
    /// Days between two contacts; `None` without a rhythm.
    pub days: Option<u16>,
    /// The last day of real contact; before the first one, the day from which contact is counted.
    pub last: Date,
    /// The day agreed on at the last check-in, if it lies after the last contact.
    pub agreed: Option<Date>,
}

impl Rhythm {
    /// The day to be in touch again: the one agreed on, else as many days after the last contact as the rhythm says. If contact rests on that
    /// day, the first one after. `None` without either.
    #[must_use]
    pub fn due(self, person: PersonId, pauses: &[Pause]) -> Option<Date> {
        let agreed = self.agreed.filter(|agreed| *agreed > self.last);
        let mut due = match (agreed, self.days) {
            (Some(agreed), _) => agreed,
            (None, Some(days)) => self.last.saturating_add(i64::from(days).days()),
            (None, None) => return None,
        };
        // One pause may end where the next begins.
        while let Some(pause) = pauses.iter().find(|pause| pause.rests(person, due)) {
            due = pause.ends.tomorrow().ok()?;
        }
        Some(due)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    const MILA: PersonId = PersonId(Uuid::from_u128(1));
    const DAO: PersonId = PersonId(Uuid::from_u128(2));

    fn pause(person: Option<PersonId>, begins: Date, ends: Date) -> Pause {
        Pause {
            id: PauseId(Uuid::from_u128(9)),
            person,
            begins,
            ends,
        }
    }

    fn every(days: u16) -> Rhythm {
        Rhythm {
            days: Some(days),
            last: date(2026, 11, 2),
            agreed: None,
        }
    }

    #[test]
    fn due_follows_the_last_contact() {
        assert_eq!(every(7).due(MILA, &[]), Some(date(2026, 11, 9)));
        let none = Rhythm { days: None, ..every(7) };
        assert_eq!(none.due(MILA, &[]), None);
    }

    #[test]
    fn a_day_agreed_on_counts_until_the_next_contact() {
        let agreed = |agreed| Rhythm {
            agreed: Some(agreed),
            ..every(7)
        };
        assert_eq!(agreed(date(2026, 11, 5)).due(MILA, &[]), Some(date(2026, 11, 5)));
        assert_eq!(
            agreed(date(2026, 10, 20)).due(MILA, &[]),
            Some(date(2026, 11, 9)),
            "that day has passed"
        );
    }

    #[test]
    fn a_pause_moves_it_to_the_first_day_after() {
        let holidays = pause(None, date(2026, 11, 8), date(2026, 11, 20));
        let ill = pause(Some(MILA), date(2026, 11, 21), date(2026, 11, 22));
        let pauses = [holidays, ill];
        assert_eq!(every(7).due(MILA, &pauses), Some(date(2026, 11, 23)), "one pause follows the other");
        assert_eq!(
            every(7).due(DAO, &pauses),
            Some(date(2026, 11, 21)),
            "the second is not for everyone"
        );
        assert_eq!(every(3).due(MILA, &pauses), Some(date(2026, 11, 5)), "before the holidays");
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        let last = Rhythm {
            last: Date::MAX,
            ..every(7)
        };
        assert_eq!(last.due(MILA, &[]), Some(Date::MAX));
        assert_eq!(last.due(MILA, &[pause(None, Date::MAX, Date::MAX)]), None);
    }
}
