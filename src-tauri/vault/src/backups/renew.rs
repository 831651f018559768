use std::{fs, sync::atomic::AtomicBool};

use jiff::Timestamp;

use super::{
    list::{Backup, list, set_aside},
    take::BackupProgress,
};
use crate::{Result, Vault, files::sync_folder};

impl Vault {
    /// Makes a backup of the vault as it is now, and then removes every older one and every vault that was set aside: what was erased here is
    /// then nowhere in this folder any more. `None` when `cancel` was set; then nothing was removed.
    pub fn backups_renew(&self, now: Timestamp, progress: &mut dyn FnMut(BackupProgress), cancel: &AtomicBool) -> Result<Option<Backup>> {
        let Some(fresh) = self.backup(now, progress, cancel)? else {
            return Ok(None);
        };
        for older in list(self.folder())?.into_iter().filter(|backup| backup.name != fresh.name) {
            fs::remove_dir_all(self.place().backups().join(older.name))?;
        }
        for aside in set_aside(self.folder())? {
            fs::remove_dir_all(self.folder().join(aside.name))?;
        }
        sync_folder(&self.place().backups())?;
        sync_folder(self.folder())?;
        Ok(Some(fresh))
    }
}
