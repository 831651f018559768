use std::time::{Duration, Instant};

/// Wrong passphrases before the first wait, as an owner makes them by mistyping, with Caps Lock on, or by taking another passphrase.
pub const UNLOCK_FREE_ATTEMPTS: u32 = 3;
/// The longest wait between two attempts. A longer one would only hinder the owner: whoever has the files is slowed by
/// key stretching alone.
pub const UNLOCK_DELAY_MS_MAX: u64 = 30_000;
/// The first wait; each later one is twice as long.
const UNLOCK_DELAY_MS_FIRST: u64 = 1_000;

/// Counts wrong passphrases in memory, and says how long to wait before the next attempt.
#[derive(Debug, Default)]
pub struct UnlockAttempts {
    failed: u32,
    /// When the next attempt may begin.
    next: Option<Instant>,
}

impl UnlockAttempts {
    /// None so far.
    #[must_use]
    pub const fn new() -> Self {
        Self { failed: 0, next: None }
    }

    /// A wrong passphrase was given. The wait begins at `now`.
    pub fn failed(&mut self, now: Instant) {
        self.failed = self.failed.saturating_add(1);
        self.next = now.checked_add(self.delay());
    }

    /// The vault opened.
    pub const fn succeeded(&mut self) {
        *self = Self::new();
    }

    /// How much of the wait is left at `now`: nothing where the window, or the person, has waited already.
    #[must_use]
    pub fn remaining(&self, now: Instant) -> Duration {
        self.next.map_or(Duration::ZERO, |next| next.saturating_duration_since(now))
    }

    /// How long to wait after the last attempt before the next one.
    #[must_use]
    pub fn delay(&self) -> Duration {
        let Some(waits) = self.failed.checked_sub(UNLOCK_FREE_ATTEMPTS) else {
            return Duration::ZERO;
        };
        let doubled = 1_u64.checked_shl(waits).unwrap_or(u64::MAX).saturating_mul(UNLOCK_DELAY_MS_FIRST);
        Duration::from_millis(doubled.min(UNLOCK_DELAY_MS_MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_limit_and_end_with_success() {
        let mut attempts = UnlockAttempts::new();
        let mut waits = Vec::new();
        let now = Instant::now();
        for _ in 0..100 {
            waits.push(attempts.delay().as_millis());
            attempts.failed(now);
        }
        assert_eq!(waits[..7], [0, 0, 0, 1000, 2000, 4000, 8000]);
        assert_eq!(waits[99], u128::from(UNLOCK_DELAY_MS_MAX));
        attempts.succeeded();
        assert_eq!(attempts.delay(), Duration::ZERO);
    }

    #[test]
    fn a_wait_that_has_passed_is_not_waited_again() {
        let mut attempts = UnlockAttempts::new();
        let now = Instant::now();
        for _ in 0..=UNLOCK_FREE_ATTEMPTS {
            attempts.failed(now);
        }
        let wait = attempts.delay();
        assert_eq!(attempts.remaining(now), wait);
        assert_eq!(attempts.remaining(now + wait / 2), wait / 2);
        assert_eq!(attempts.remaining(now + wait), Duration::ZERO);
        attempts.succeeded();
        assert_eq!(attempts.remaining(now), Duration::ZERO);
    }
}
