use jiff::{Timestamp, civil::Date};

use super::{PersonId, RunId};
use crate::content::Checklist;

/// Going through a checklist once, for one person or the household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistRun {
    /// Stays the same when the run is finished, reopened or handed over.
    pub id: RunId,
    /// Id of the checklist.
    pub checklist: String,
    /// For whom; `None` is the household.
    pub person: Option<PersonId>,
    /// When it was begun.
    pub started: Timestamp,
    /// When it was finished; `None` while it is under way.
    pub finished: Option<Timestamp>,
    /// The day to go through the checklist again, when one was set.
    pub next_review: Option<Date>,
    /// What was answered. Items not named are open.
    pub ticks: Vec<Tick>,
}

/// The answer to one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Id of the item. An update may have removed it from the checklist; the answer stays.
    pub item: String,
    /// The item's words when it was answered: what is shown when the checklist no longer has it.
    pub words: String,
    /// How the item was answered.
    pub state: TickState,
    /// What to remember; may be empty.
    pub note: String,
    /// When it was last answered.
    pub changed: Timestamp,
}

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickState {
    /// Not answered.
    Open,
    /// Done.
    Done,
    /// Not now.
    NotNow,
    /// Does not apply.
    DoesNotApply,
}

/// How far a run has come. Items that do not apply count as settled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunProgress {
    /// Items done.
    pub done: usize,
    /// Items put off.
    pub not_now: usize,
    /// Items that do not apply.
    pub does_not_apply: usize,
    /// Items of the checklist.
    pub total: usize,
}

impl RunProgress {
    /// How far `ticks` have come through `checklist`. Answers to items it no longer has do not count.
    #[must_use]
    pub fn of(ticks: &[Tick], checklist: &Checklist) -> Self {
        let mut progress = Self::default();
        for item in checklist.items() {
            progress.total += 1;
            match ticks.iter().find(|tick| tick.item == item.id).map(|tick| tick.state) {
                Some(TickState::Done) => progress.done += 1,
                Some(TickState::NotNow) => progress.not_now += 1,
                Some(TickState::DoesNotApply) => progress.does_not_apply += 1,
                Some(TickState::Open) | None => {}
            }
        }
        progress
    }

    /// Items with any answer.
    #[must_use]
    pub const fn answered(self) -> usize {
        self.done + self.not_now + self.does_not_apply
    }

    /// Whether every item is done or does not apply.
    #[must_use]
    pub const fn settled(self) -> bool {
        self.done + self.does_not_apply == self.total
    }
}
