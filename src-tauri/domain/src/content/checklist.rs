use super::{Block, Inline, Item};

/// A list of things to do or look at, ticked one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Title, ages, sources and what else every item has.
    pub item: Item,
    /// Days from one completion to the next review: first, second …; the last one repeats.
    pub review_days: Vec<u16>,
    /// For whom it can be run.
    pub run_for: Vec<RunFor>,
    /// When it is worth suggesting for a young person.
    pub season: Option<Season>,
    /// What to know before starting.
    pub introduction: Vec<Block>,
    /// Its items, in groups.
    pub groups: Vec<TickGroup>,
}

impl Checklist {
    /// Days until the next review after the `completed`-th completion (1 for the first).
    #[must_use]
    pub fn review_after_days(&self, completed: usize) -> Option<u16> {
        let index = completed.saturating_sub(1).min(self.review_days.len().checked_sub(1)?);
        self.review_days.get(index).copied()
    }

    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &TickItem> {
        self.groups.iter().flat_map(|group| &group.items)
    }
}

/// For whom a checklist can be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunFor {
    /// One young person.
    Person,
    /// Everyone at home, or the adult alone.
    Household,
}

impl RunFor {
    /// Everyone it can be run for.
    pub const ALL: [Self; 2] = [Self::Person, Self::Household];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Household => "household",
        }
    }

    /// The one written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|run_for| run_for.code() == code)
    }
}

/// Items that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TickGroup {
    /// Stable within the checklist.
    pub id: String,
    /// The heading above its items.
    pub title: String,
    /// What is ticked.
    pub items: Vec<TickItem>,
}

/// One thing to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TickItem {
    /// Stable within the checklist: ticks and notes refer to it.
    pub id: String,
    /// What is ticked.
    pub text: Vec<Inline>,
    /// Why and how; may be empty.
    pub help: Vec<Block>,
}

/// When in the year a checklist is worth suggesting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// Once in each.
    Each,
    /// When holidays are near, or there.
    Holidays,
}

impl Season {
    /// Every season.
    pub const ALL: [Self; 2] = [Self::Each, Self::Holidays];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Each => "each",
            Self::Holidays => "holidays",
        }
    }
}
