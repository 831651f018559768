use crate::{Recorded, Result, Vault, undo};

impl Vault {
    /// Runs `action` and records what it writes on this thread as one change, which [`Vault::undo`] takes back until the vault is locked,
    /// something else is erased for good, or fifty later changes were recorded. There is no change when it wrote nothing.
    pub fn recording<T>(&self, action: impl FnOnce() -> T) -> (T, Option<Recorded>) {
        undo::recording(action)
    }

    /// Takes back a recorded change, once.
    ///
    /// # Errors
    /// [`VaultError::NotFound`](crate::VaultError::NotFound) when it is not recorded any more.
    /// [`VaultError::ChangedSince`](crate::VaultError::ChangedSince) when a later change touched the same rows or refers to them; then
    /// nothing is taken back.
    pub fn undo(&self, change: Recorded) -> Result<()> {
        self.write(|writer| undo::take_back(writer.connection, change))
    }
}
