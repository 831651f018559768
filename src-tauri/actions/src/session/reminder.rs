//! A word from the computer when something is due: at most once a day, only when it is wished for, and never a name.
use jiff::civil::Date;
use porchlight_domain::private::Person;
use porchlight_vault::Vault;
use serde::{Deserialize, Serialize};

use crate::{ActionError, Backend, session::contacts::Contacts};

/// Before this hour of the day nobody is reminded of anything.
const MORNING_HOUR: i8 = 7;

/// What is remembered while the app runs. A day says nothing of anyone, so it may stay while locked.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Reminder {
    /// The first day on which something is due, as it was when that could last be seen.
    next_due: Option<Date>,
    /// The day of the last reminder.
    last: Option<Date>,
}

impl Backend {
    /// Whether to remind now, and takes note that it was done. `is_looked_at` says that the person has the window before them: whoever
    /// looks needs no reminder.
    pub fn reminds_now(&self, is_looked_at: bool) -> bool {
        if !self.settings().reminders || is_looked_at || self.hour() < MORNING_HOUR {
            return false;
        }
        let today = self.today();
        if self.reminder().last == Some(today) {
            return false;
        }
        self.look_what_is_due();
        let mut reminder = self.reminder();
        let is_due = reminder.next_due.is_some_and(|day| day <= today);
        if is_due {
            reminder.last = Some(today);
        }
        is_due
    }

    /// Looks while that can be seen; what was seen last stays when it cannot.
    pub(crate) fn look_what_is_due(&self) {
        if let Ok(Some(next_due)) = self.if_open(|vault| first_due(self, vault)) {
            self.reminder().next_due = next_due;
        }
    }
}

/// The first day on which a follow-up, somebody to be in touch with, or a checklist to look at again is due.
fn first_due(backend: &Backend, vault: &Vault) -> Result<Option<Date>, ActionError> {
    let (follow_ups, runs, people, contacts) = vault.read(|reader| {
        Ok((
            reader.follow_ups_open()?,
            reader.runs_to_review()?,
            reader.people()?,
            Contacts::read(reader)?,
        ))
    })?;
    let contact = |person: &Person| contacts.due(person, |moment| backend.day_of(moment));
    Ok(follow_ups
        .into_iter()
        .map(|follow_up| follow_up.due)
        .chain(runs.into_iter().filter_map(|run| run.next_review))
        .chain(people.iter().filter_map(contact))
        .min())
}
