use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use super::space::hold;

/// How often the page has said that it saved.
#[derive(Default)]
pub(crate) struct WritingSaved {
    times: Mutex<u64>,
    changed: Condvar,
}

impl WritingSaved {
    /// Asks the page by `ask`, and waits until it has said so once more, for `limit` at most. Says whether it has.
    pub(super) fn wait(&self, limit: Duration, ask: impl FnOnce()) -> bool {
        let before = *hold(&self.times);
        ask();
        let (times, _) = self
            .changed
            .wait_timeout_while(hold(&self.times), limit, |times| *times == before)
            .unwrap_or_else(PoisonError::into_inner);
        *times != before
    }

    pub(super) fn told(&self) {
        *hold(&self.times) += 1;
        self.changed.notify_all();
    }
}
