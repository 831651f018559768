use std::{fmt, str::FromStr};

use uuid::Uuid;

/// Items on one page at most, whatever is asked for: the window draws pages, and a reply of megabytes would make it stutter.
pub const PAGE_ITEMS_MAX: usize = 200;
/// Matches of a search up to which the best come first. Ranking looks at every match, newest-first only at those shown.
pub const RANKED_MATCHES_MAX: i64 = 500;

/// Part of a list, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Cursor>,
}

/// Which part of a list is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// The `next` of the page before; `None` for the first.
    pub after: Option<Cursor>,
    /// Items wanted: 1 to [`PAGE_ITEMS_MAX`].
    pub size: usize,
}

impl PageRequest {
    /// The first `size` items.
    #[must_use]
    pub const fn first(size: usize) -> Self {
        Self { after: None, size }
    }

    pub(crate) fn capped(self) -> usize {
        self.size.clamp(1, PAGE_ITEMS_MAX)
    }
}

/// A place in a list. As text it can travel to the window and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor(pub(crate) Place);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// After the item with this time and id.
    Moment { micros: i64, id: Uuid },
    /// After the row with this number.
    Number(i64),
    /// After this many.
    Offset(i64),
}

impl Cursor {
    pub(crate) const fn moment(micros: i64, id: Uuid) -> Self {
        Self(Place::Moment { micros, id })
    }

    /// Time and id to be below; anything is below the start.
    pub(crate) fn below(after: Option<Self>) -> (i64, Uuid) {
        match after.map(|cursor| cursor.0) {
            Some(Place::Moment { micros, id }) => (micros, id),
            Some(Place::Number(_) | Place::Offset(_)) | None => (i64::MAX, Uuid::max()),
        }
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Place::Moment { micros, id } => write!(out, "m{micros}:{id}"),
            Place::Number(number) => write!(out, "n{number}"),
            Place::Offset(offset) => write!(out, "o{offset}"),
        }
    }
}

/// The text is no cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct CursorUnreadable;

impl FromStr for Cursor {
    type Err = CursorUnreadable;

    fn from_str(text: &str) -> Result<Self, CursorUnreadable> {
        let number = |digits: &str| digits.parse::<i64>().map_err(|_| CursorUnreadable);
        let place = if let Some(rest) = text.strip_prefix('m') {
            let (micros, id) = rest.split_once(':').ok_or(CursorUnreadable)?;
            Place::Moment {
                micros: number(micros)?,
                id: Uuid::parse_str(id).map_err(|_| CursorUnreadable)?,
            }
        } else if let Some(rest) = text.strip_prefix('n') {
            Place::Number(number(rest)?)
        } else {
            Place::Offset(number(text.strip_prefix('o').ok_or(CursorUnreadable)?)?.max(0))
        };
        Ok(Self(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_way_through_text() {
        for place in [
            Place::Moment {
                micros: -5,
                id: Uuid::max(),
            },
            Place::Number(7),
            Place::Offset(0),
        ] {
            assert_eq!(Cursor(place).to_string().parse(), Ok(Cursor(place)));
        }
        for nonsense in ["", "x1", "m5", "m:", "n", "né"] {
            assert_eq!(nonsense.parse::<Cursor>(), Err(CursorUnreadable));
        }
    }
}
