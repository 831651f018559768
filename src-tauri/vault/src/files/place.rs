use std::path::{Path, PathBuf};

/// Where each file of a vault is.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    folder: PathBuf,
}

impl Place {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The encrypted database.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join("vault.db")
    }

    /// What the database's log holds is newer than the database.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.join("vault.db-wal")
    }

    /// The key file.
    pub(crate) fn keys(&self) -> PathBuf {
        self.folder.join("keys.json")
    }

    /// Its second copy.
    pub(crate) fn keys_copy(&self) -> PathBuf {
        self.folder.join("keys.copy.json")
    }

    /// How many changes the database should hold at least.
    pub(crate) fn count(&self) -> PathBuf {
        self.folder.join("vault.count")
    }

    /// Held by the process that has the vault open.
    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join("vault.lock")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Files that make up a vault, as they lie in its folder. The key file comes first and the database last, so that a vault half put in
    /// place is never taken for a whole one.
    pub(crate) fn parts(&self) -> [PathBuf; 6] {
        let beside = |ending: &str| self.folder.join(format!("vault.db{ending}"));
        [
            self.keys(),
            self.keys_copy(),
            self.count(),
            beside("-wal"),
            beside("-shm"),
            self.database(),
        ]
    }
}
