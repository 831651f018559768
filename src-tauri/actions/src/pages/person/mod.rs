//! A young person, with everything about them.
pub(crate) mod wire;
