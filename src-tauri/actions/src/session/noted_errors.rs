use std::collections::VecDeque;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::types::{ActionError, Cause, ErrorCode};

/// Errors that are remembered. More would only push out of sight how it began.
const ERRORS_NOTED_MAX: usize = 20;

/// The last errors since the app was started, newest last.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct NotedErrors(VecDeque<Noted>);

/// Something that went wrong, once or several times in a row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Noted {
    /// The command, or the work in the background, that met it.
    pub(super) during: String,
    pub(super) code: ErrorCode,
    pub(super) cause: Option<Cause>,
    pub(super) last: Timestamp,
    /// How often in a row: what fails is often tried again.
    pub(super) times: u32,
}

impl NotedErrors {
    pub(super) fn newest_first(&self) -> impl Iterator<Item = &Noted> {
        self.0.iter().rev()
    }

    pub(super) fn note(&mut self, during: &str, error: &ActionError, now: Timestamp) {
        if let Some(last) = self.0.back_mut()
            && (last.during.as_str(), last.code, last.cause) == (during, error.code, error.cause)
        {
            last.times += 1;
            last.last = now;
            return;
        }
        if self.0.len() == ERRORS_NOTED_MAX {
            self.0.pop_front();
        }
        self.0.push_back(Noted {
            during: during.to_owned(),
            code: error.code,
            cause: error.cause,
            last: now,
            times: 1,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_error_again_is_counted_and_the_oldest_goes() {
        let mut errors = NotedErrors::default();
        let later = |seconds| Timestamp::from_second(seconds).expect("a moment");
        for second in 0..3 {
            errors.note("draft_save", &ActionError::new(ErrorCode::DiskFull), later(second));
        }
        assert_eq!((errors.0.len(), errors.0[0].times, errors.0[0].last), (1, 3, later(2)));
        for second in 0..30 {
            let during = if second % 2 == 0 { "entry_keep" } else { "draft_save" };
            errors.note(during, &ActionError::new(ErrorCode::DiskFull), later(second));
        }
        assert_eq!((errors.0.len(), errors.0[0].times), (ERRORS_NOTED_MAX, 1));
    }
}
