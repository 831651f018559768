//! The private space as it is opened and locked. A lock always wins: over an opening under way, a running action and a standing dialog.
use std::{
    ops::Deref,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use porchlight_vault::{UnlockAttempts, Vault, VaultError};

use super::open::{Open, OpeningId};

/// Holds the private space while it is open.
#[derive(Default)]
pub(crate) struct Space {
    state: Mutex<State>,
    /// Told whenever somebody lets go of the open space, a lock comes, or a lock has ended.
    changed: Condvar,
    /// One try at a time: the pause after wrong ones cannot be escaped by asking twice at once.
    attempts: Mutex<UnlockAttempts>,
}

#[derive(Default)]
struct State {
    open: Option<Arc<Open>>,
    /// How many locks there were. An opening that began before the last one is void.
    locks: u64,
    /// Locks that wait for running actions to end.
    closing: u32,
    /// How many openings there were.
    openings: u64,
}

/// When an opening was asked for, counted in locks.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    locks: u64,
}

impl Space {
    /// The open space, held until what is given back is dropped; nothing while it is locked or being locked.
    ///
    /// Never waits: neither another action nor a lock under way keeps it, so it may be called again on the same thread.
    pub(crate) fn enter(&self) -> Option<Entered<'_>> {
        let open = hold(&self.state).open.clone()?;
        Some(Entered {
            space: self,
            open: Some(open),
        })
    }

    /// Notes that somebody asks for the space to be opened. Comes before anything that takes time.
    pub(crate) fn asked_to_open(&self) -> Asked {
        Asked {
            locks: hold(&self.state).locks,
        }
    }

    /// Waits for one's turn to try to open, and for a lock under way to end.
    pub(crate) fn take_turn(&self) -> MutexGuard<'_, UnlockAttempts> {
        let attempts = hold(&self.attempts);
        let closing = |state: &mut State| state.closing > 0;
        drop(
            self.changed
                .wait_while(hold(&self.state), closing)
                .unwrap_or_else(PoisonError::into_inner),
        );
        attempts
    }

    /// Waits for `pause`, or until a lock comes. `false` when one came since `asked`.
    pub(crate) fn waits(&self, asked: Asked, pause: Duration) -> bool {
        let same = |state: &mut State| state.locks == asked.locks;
        let (state, _) = self
            .changed
            .wait_timeout_while(hold(&self.state), pause, same)
            .unwrap_or_else(PoisonError::into_inner);
        state.locks == asked.locks
    }

    /// Makes an opened vault the open private space, prepared by `prepare` before anyone can enter.
    ///
    /// # Errors
    /// Gives the vault back when a lock came since `asked`, or when another is open.
    pub(crate) fn put(&self, asked: Asked, vault: Vault, prepare: impl FnOnce(&Open)) -> Result<(), Box<Vault>> {
        let mut state = hold(&self.state);
        if state.locks != asked.locks || state.open.is_some() {
            return Err(Box::new(vault));
        }
        state.openings += 1;
        let open = Open::new(OpeningId(state.openings), vault);
        prepare(&open);
        state.open = Some(Arc::new(open));
        Ok(())
    }

    /// Locks: nobody enters any more, what runs is stopped and waited for, and everything of the open space is forgotten.
    ///
    /// # Errors
    /// When the vault could not be closed in order; its key is wiped and what was kept is on disk all the same.
    pub(crate) fn lock(&self) -> Result<(), VaultError> {
        let open = {
            let mut state = hold(&self.state);
            state.locks += 1;
            state.closing += 1;
            state.open.take()
        };
        self.changed.notify_all();
        let closed = open.map_or(Ok(()), |open| self.close(open));
        hold(&self.state).closing -= 1;
        self.changed.notify_all();
        closed
    }

    fn close(&self, mut open: Arc<Open>) -> Result<(), VaultError> {
        open.end_work();
        let mut state = hold(&self.state);
        loop {
            match Arc::try_unwrap(open) {
                Ok(open) => {
                    drop(state);
                    return open.into_vault().lock();
                }
                Err(still_used) => open = still_used,
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The open space, held by one action.
pub(crate) struct Entered<'a> {
    space: &'a Space,
    /// Taken only when dropped.
    open: Option<Arc<Open>>,
}

impl Deref for Entered<'_> {
    type Target = Open;

    fn deref(&self) -> &Open {
        self.open.as_deref().expect("taken only when dropped")
    }
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        // Under the state's lock, so that a lock does not look just before and wait just after.
        let state = hold(&self.space.state);
        drop(self.open.take());
        drop(state);
        self.space.changed.notify_all();
    }
}

/// A poisoned mutex only means that another action failed half-way; what it guards here is replaced whole, so it can still be used.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
