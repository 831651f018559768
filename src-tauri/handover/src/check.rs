//! What is too long, twice or impossible.
use std::collections::HashSet;

use jiff::Timestamp;
use uuid::Uuid;

use crate::error::{HandoverError, Result};

/// Most things in one list. Thirty years of daily check-ins are fewer.
const THINGS_MAX: usize = 20_000;
/// Most answers, ticks or names within one thing.
pub(crate) const WITHIN_MAX: usize = 500;
/// Longest name of somebody or something, in characters.
const NAME_CHARS_MAX: usize = 300;
/// Longest text that is not an entry, in characters.
const TEXT_CHARS_MAX: usize = 10_000;

/// To the microsecond, as everything is kept: what was handed over twice is then the same twice.
pub(crate) fn moment(moment: Timestamp) -> Result<Timestamp> {
    Timestamp::from_microsecond(moment.as_microsecond()).map_err(|_| HandoverError::Damaged)
}

/// Looks at one thing after the other, and remembers the ids.
#[derive(Default)]
pub(crate) struct Check {
    ids: HashSet<Uuid>,
}

impl Check {
    pub(crate) fn each<W, T>(&mut self, written: Vec<W>, one: impl Fn(&mut Self, W) -> Result<T>) -> Result<Vec<T>> {
        self.that(written.len() <= THINGS_MAX)?;
        written.into_iter().map(|thing| one(self, thing)).collect()
    }

    #[expect(clippy::unused_self, reason = "reads as the others do")]
    pub(crate) const fn that(&self, holds: bool) -> Result<()> {
        if holds { Ok(()) } else { Err(HandoverError::Damaged) }
    }

    /// An id that came before would make one thing two, or two one.
    pub(crate) fn new_id(&mut self, id: Uuid) -> Result<()> {
        let new = !id.is_nil() && self.ids.insert(id);
        self.that(new)
    }

    /// One line.
    pub(crate) fn name(&self, name: &str) -> Result<()> {
        self.that(name.chars().count() <= NAME_CHARS_MAX && !name.chars().any(char::is_control))
    }

    pub(crate) fn names(&self, names: &[String]) -> Result<()> {
        self.that(names.len() <= WITHIN_MAX)?;
        names.iter().try_for_each(|name| self.name(name))
    }

    /// Lines of text.
    pub(crate) fn text(&self, text: &str) -> Result<()> {
        self.that(text.chars().count() <= TEXT_CHARS_MAX)
    }
}
