use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};

use crate::{
    ActionError, Backend, ErrorCode,
    session::{
        open::Open,
        space::hold,
        wire::{Undo, UndoToken, Undoable, Undone},
    },
};

/// Tokens of the process, so that one of an opening before the last lock names nothing.
static TOKENS: AtomicU32 = AtomicU32::new(1);

/// How a change is taken back. Tried again if it fails, as on a full disk.
type TakeBack = dyn Fn(&Backend, &Open) -> Result<Undone, ActionError> + Send + Sync;

/// What can be taken back in this opening.
#[derive(Default)]
struct Tokens(Mutex<Vec<(UndoToken, Arc<TakeBack>)>>);

impl Open {
    /// Runs an action, of which the vault records what it changes. It is taken back exactly, or not at all when something was changed since.
    pub(crate) fn undoable<T>(&self, action: impl FnOnce() -> Result<T, ActionError>) -> Result<Undoable<T>, ActionError> {
        let (done, recorded) = self.recording(action);
        let reply = done?;
        let undo = recorded.map(|recorded| {
            self.can_undo(move |_, open| {
                open.undo(recorded)?;
                Ok(Undone::default())
            })
        });
        Ok(Undoable { reply, undo })
    }

    /// Keeps a way of its own to take a change back: one that leaves what was noted since.
    pub(crate) fn can_undo(&self, take_back: impl Fn(&Backend, &Self) -> Result<Undone, ActionError> + Send + Sync + 'static) -> UndoToken {
        let token = UndoToken(TOKENS.fetch_add(1, Ordering::Relaxed));
        hold(&self.kept::<Tokens>().0).push((token, Arc::new(take_back)));
        token
    }
}

/// Takes back what an undoable command did, once.
pub(crate) fn undo(backend: &Backend, open: &Open, request: Undo) -> Result<Undone, ActionError> {
    let tokens = open.kept::<Tokens>();
    let found = hold(&tokens.0)
        .iter()
        .find(|(token, _)| *token == request.token)
        .map(|(_, take_back)| Arc::clone(take_back));
    let take_back = found.ok_or(ActionError::new(ErrorCode::NotFound))?;
    let undone = take_back(backend, open)?;
    hold(&tokens.0).retain(|(token, _)| *token != request.token);
    Ok(undone)
}
