use super::{PersonId, TrustedAdultId};

/// A grown-up whom a young person could turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedAdult {
    /// Stays the same when their details are changed or handed over.
    pub id: TrustedAdultId,
    /// The young person who could turn to them.
    pub person: PersonId,
    /// What the young person calls them.
    pub name: String,
    /// Who they are to the young person, such as an aunt; may be empty.
    pub who: String,
    /// The ring of the map they stand on.
    pub nearness: Nearness,
    /// Whether one could call them at night.
    pub at_night: bool,
}

/// How near a trusted adult is in everyday life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// There most days.
    MostDays,
    /// There now and then.
    NowAndThen,
    /// There when it matters.
    WhenItMatters,
}

impl Nearness {
    /// From near to far.
    pub const ALL: [Self; 3] = [Self::MostDays, Self::NowAndThen, Self::WhenItMatters];
}
