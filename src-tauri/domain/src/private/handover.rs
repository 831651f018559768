use super::{CheckIn, ChecklistRun, Entry, FollowUp, Pause, Person, Talk, TrustedAdult};

/// Everything kept about one person, as one adult hands it over to another. Nothing in it names anybody else who is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRecord {
    /// The young person whom the record is about.
    pub person: Person,
    /// The grown-ups they could turn to.
    pub trusted_adults: Vec<TrustedAdult>,
    /// Pauses with them; those for everyone are not theirs.
    pub pauses: Vec<Pause>,
    /// Check-ins, the latest day first.
    pub check_ins: Vec<CheckIn>,
    /// Talks, the latest day first.
    pub talks: Vec<Talk>,
    /// Follow-ups, by the day they are due.
    pub follow_ups: Vec<FollowUp>,
    /// Checklists gone through for them, with every answer.
    pub runs: Vec<ChecklistRun>,
    /// Journal entries about them, as they read now; the latest first.
    pub entries: Vec<Entry>,
}

/// A part of a record that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordPart {
    /// The grown-ups they could turn to.
    TrustedAdults,
    /// How often to be in touch, and pauses.
    Rhythm,
    /// Check-ins with what was asked and answered.
    CheckIns,
    /// Talks.
    Talks,
    /// Things to come back to.
    FollowUps,
    /// Checklists with every answer.
    Runs,
    /// Journal entries.
    Entries,
}

impl RecordPart {
    /// Every part, in the order to offer them.
    pub const ALL: [Self; 7] = [
        Self::TrustedAdults,
        Self::Rhythm,
        Self::CheckIns,
        Self::Talks,
        Self::FollowUps,
        Self::Runs,
        Self::Entries,
    ];
}

impl PersonRecord {
    /// How many things of a part there are. A rhythm counts as one, beside each pause.
    #[must_use]
    pub fn count(&self, part: RecordPart) -> usize {
        match part {
            RecordPart::TrustedAdults => self.trusted_adults.len(),
            RecordPart::Rhythm => usize::from(self.person.details.rhythm_days.is_some()) + self.pauses.len(),
            RecordPart::CheckIns => self.check_ins.len(),
            RecordPart::Talks => self.talks.len(),
            RecordPart::FollowUps => self.follow_ups.len(),
            RecordPart::Runs => self.runs.len(),
            RecordPart::Entries => self.entries.len(),
        }
    }

    /// The record without these parts.
    #[must_use]
    pub fn without(mut self, parts: &[RecordPart]) -> Self {
        for part in parts {
            match part {
                RecordPart::TrustedAdults => self.trusted_adults.clear(),
                RecordPart::Rhythm => {
                    self.person.details.rhythm_days = None;
                    self.pauses.clear();
                }
                RecordPart::CheckIns => self.check_ins.clear(),
                RecordPart::Talks => self.talks.clear(),
                RecordPart::FollowUps => self.follow_ups.clear(),
                RecordPart::Runs => self.runs.clear(),
                RecordPart::Entries => self.entries.clear(),
            }
        }
        self
    }
}
