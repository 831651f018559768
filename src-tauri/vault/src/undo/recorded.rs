/// A recorded change. Means nothing in another opening of the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recorded(pub(super) i64);
