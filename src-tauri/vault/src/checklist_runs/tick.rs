use jiff::Timestamp;
use porchlight_domain::private::{RunId, TickState};
use rusqlite::params;

use crate::{
    Result, Writer,
    database::{Id, Moment},
};

/// The answer to one item of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TickAnswer {
    /// Id of the item.
    pub item: String,
    /// The item's words now: shown when an update removes it from the checklist.
    pub words: String,
    /// How the item is answered.
    pub state: TickState,
    /// What to remember; may be empty.
    pub note: String,
}

impl Writer<'_> {
    /// Answers an item, or changes the answer.
    pub fn run_tick(&self, run: RunId, answer: &TickAnswer, now: Timestamp) -> Result<()> {
        let TickAnswer { item, words, state, note } = answer;
        let ticked = params![Id(run.0), item, words, state_code(*state), note, Moment(now)];
        self.connection.prepare_cached(include_str!("tick.sql"))?.execute(ticked)?;
        Ok(())
    }
}

pub(super) const fn state_code(state: TickState) -> &'static str {
    match state {
        TickState::Open => "open",
        TickState::Done => "done",
        TickState::NotNow => "not_now",
        TickState::DoesNotApply => "does_not_apply",
    }
}

pub(super) fn state_of(code: &str) -> TickState {
    [TickState::Done, TickState::NotNow, TickState::DoesNotApply]
        .into_iter()
        .find(|state| state_code(*state) == code)
        .unwrap_or(TickState::Open)
}
