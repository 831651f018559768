//! Whether anything can be kept on this computer: a disk may be full, or let nobody write.
use std::{path::Path, sync::Mutex};

use porchlight_vault::{VaultError, probe};

use crate::{
    ActionError, Backend,
    session::{backend::Folders, space::hold, wire::CannotWrite},
};

impl Backend {
    /// Why nothing can be kept at present, and where. Looks anew where something could not be written before.
    pub(crate) fn cannot_write(&self) -> Option<CannotWrite> {
        let Folders { data, config, .. } = &self.folders;
        let vault = match self.space.enter() {
            Some(open) => open.try_writing(),
            None => probe(data).err(),
        };
        vault
            .map(|why| described(why, data))
            .or_else(|| probe(config).err().map(|why| described(why, config)))
    }

    /// Tells the window where the open space can be written no longer, or again. Comes after whatever may have found that out.
    pub(crate) fn tell_storage(&self) {
        let Some(open) = self.space.enter() else { return };
        let now = open.cannot_write();
        let was = std::mem::replace(&mut *hold(&open.kept::<Told>().0), now);
        if was != now {
            self.host.notices_changed();
        }
    }
}

/// What the window was last told, in one opening.
#[derive(Default)]
struct Told(Mutex<Option<VaultError>>);

fn described(why: VaultError, folder: &Path) -> CannotWrite {
    CannotWrite {
        why: ActionError::from(why).code,
        folder: folder.display().to_string(),
    }
}
