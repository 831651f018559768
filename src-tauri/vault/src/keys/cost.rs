use serde::{Deserialize, Serialize};

/// Memory below which a passphrase is too cheap to guess on a graphics card.
const MEMORY_KIB_MIN: u32 = 64 * 1024;
/// Memory above which a key file asks for something else than safety, and would only make the app fall over.
const MEMORY_KIB_MAX: u32 = 1024 * 1024;
/// Passes above which unlocking would seem to hang.
const PASSES_MAX: u32 = 16;

/// What trying one passphrase costs, in Argon2id's terms, on one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyCost {
    memory_kib: u32,
    passes: u32,
}

impl KeyCost {
    /// 128 MiB, three passes: 0.2 to 0.4 s on a small computer.
    pub const STANDARD: Self = Self {
        memory_kib: 128 * 1024,
        passes: 3,
    };

    /// A cost of one's own; `None` below 64 MiB, above 1 GiB, or with passes outside 1 to 16.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32) -> Option<Self> {
        let sane = (MEMORY_KIB_MIN..=MEMORY_KIB_MAX).contains(&memory_kib) && (1..=PASSES_MAX).contains(&passes);
        sane.then_some(Self { memory_kib, passes })
    }

    /// Next to nothing, so that tests can try a thousand passphrases. Never for a person's vault.
    #[doc(hidden)]
    #[must_use]
    pub const fn weak_for_tests() -> Self {
        Self { memory_kib: 64, passes: 1 }
    }

    /// Whether a key file may ask for it. The floor is not checked: who can lower it here cannot make the slot open.
    pub(super) fn bearable(self) -> bool {
        (8..=MEMORY_KIB_MAX).contains(&self.memory_kib) && (1..=PASSES_MAX).contains(&self.passes)
    }

    pub(super) fn params(self) -> Option<argon2::Params> {
        argon2::Params::new(self.memory_kib, self.passes, 1, Some(32)).ok()
    }

    /// As it goes into what the slot's seal covers.
    pub(super) fn header(self) -> [u8; 8] {
        let mut bytes = [0; 8];
        bytes[..4].copy_from_slice(&self.memory_kib.to_le_bytes());
        bytes[4..].copy_from_slice(&self.passes.to_le_bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gets_below_the_floor_or_above_the_limit() {
        assert!(KeyCost::new(64 * 1024, 3).is_some());
        assert_eq!(KeyCost::new(64 * 1024 - 1, 3), None);
        assert_eq!(KeyCost::new(2 * 1024 * 1024, 3), None);
        assert_eq!(KeyCost::new(128 * 1024, 0), None);
        assert_eq!(KeyCost::new(128 * 1024, 17), None);
        assert_eq!(KeyCost::new(128 * 1024, 3), Some(KeyCost::STANDARD));
    }
}
