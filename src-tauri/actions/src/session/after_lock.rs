use serde::{Deserialize, Serialize};

use crate::{
    Backend,
    session::{backup_tries::Failing, noted_errors::NotedErrors, reminder::Reminder, space::hold, wire::RestoreOutcome},
};

/// What is still known after a lock: nothing of a person, nothing that was typed.
///
/// A process that begins anew after a lock is handed it by the one before.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterLock {
    /// Whether the neutral screen comes first.
    neutral: bool,
    /// What became of restoring a backup, if that was the reason for the lock.
    restore: Option<RestoreOutcome>,
    /// When something is due, so that the desktop can still remind.
    reminder: Reminder,
    /// Why there is no daily backup, if it fails: the pause before the next try goes on.
    backup_failing: Option<Failing>,
    /// What went wrong so far.
    errors: NotedErrors,
}

impl Backend {
    /// What is to be known after a lock.
    #[must_use]
    pub fn after_lock(&self) -> AfterLock {
        AfterLock {
            neutral: self.is_neutral(),
            restore: *hold(&self.restore_outcome),
            reminder: *self.reminder(),
            backup_failing: hold(&self.daily_backup).failing,
            errors: hold(&self.noted_errors).clone(),
        }
    }

    /// Goes on after a lock, in a process that has just begun.
    #[must_use]
    pub fn continuing(self, after_lock: AfterLock) -> Self {
        let AfterLock {
            neutral,
            restore,
            reminder,
            backup_failing,
            errors,
        } = after_lock;
        self.neutral.store(neutral, std::sync::atomic::Ordering::Relaxed);
        *hold(&self.restore_outcome) = restore;
        *self.reminder() = reminder;
        hold(&self.daily_backup).failing = backup_failing;
        *hold(&self.noted_errors) = errors;
        self
    }
}
