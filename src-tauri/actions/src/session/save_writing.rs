//! Asking the page to save what is being written, before the private space closes by itself or the app ends.
use std::time::Duration;

use crate::{
    ActionError, Backend,
    types::{Done, Nothing},
};

impl Backend {
    /// Asks the page by `ask`, and waits until it has saved, for `limit` at most. Says whether it has. Asks nothing while locked: then
    /// nothing private is being written.
    pub fn save_writing(&self, limit: Duration, ask: impl FnOnce()) -> bool {
        !self.is_open() || self.writing_saved.wait(limit, ask)
    }
}

/// The page has saved what was being written, or cannot.
pub(crate) fn done(backend: &Backend, _: Nothing) -> Result<Done, ActionError> {
    backend.writing_saved.told();
    Ok(Done {})
}
