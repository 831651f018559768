use std::{
    any::{Any, TypeId},
    collections::HashMap,
    ops::Deref,
    sync::{
        Arc, Mutex, Weak,
        atomic::{AtomicBool, Ordering},
    },
};

use porchlight_vault::Vault;

use super::{space::hold, together::Together};
use crate::{ActionError, ErrorCode};

/// Names one opening of the private space. After a lock the next opening has another one, so that what was begun in the one before cannot
/// end in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OpeningId(pub(super) u64);

/// The open private space: the vault, and everything else that a lock must forget.
///
/// Whatever an action keeps from one command to the next and that says anything of a person is kept in here, by [`Open::kept`]. Locking
/// drops the whole value, so nothing has to be forgotten one by one, and nothing can be left out.
pub(crate) struct Open {
    id: OpeningId,
    vault: Vault,
    /// With whom the screen is shared at the moment. Meanwhile the rest of the private space is refused as if it were locked.
    together: Mutex<Option<Together>>,
    kept: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
    /// Files that were made and wait for the person to choose where to save them.
    for_saving: Mutex<Vec<Arc<Vec<u8>>>>,
    /// Looked at by work that takes longer than a moment: a lock sets it, and the work ends.
    stop: AtomicBool,
}

impl Open {
    pub(super) fn new(id: OpeningId, vault: Vault) -> Self {
        Self {
            id,
            vault,
            together: Mutex::default(),
            kept: Mutex::default(),
            for_saving: Mutex::default(),
            stop: AtomicBool::new(false),
        }
    }

    pub(crate) const fn id(&self) -> OpeningId {
        self.id
    }

    /// What a concept keeps from one command to the next: one value of each type, made empty when it is first asked for, gone with a lock.
    pub(crate) fn kept<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut kept = hold(&self.kept);
        let value = kept.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default()));
        Arc::clone(value).downcast().expect("a value is kept under its own type")
    }

    /// With whom the screen is shared at the moment.
    pub(crate) fn together(&self) -> Option<Together> {
        *hold(&self.together)
    }

    /// Shares the screen with a young person.
    pub(crate) fn share_screen(&self, together: Together) {
        *hold(&self.together) = Some(together);
    }

    /// The adult has the screen again.
    pub(crate) fn take_screen_back(&self) {
        hold(&self.together).take();
    }

    /// Keeps a file while the person is asked where to save it. Whoever asks holds only what is given back, so that a lock forgets the file.
    pub(crate) fn keep_for_saving(&self, contents: Vec<u8>) -> Weak<Vec<u8>> {
        let file = Arc::new(contents);
        let waiting = Arc::downgrade(&file);
        hold(&self.for_saving).push(file);
        waiting
    }

    /// Gives back what [`Open::keep_for_saving`] keeps, and keeps it no longer.
    pub(crate) fn take_for_saving(&self, waiting: &Weak<Vec<u8>>) -> Result<Arc<Vec<u8>>, ActionError> {
        let mut all = hold(&self.for_saving);
        let at = all.iter().position(|file| Weak::ptr_eq(&Arc::downgrade(file), waiting));
        at.map(|at| all.swap_remove(at)).ok_or(ActionError::new(ErrorCode::NotFound))
    }

    /// Set by a lock. Long work hands it on to whatever can be stopped.
    pub(crate) const fn stop(&self) -> &AtomicBool {
        &self.stop
    }

    /// Whether a lock waits for whoever still uses it.
    pub(super) fn is_ending(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Asks everything that runs to come to its end.
    pub(super) fn end_work(&self) {
        self.stop.store(true, Ordering::Relaxed);
        self.vault.end_reading();
    }

    pub(super) fn into_vault(self) -> Vault {
        self.vault
    }
}

/// Most actions need only the vault.
impl Deref for Open {
    type Target = Vault;

    fn deref(&self) -> &Vault {
        &self.vault
    }
}
