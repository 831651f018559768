/// A recorded change. Means nothing in another opening of the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recorded(pub(super) i64);

impl Recorded {
    /// Its number within this opening of the vault.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }

    /// The change of this number.
    #[must_use]
    pub const fn numbered(number: i64) -> Self {
        Self(number)
    }
}
