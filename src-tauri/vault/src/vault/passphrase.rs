use super::{Vault, open_mutex};
use crate::{
    RecoveryCode, Result, VaultError,
    keys::{SlotKind, passphrase_bytes, write_pair},
};

impl Vault {
    /// Gives the vault a new passphrase. Backups made before keep the old one.
    pub fn change_passphrase(&self, old: &str, new: &str) -> Result<()> {
        self.reseal(old, SlotKind::Passphrase, &passphrase_bytes(new)?)
    }

    /// Gives the vault a new recovery code, not yet confirmed. The old code opens only backups made before.
    pub fn replace_recovery(&self, passphrase: &str) -> Result<RecoveryCode> {
        let code = RecoveryCode::random()?;
        self.reseal(passphrase, SlotKind::Recovery, &code.secret())?;
        self.write(|writer| writer.recovery_unconfirm())?;
        Ok(code)
    }

    /// Whether this is the passphrase: [`VaultError::WrongPassphrase`] when it is not.
    pub fn confirm_passphrase(&self, passphrase: &str) -> Result<()> {
        // A copy, so that stretching the passphrase keeps nobody else waiting.
        let keys = open_mutex(&self.keys).clone();
        keys.open(SlotKind::Passphrase, &passphrase_bytes(passphrase)?)?
            .map(drop)
            .ok_or(VaultError::WrongPassphrase)
    }

    fn reseal(&self, passphrase: &str, kind: SlotKind, secret: &[u8]) -> Result<()> {
        let passphrase = passphrase_bytes(passphrase)?;
        let mut kept = open_mutex(&self.keys);
        if kept.open(SlotKind::Passphrase, &passphrase)?.is_none() {
            return Err(VaultError::WrongPassphrase);
        }
        let mut keys = kept.clone();
        let cost = keys.cost();
        keys.put(kind, secret, cost, &self.key)?;
        write_pair(&self.place, &keys)?;
        *kept = keys;
        Ok(())
    }
}
