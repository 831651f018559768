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
        getrandom::fill(&mut key.0[..]).map_err(|_| VaultError::Io(None))?;
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
    getrandom::fill(&mut bytes).map_err(|_| VaultError::Io(None))?;
    Ok(bytes)
}

/// Longest passphrase, in characters. Nobody types a longer one, and the time to prepare one grows with its length.
pub const PASSPHRASE_CHARS_MAX: usize = 1_024;

/// A passphrase as it is stretched: in one Unicode form, because keyboards and systems write the same letter in different ways.
///
/// # Errors
/// [`VaultError::PassphraseTooLong`] above [`PASSPHRASE_CHARS_MAX`].
pub(crate) fn passphrase_bytes(passphrase: &str) -> Result<Zeroizing<Vec<u8>>> {
    if passphrase.chars().nth(PASSPHRASE_CHARS_MAX).is_some() {
        return Err(VaultError::PassphraseTooLong);
    }
    // NFKC makes a text at most 11 times as long in UTF-8. Reserve more, or a reallocation leaves a copy behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(passphrase.len().saturating_mul(18)));
    let mut buffer = Zeroizing::new([0; 4]);
    for c in passphrase.nfkc() {
        bytes.extend_from_slice(c.encode_utf8(&mut *buffer).as_bytes());
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_passphrase_from_another_keyboard_is_the_same() {
        let bytes = |passphrase| passphrase_bytes(passphrase).unwrap();
        assert_eq!(bytes("é น้ำ")[..], bytes("e\u{301} น้\u{E4D}า")[..]);
        assert_ne!(bytes("a")[..], bytes("A")[..]);
    }

    #[test]
    fn the_longest_expansion_fits_what_was_reserved() {
        let text = "\u{FDFA}".repeat(PASSPHRASE_CHARS_MAX);
        let bytes = passphrase_bytes(&text).unwrap();
        assert!(bytes.len() <= text.len() * 18);
    }

    #[test]
    fn a_longer_one_is_refused_before_it_costs_anything() {
        let text = "\u{FDFA}".repeat(PASSPHRASE_CHARS_MAX + 1);
        assert_eq!(passphrase_bytes(&text).err(), Some(VaultError::PassphraseTooLong));
    }
}
