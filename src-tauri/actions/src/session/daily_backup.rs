//! The daily backup: made in the background, one at a time. One that fails is made again after pauses that grow.
use std::{sync::Arc, thread};

use jiff::{SignedDuration, Timestamp};

use crate::{
    ActionError, Backend, ErrorCode,
    session::{space::hold, wire::BackupFailing},
};

/// Minutes to wait after each failure in a row; the last one holds for all that follow.
const RETRY_AFTER_MINUTES: [i64; 4] = [1, 5, 30, 60];

/// What is known of the daily backup while the app runs. It says nothing of anyone, so it may stay while locked.
#[derive(Debug, Default)]
pub(crate) struct DailyBackup {
    /// One is being made, or it is being looked whether one is due.
    running: bool,
    failing: Option<Failing>,
}

#[derive(Clone, Copy, Debug)]
struct Failing {
    /// Failures in a row.
    times: usize,
    code: ErrorCode,
    since: Timestamp,
    last: Timestamp,
}

impl Failing {
    fn next_try(self) -> Timestamp {
        let at = self.times.saturating_sub(1).min(RETRY_AFTER_MINUTES.len() - 1);
        self.last
            .saturating_add(SignedDuration::from_mins(RETRY_AFTER_MINUTES[at]))
            .unwrap_or(self.last)
    }
}

impl DailyBackup {
    /// Begins, unless one runs or the last failure is too recent.
    fn begin(&mut self, now: Timestamp) -> bool {
        // A clock that was put back must not keep backups from being made.
        let is_early = self.failing.is_some_and(|failing| failing.last <= now && now < failing.next_try());
        if self.running || is_early {
            return false;
        }
        self.running = true;
        true
    }

    /// Takes note of what became of one. Says whether there is something new to tell.
    fn ended(&mut self, outcome: Result<(), ErrorCode>, now: Timestamp) -> bool {
        let before = self.failing.map(|failing| failing.code);
        self.failing = outcome.err().map(|code| Failing {
            times: self.failing.map_or(0, |failing| failing.times) + 1,
            code,
            since: self.failing.map_or(now, |failing| failing.since),
            last: now,
        });
        self.failing.map(|failing| failing.code) != before
    }
}

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
            Err(error) => return self.daily_backup_ended(Err(error.code), now),
        }
        let started = thread::Builder::new().name("backup".to_owned()).spawn(move || {
            let backend = &running.0;
            match backend.if_open(|open| Ok(open.backup(now, &mut |_| {}, open.stop())?)) {
                Ok(Some(Some(_))) => backend.daily_backup_ended(Ok(()), now),
                // Locked meanwhile.
                Ok(Some(None) | None) => {}
                Err(error) => backend.daily_backup_ended(Err(error.code), now),
            }
        });
        if let Err(error) = started {
            self.daily_backup_ended(Err(ActionError::from(error).code), now);
        }
    }

    /// Takes note that a backup was made, by whomever, or that the daily one failed, and tells the window where that is new.
    pub(crate) fn daily_backup_ended(&self, outcome: Result<(), ErrorCode>, now: Timestamp) {
        if hold(&self.daily_backup).ended(outcome, now) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_with_success() {
        let mut daily = DailyBackup::default();
        let mut now = Timestamp::UNIX_EPOCH;
        for minutes in [1, 5, 30, 60, 60] {
            assert!(daily.begin(now));
            assert!(!daily.begin(now), "one at a time");
            let is_new = daily.ended(Err(ErrorCode::DiskFull), now);
            daily.running = false;
            assert_eq!(is_new, now == Timestamp::UNIX_EPOCH, "said once");
            let almost = now + SignedDuration::from_secs(60 * minutes - 1);
            assert!(!daily.begin(almost));
            now += SignedDuration::from_mins(minutes);
        }
        assert!(daily.ended(Ok(()), now));
        assert!(daily.begin(now));
    }

    #[test]
    fn a_clock_put_back_does_not_stop_backups() {
        let mut daily = DailyBackup::default();
        assert!(daily.begin(Timestamp::UNIX_EPOCH));
        daily.ended(Err(ErrorCode::Failed), Timestamp::UNIX_EPOCH);
        daily.running = false;
        assert!(daily.begin(Timestamp::UNIX_EPOCH - SignedDuration::from_secs(1)));
    }
}
