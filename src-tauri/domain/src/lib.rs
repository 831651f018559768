//! Types and rules of Porchlight: no I/O, no clock, no randomness, no serde.
//!
//! Two halves: what a pack of content is made of ([`content`]), and what a person keeps in the private space ([`private`]).
pub mod content;
pub mod private;
