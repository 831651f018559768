//! Asking the page to save what is being written, before the private space closes by itself or the app ends.
use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use crate::{ActionError, Backend, session::space::hold, wire::{Done, Nothing}};

/// How often the page has said that it saved.
#[derive(Default)]
pub(crate) struct WritingSaved {
    times: Mutex<u64>,
    changed: Condvar,
}

impl Backend {
    /// Asks the page by `ask`, and waits until it has saved, for `limit` at most. Says whether it has. Asks nothing while locked: then
    /// nothing private is being written.
    pub fn save_writing(&self, limit: Duration, ask: impl FnOnce()) -> bool {
        if !self.is_open() {
            return true;
        }
        let saved = &self.writing_saved;
        let before = *hold(&saved.times);
        ask();
        let times = hold(&saved.times);
        let (times, _) = saved
            .changed
            .wait_timeout_while(times, limit, |times| *times == before)
            .unwrap_or_else(PoisonError::into_inner);
        *times != before
    }
}

/// The page has saved what was being written, or cannot.
pub(crate) fn done(backend: &Backend, _: Nothing) -> Result<Done, ActionError> {
    *hold(&backend.writing_saved.times) += 1;
    backend.writing_saved.changed.notify_all();
    Ok(Done {})
}
