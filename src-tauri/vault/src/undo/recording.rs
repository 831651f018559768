use std::cell::Cell;

use super::recorded::Recorded;

/// Whether the writes of this thread are recorded.
#[derive(Clone, Copy, Default)]
pub(super) enum Recording {
    #[default]
    No,
    /// They are; all of them are one change, which gets its number with the first.
    Yes(Option<Recorded>),
}

thread_local! {
    /// An action writes on the thread that it runs on, so what others write at the same time is not part of its change.
    pub(super) static RECORDING: Cell<Recording> = const { Cell::new(Recording::No) };
}

/// Ends the recording also when the action panics: the thread may be used again.
struct Ends;

impl Drop for Ends {
    fn drop(&mut self) {
        RECORDING.set(Recording::No);
    }
}

/// Runs `action` and records what it writes on this thread as one change; none when it wrote nothing.
pub(crate) fn recording<T>(action: impl FnOnce() -> T) -> (T, Option<Recorded>) {
    RECORDING.set(Recording::Yes(None));
    let _ends = Ends;
    let done = action();
    match RECORDING.get() {
        Recording::Yes(recorded) => (done, recorded),
        Recording::No => (done, None),
    }
}
