//! When to be in touch with whom, from what is kept.
use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{Pause, Person, PersonId, Rhythm};
use porchlight_vault::{LastContact, Reader, VaultError};

/// The last contact with everyone, and every pause.
pub(crate) struct Contacts {
    last: BTreeMap<PersonId, LastContact>,
    pauses: Vec<Pause>,
}

impl Contacts {
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self, VaultError> {
        Ok(Self {
            last: reader.last_contacts()?.into_iter().map(|last| (last.person, last)).collect(),
            pauses: reader.pauses()?,
        })
    }

    /// The last talk, or the last check-in that reached them.
    pub(crate) fn last(&self, person: PersonId) -> Option<&LastContact> {
        self.last.get(&person)
    }

    /// The day to be in touch with someone again. `day_of` says which day a moment is here.
    pub(crate) fn due(&self, person: &Person, day_of: impl Fn(Timestamp) -> Date) -> Option<Date> {
        // The archive is for mentorships that have ended: no contact is due.
        if person.archived.is_some() {
            return None;
        }
        let last = self.last(person.id);
        let begun = || person.details.since.unwrap_or_else(|| day_of(person.created));
        let rhythm = Rhythm {
            days: person.details.rhythm_days,
            last: last.map_or_else(begun, |last| last.day),
            agreed: last.and_then(|last| last.agreed),
        };
        rhythm.due(person.id, &self.pauses)
    }

    /// The last day of a pause that holds on `day`.
    pub(crate) fn rests_until(&self, person: PersonId, day: Date) -> Option<Date> {
        let resting = self.pauses.iter().filter(|pause| pause.rests(person, day));
        resting.map(|pause| pause.ends).max()
    }
}
