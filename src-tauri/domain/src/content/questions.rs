use super::{AgeBand, Block, Inline, Item};

/// Questions for a young person, or for both: for a check-in, on how it is going, on whether both see it the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSet {
    /// Title, ages, sources and what else every item has.
    pub item: Item,
    /// Who answers.
    pub asked_of: Vec<AskedOf>,
    /// The answers offered, in order; empty when the answer is in one's own words.
    pub answers: Vec<String>,
    /// Whether its questions stand in every check-in, beside those that the app picks.
    pub check_in: Option<InCheckIn>,
    /// What to know before asking.
    pub introduction: Vec<Block>,
    /// The questions, in groups.
    pub groups: Vec<QuestionGroup>,
}

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionGroup {
    /// Stable within the set.
    pub id: String,
    /// The heading above its questions.
    pub title: String,
    /// For whom; empty means every age.
    pub ages: Vec<AgeBand>,
    /// What they are about, where that matters to how they are picked.
    pub about: Option<QuestionAbout>,
    /// Its questions, in the order to ask them.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable within the set: answers refer to it.
    pub id: String,
    /// As it is asked; of the adult where both are asked.
    pub words: Vec<Inline>,
    /// As the young person is asked, where both are.
    pub young: Option<Vec<Inline>>,
    /// What to do with the answer; may be empty.
    pub tip: Vec<Block>,
}

/// Who answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedOf {
    /// The adult.
    Adult,
    /// The young person.
    YoungPerson,
}

impl AskedOf {
    /// Everyone who can be asked.
    pub const ALL: [Self; 2] = [Self::Adult, Self::YoungPerson];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::YoungPerson => "young-person",
        }
    }
}

/// How a set of questions stands in every check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InCheckIn {
    /// To choose from.
    Added,
    /// Always asked; each is answered, or passed over on purpose.
    Required,
}

impl InCheckIn {
    /// Every way.
    pub const ALL: [Self; 2] = [Self::Added, Self::Required];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Required => "required",
        }
    }
}

/// What questions of a check-in are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionAbout {
    /// Who there is for them.
    Connection,
    /// Life online.
    Online,
    /// What comes next.
    Forward,
    /// When it is quiet.
    Doorway,
    /// After an absence.
    Absence,
}

impl QuestionAbout {
    /// Everything they can be about.
    pub const ALL: [Self; 5] = [Self::Connection, Self::Online, Self::Forward, Self::Doorway, Self::Absence];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Connection => "connection",
            Self::Online => "online",
            Self::Forward => "forward",
            Self::Doorway => "doorway",
            Self::Absence => "absence",
        }
    }

    /// The one written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.code() == code)
    }
}
