use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    KeyCost,
    secret::DatabaseKey,
    slot::{Slot, SlotKind},
};
use crate::{Result, VaultError};

/// Size above which a file is not one of ours.
pub(super) const KEY_FILE_BYTES_MAX: u64 = 64 * 1024;
/// First words of the file, before version and checksum.
const TITLE: &str = "porchlight-keys";
/// Version written.
const VERSION: u32 = 1;

/// The sealed keys of a vault. Two lines on disk: title, version and SHA-256 of the second line; then JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    /// Random; binds the slots to this vault.
    vault: Uuid,
    /// Grows with each change: of two copies the higher is the newer.
    pub(super) sequence: u64,
    slots: Vec<Slot>,
}

/// What could be made of a key file's bytes.
pub(super) enum Parsed {
    Good(KeyFile),
    Newer(u32),
    Bad,
}

impl KeyFile {
    pub(crate) fn new(vault: Uuid) -> Self {
        Self {
            vault,
            sequence: 0,
            slots: Vec::new(),
        }
    }

    /// Seals `key` with `secret` in the slot of this kind, in place of what was there.
    pub(crate) fn put(&mut self, kind: SlotKind, secret: &[u8], cost: KeyCost, key: &DatabaseKey) -> Result<()> {
        let slot = Slot::seal(kind, self.vault, secret, cost, key)?;
        self.slots.retain(|old| old.kind != kind);
        self.slots.push(slot);
        self.sequence += 1;
        Ok(())
    }

    /// The database key, or `None` when `secret` opens no slot of this kind.
    pub(crate) fn open(&self, kind: SlotKind, secret: &[u8]) -> Result<Option<DatabaseKey>> {
        for slot in self.slots.iter().filter(|slot| slot.kind == kind) {
            if let Some(key) = slot.open(self.vault, secret)? {
                return Ok(Some(key));
            }
        }
        Ok(None)
    }

    /// What trying one secret costs in this vault.
    pub(crate) fn cost(&self) -> KeyCost {
        self.slots.first().map_or(KeyCost::STANDARD, |slot| slot.cost)
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>> {
        let body = serde_json::to_string(self).map_err(|_| VaultError::Internal(None))?;
        Ok(format!("{TITLE} {VERSION} {}\n{body}\n", checksum(&body)).into_bytes())
    }

    pub(super) fn parse(bytes: &[u8]) -> Parsed {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let Some((first, body)) = text.split_once('\n') else {
            return Parsed::Bad;
        };
        let body = body.strip_suffix('\n').unwrap_or(body);
        let mut words = first.split(' ');
        let (Some(TITLE), Some(version), Some(sum), None) = (words.next(), words.next(), words.next(), words.next()) else {
            return Parsed::Bad;
        };
        if sum != checksum(body) {
            return Parsed::Bad;
        }
        match version.parse::<u32>() {
            Ok(VERSION) => {}
            Ok(newer) if newer > VERSION => return Parsed::Newer(newer),
            Ok(_) | Err(_) => return Parsed::Bad,
        }
        match serde_json::from_str::<Self>(body) {
            Ok(file) if !file.slots.is_empty() && file.slots.len() <= 8 && file.slots.iter().all(|slot| slot.cost.bearable()) => {
                Parsed::Good(file)
            }
            Ok(_) | Err(_) => Parsed::Bad,
        }
    }
}

fn checksum(body: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(body.as_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample() -> KeyFile {
        let mut file = KeyFile::new(Uuid::from_u128(7));
        file.put(
            SlotKind::Passphrase,
            b"secret",
            KeyCost::weak_for_tests(),
            &DatabaseKey::random().unwrap(),
        )
        .unwrap();
        file
    }

    fn parsed(bytes: &[u8]) -> Option<KeyFile> {
        match KeyFile::parse(bytes) {
            Parsed::Good(file) => Some(file),
            Parsed::Newer(_) | Parsed::Bad => None,
        }
    }

    #[test]
    fn it_reads_back_and_a_changed_letter_is_noticed() {
        let file = sample();
        let bytes = file.to_bytes().unwrap();
        assert_eq!(parsed(&bytes), Some(file));
        for at in 0..bytes.len() - 1 {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1;
            // The version alone is outside the checksum: another version is a newer file or a bad one, never this one.
            assert_eq!(parsed(&flipped), None, "byte {at}");
        }
        for end in 0..bytes.len() - 1 {
            assert_eq!(parsed(&bytes[..end]), None, "cut at {end}");
        }
    }

    #[test]
    fn an_unbearable_cost_is_refused() {
        let body = serde_json::to_string(&sample())
            .unwrap()
            .replace("\"memory_kib\":64", "\"memory_kib\":4294967295");
        let bytes = format!("{TITLE} {VERSION} {}\n{body}\n", checksum(&body));
        assert_eq!(parsed(bytes.as_bytes()), None);
    }

    #[test]
    fn a_newer_file_is_told_from_a_bad_one() {
        let bytes = format!("{TITLE} 2 {}\n{{}}\n", checksum("{}"));
        assert!(matches!(KeyFile::parse(bytes.as_bytes()), Parsed::Newer(2)));
    }

    proptest! {
        #[test]
        fn anything_can_be_parsed_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..500), body in "[ -~]{0,200}") {
            let _ = parsed(&bytes);
            let _ = parsed(format!("{TITLE} 1 {}\n{body}\n", checksum(&body)).as_bytes());
        }
    }
}
