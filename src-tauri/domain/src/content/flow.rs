use super::{Block, Item, Job};

/// What to do when something has happened: one calm step a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Title, ages, sources and what else every item has.
    pub item: Item,
    /// In order; the first asks about danger now, the second about self-harm.
    pub steps: Vec<Step>,
}

/// One screen of a flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Stable within the flow, the same in every language.
    pub id: String,
    /// What to do, in one line.
    pub title: String,
    /// What kind of step it is.
    pub kind: StepKind,
    /// Helplines to show, by what they are for. An emergency step always has its job here, and so has a crisis step.
    pub helplines: Vec<Job>,
    /// What to do, and what to say aloud, as blocks of CommonMark.
    pub body: Vec<Block>,
}

/// What kind of step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Is someone in danger right now?
    Emergency,
    /// Is anyone thinking of ending their life?
    Crisis,
    /// A step about neither.
    Ordinary,
}

impl StepKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Emergency, Self::Crisis, Self::Ordinary];

    /// As the window knows it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Crisis => "crisis",
            Self::Ordinary => "ordinary",
        }
    }

    /// The helplines such a step shows by itself.
    #[must_use]
    pub const fn own_helplines(self) -> Option<Job> {
        match self {
            Self::Emergency => Some(Job::Emergency),
            Self::Crisis => Some(Job::Crisis),
            Self::Ordinary => None,
        }
    }
}
