use std::fs::{File, OpenOptions, TryLockError};

use super::Place;
use crate::{Result, VaultError};

/// Keeps other processes out while it lives. The system lets go of it when the process ends, however it ends.
pub(crate) struct FolderLock {
    file: File,
}

impl Drop for FolderLock {
    fn drop(&mut self) {
        // Closing is not enough: a process being started meanwhile holds a copy of the file until it runs its own program.
        let _ = self.file.unlock();
    }
}

impl FolderLock {
    pub(crate) fn take(place: &Place) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(place.lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
