use crate::{Recorded, Result, Vault, Writer, undo};

impl Vault {
    /// Changes the vault as [`Vault::write`] does, and records it, so that it can be taken back with [`Vault::undo`] until the vault is
    /// locked, something is erased for good, or too many later changes were recorded.
    pub fn write_undoable<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<(T, Recorded)> {
        self.write(|writer| {
            let recorded = undo::begin(writer.connection)?;
            let done = change(writer)?;
            undo::end(writer.connection, recorded)?;
            writer.recorded.set(Some(recorded));
            Ok((done, recorded))
        })
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
