use super::{Block, Inline, Item};

/// Practice for a talk: the young person says something, the adult chooses an answer, and reads whether and why it helps them to go on
/// talking. Nobody is scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// Title, ages, sources and what else every item has.
    pub item: Item,
    /// Who is there, and where.
    pub scene: Vec<Block>,
    /// The first one is where it begins. Every one can be reached, and an ending can be reached from every one.
    pub moments: Vec<Moment>,
}

/// A moment of a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Stable within the rehearsal.
    pub id: String,
    /// What happens, in a few words.
    pub title: String,
    /// What the young person says and does; in an ending, what to do next.
    pub body: Vec<Block>,
    /// What the adult may say. An ending has none.
    pub answers: Vec<Answer>,
}

impl Moment {
    /// Whether the talk ends here.
    #[must_use]
    pub const fn is_ending(&self) -> bool {
        self.answers.is_empty()
    }
}

/// What an adult may say, and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Stable within the rehearsal.
    pub id: String,
    /// What the adult says.
    pub words: String,
    /// Whether the young person finds it easier or harder to go on talking after these words.
    pub door: Door,
    /// What the young person says or does then; may be empty.
    pub reaction: Vec<Vec<Inline>>,
    /// Why that is so.
    pub why: Vec<Block>,
    /// Id of the moment that follows.
    pub to: String,
}

/// Whether an answer helps the young person to go on talking. Packs write it as the state of a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Going on becomes easier.
    Open,
    /// Part of the answer helps, part of it does not.
    Ajar,
    /// Going on becomes harder.
    Closed,
}

impl Door {
    /// Every state, the most helpful first.
    pub const ALL: [Self; 3] = [Self::Open, Self::Ajar, Self::Closed];

    /// The value of the attribute `door` in a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ajar => "ajar",
            Self::Closed => "closed",
        }
    }

    /// The one written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|door| door.code() == code)
    }
}
