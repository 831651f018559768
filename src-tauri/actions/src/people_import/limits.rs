//! What no list of young people comes near.

/// Most rows or cards: more than a whole organization mentors.
pub(super) const ROWS_MAX: usize = 1_000;
/// Most columns: address books have about sixty.
pub(super) const COLUMNS_MAX: usize = 100;
/// Longest field. Longer ones come from a quotation mark that is missing.
pub(super) const FIELD_CHARS_MAX: usize = 10_000;
