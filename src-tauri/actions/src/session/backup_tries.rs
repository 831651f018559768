//! When the daily backup is tried again after it failed.
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::types::ErrorCode;

/// Minutes to wait after each failure in a row; the last one holds for all that follow.
const RETRY_AFTER_MINUTES: [i64; 4] = [1, 5, 30, 60];

/// What is known of the daily backup while the app runs. It says nothing of anyone, so it may stay while locked.
#[derive(Debug, Default)]
pub(crate) struct BackupTries {
    /// One is being made, or it is being looked whether one is due.
    pub(super) running: bool,
    pub(super) failing: Option<Failing>,
}

/// Failures of the daily backup, since the last one that worked.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Failing {
    /// Failures in a row.
    times: usize,
    pub(super) code: ErrorCode,
    pub(super) since: Timestamp,
    last: Timestamp,
}

impl Failing {
    pub(super) fn next_try(self) -> Timestamp {
        let at = self.times.saturating_sub(1).min(RETRY_AFTER_MINUTES.len() - 1);
        self.last
            .saturating_add(SignedDuration::from_mins(RETRY_AFTER_MINUTES[at]))
            .unwrap_or(self.last)
    }
}

impl BackupTries {
    /// Begins, unless one runs or the last failure is too recent.
    pub(super) fn begin(&mut self, now: Timestamp) -> bool {
        // A clock that was put back must not keep backups from being made.
        let is_early = self.failing.is_some_and(|failing| failing.last <= now && now < failing.next_try());
        if self.running || is_early {
            return false;
        }
        self.running = true;
        true
    }

    /// Takes note of what became of one. Says whether there is something new to tell.
    pub(super) fn ended(&mut self, outcome: Result<(), ErrorCode>, now: Timestamp) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_with_success() {
        let mut daily = BackupTries::default();
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
        let mut daily = BackupTries::default();
        assert!(daily.begin(Timestamp::UNIX_EPOCH));
        daily.ended(Err(ErrorCode::Failed), Timestamp::UNIX_EPOCH);
        daily.running = false;
        assert!(daily.begin(Timestamp::UNIX_EPOCH - SignedDuration::from_secs(1)));
    }
}
