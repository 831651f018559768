use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::{Result, VaultError};

/// Bytes of a key.
pub(super) const KEY_BYTES: usize = 32;

/// The key of the database: random, never shown, wiped when dropped. On the heap, so that moving it leaves no copy behind.
pub(crate) struct DatabaseKey(Box<[u8; KEY_BYTES]>);

impl DatabaseKey {
    pub(crate) fn random() -> Result<Self> {
        let mut key = Self::blank();
        getrandom::fill(&mut key.0[..]).map_err(|_| VaultError::Io)?;
        Ok(key)
    }

    pub(super) fn blank() -> Self {
        Self(Box::new([0; KEY_BYTES]))
    }

    pub(super) fn bytes_mut(&mut self) -> &mut [u8; KEY_BYTES] {
        &mut self.0
    }

    pub(crate) fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

impl Drop for DatabaseKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Random bytes for salts and nonces.
pub(super) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::Io)?;
    Ok(bytes)
}

/// A passphrase as it is stretched: in one Unicode form, because keyboards and systems write the same letter in different ways.
pub(crate) fn passphrase_bytes(passphrase: &str) -> Zeroizing<Vec<u8>> {
    // NFKC makes a text at most 11 times as long in UTF-8. Reserve more, or a reallocation leaves a copy behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(passphrase.len().saturating_mul(18)));
    let mut buffer = Zeroizing::new([0; 4]);
    for c in passphrase.nfkc() {
        bytes.extend_from_slice(c.encode_utf8(&mut *buffer).as_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_passphrase_from_another_keyboard_is_the_same() {
        assert_eq!(passphrase_bytes("é น้ำ")[..], passphrase_bytes("e\u{301} น้\u{E4D}า")[..]);
        assert_ne!(passphrase_bytes("a")[..], passphrase_bytes("A")[..]);
    }

    #[test]
    fn the_longest_expansion_fits_what_was_reserved() {
        let text = "\u{FDFA}".repeat(10);
        let bytes = passphrase_bytes(&text);
        assert!(bytes.len() <= text.len() * 18);
    }
}
