use std::fs::{File, OpenOptions, TryLockError};

use super::Place;
use crate::{Result, VaultError};

/// Keeps other processes out while it lives. The system lets go of it when the process ends, however it ends.
pub(crate) struct FolderLock {
    /// `None` where there is no file to lock and none can be made: nobody can change what is there.
    file: Option<File>,
}

impl Drop for FolderLock {
    fn drop(&mut self) {
        // Closing is not enough: a process being started meanwhile holds a copy of the file until it runs its own program.
        if let Some(file) = &self.file {
            let _ = file.unlock();
        }
    }
}

impl FolderLock {
    /// For changing what is in the folder.
    pub(crate) fn take(place: &Place) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Self::of(options.open(place.lock())?)
    }

    /// For reading at least: where no file can be made or opened for writing, one that is there will do, or none.
    pub(crate) fn take_to_read(place: &Place) -> Result<Self> {
        match Self::take(place) {
            Err(VaultError::ReadOnly(_) | VaultError::DiskFull(_)) => match File::open(place.lock()) {
                Ok(file) => Self::of(file),
                Err(_) => Ok(Self { file: None }),
            },
            taken => taken,
        }
    }

    /// Whether it keeps others out.
    pub(crate) const fn is_held(&self) -> bool {
        self.file.is_some()
    }

    fn of(file: File) -> Result<Self> {
        match file.try_lock() {
            Ok(()) => Ok(Self { file: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse(None)),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
