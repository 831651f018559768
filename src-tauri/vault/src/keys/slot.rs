use argon2::{Algorithm, Argon2, Block, Version};
use chacha20poly1305::{AeadInPlace, Key, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

use super::{
    KeyCost,
    secret::{DatabaseKey, KEY_BYTES, random},
};
use crate::{Result, VaultError};

/// Bytes of the seal's check value.
const TAG_BYTES: usize = 16;

/// What a person opens a slot with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SlotKind {
    Passphrase,
    Recovery,
}

/// The database key, sealed with what one secret gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slot {
    pub(super) kind: SlotKind,
    pub(super) cost: KeyCost,
    #[serde(with = "hex")]
    salt: [u8; 16],
    #[serde(with = "hex")]
    nonce: [u8; 24],
    #[serde(with = "hex")]
    sealed: [u8; KEY_BYTES + TAG_BYTES],
}

impl Slot {
    pub(super) fn seal(kind: SlotKind, vault: Uuid, secret: &[u8], cost: KeyCost, key: &DatabaseKey) -> Result<Self> {
        let mut slot = Self {
            kind,
            cost,
            salt: random()?,
            nonce: random()?,
            sealed: [0; KEY_BYTES + TAG_BYTES],
        };
        let cipher = slot.cipher(secret)?;
        let mut bytes = Zeroizing::new(*key.bytes());
        let tag = cipher
            .encrypt_in_place_detached(XNonce::from_slice(&slot.nonce), &slot.header(vault), &mut bytes[..])
            .map_err(|_| VaultError::Internal(None))?;
        slot.sealed[..KEY_BYTES].copy_from_slice(&bytes[..]);
        slot.sealed[KEY_BYTES..].copy_from_slice(&tag);
        Ok(slot)
    }

    /// The key, or `None` when `secret` is not the right one.
    pub(super) fn open(&self, vault: Uuid, secret: &[u8]) -> Result<Option<DatabaseKey>> {
        let cipher = self.cipher(secret)?;
        let mut key = DatabaseKey::blank();
        key.bytes_mut().copy_from_slice(&self.sealed[..KEY_BYTES]);
        let tag = Tag::from_slice(&self.sealed[KEY_BYTES..]);
        let opened = cipher.decrypt_in_place_detached(XNonce::from_slice(&self.nonce), &self.header(vault), &mut key.bytes_mut()[..], tag);
        Ok(opened.is_ok().then_some(key))
    }

    fn cipher(&self, secret: &[u8]) -> Result<XChaCha20Poly1305> {
        let params = self.cost.params().ok_or(VaultError::KeyFileDamaged)?;
        let mut memory = vec![Block::default(); params.block_count()];
        let mut stretched = Zeroizing::new([0; KEY_BYTES]);
        let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
            secret,
            &self.salt,
            &mut stretched[..],
            &mut memory[..],
        );
        memory.zeroize();
        done.map_err(|_| VaultError::Internal(None))?;
        Ok(XChaCha20Poly1305::new(Key::from_slice(&stretched[..])))
    }

    /// What the seal covers besides the key: nobody can move a slot to another vault, make it another kind or change its cost.
    fn header(&self, vault: Uuid) -> Vec<u8> {
        let kind: &[u8] = match self.kind {
            SlotKind::Passphrase => b"porchlight slot 1 passphrase",
            SlotKind::Recovery => b"porchlight slot 1 recovery",
        };
        [kind, vault.as_bytes(), &self.cost.header(), &self.salt].concat()
    }
}

/// Bytes as hexadecimal text.
mod hex {
    use data_encoding::HEXLOWER;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer, const N: usize>(bytes: &[u8; N], out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&HEXLOWER.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>, const N: usize>(from: D) -> Result<[u8; N], D::Error> {
        let text = String::deserialize(from)?;
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(D::Error::custom)?;
        bytes.try_into().map_err(|_| D::Error::custom("wrong length"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_opens_with_its_secret_only_and_in_its_vault_only() {
        let (vault, key, cost) = (Uuid::from_u128(1), DatabaseKey::random().unwrap(), KeyCost::weak_for_tests());
        let slot = Slot::seal(SlotKind::Passphrase, vault, b"right", cost, &key).unwrap();
        assert!(
            slot.open(vault, b"right")
                .unwrap()
                .is_some_and(|opened| opened.bytes() == key.bytes())
        );
        assert!(slot.open(vault, b"wrong").unwrap().is_none());
        assert!(slot.open(Uuid::from_u128(2), b"right").unwrap().is_none());
        let moved = Slot {
            kind: SlotKind::Recovery,
            ..slot
        };
        assert!(moved.open(vault, b"right").unwrap().is_none());
    }
}
