//! The daily backup: made in the background, one at a time. One that fails is made again after pauses that grow.
use std::{sync::Arc, thread};

use jiff::Timestamp;

use crate::{
    ActionError, Backend,
    session::{space::hold, wire::BackupFailing},
};

/// One that runs, until this is dropped: whatever happens, the next one may begin.
struct Running(Arc<Backend>);

impl Drop for Running {
    fn drop(&mut self) {
        hold(&self.0.daily_backup).running = false;
    }
}

impl Backend {
    /// Makes the daily backup on a thread of its own if it is due. Locking stops it; a later one makes up for it.
    pub fn back_up_if_due(self: &Arc<Self>) {
        let now = self.now();
        if !hold(&self.daily_backup).begin(now) {
            return;
        }
        let running = Running(Arc::clone(self));
        match self.if_open(|open| Ok(open.backup_due(now)?)) {
            Ok(Some(true)) => {}
            Ok(Some(false) | None) => return,
            Err(error) => return self.daily_backup_ended(Err(error), now),
        }
        let started = thread::Builder::new().name("backup".to_owned()).spawn(move || {
            let backend = &running.0;
            match backend.if_open(|open| Ok(open.backup(now, &mut |_| {}, open.stop())?)) {
                Ok(Some(Some(_))) => backend.daily_backup_ended(Ok(()), now),
                // Locked meanwhile.
                Ok(Some(None) | None) => {}
                Err(error) => backend.daily_backup_ended(Err(error), now),
            }
        });
        if let Err(error) = started {
            self.daily_backup_ended(Err(error.into()), now);
        }
    }

    /// Takes note that a backup was made, by whomever, or that the daily one failed, and tells the window where that is new.
    pub(crate) fn daily_backup_ended(&self, outcome: Result<(), ActionError>, now: Timestamp) {
        if let Err(error) = &outcome {
            self.note_error("daily backup", error);
        }
        if hold(&self.daily_backup).ended(outcome.map_err(|error| error.code), now) {
            self.host.notices_changed();
        }
    }

    /// Why there is no daily backup, if it fails.
    pub(crate) fn backup_failing(&self) -> Option<BackupFailing> {
        hold(&self.daily_backup).failing.map(|failing| BackupFailing {
            why: failing.code,
            since: failing.since.to_string(),
            next_try: failing.next_try().to_string(),
        })
    }
}
