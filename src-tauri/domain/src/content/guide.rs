use super::{AgeBand, Block, Item};

/// A conversation guide: what to read in the thirty seconds before a talk, and what to say in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Title, ages, sources and what else every item has.
    pub item: Item,
    /// All seven, in the order of [`SectionKind::ALL`].
    pub sections: Vec<Section>,
}

/// One part of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which of the seven parts of a guide it is.
    pub kind: SectionKind,
    /// Its heading in the guide's own language.
    pub title: String,
    /// What stands there, first for every age and then for some.
    pub parts: Vec<AgeText>,
}

/// Text of a section for some ages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeText {
    /// For whom; empty means every age.
    pub ages: Vec<AgeBand>,
    /// The text for these ages.
    pub body: SectionBody,
}

impl AgeText {
    /// Whether someone of `band` should read it.
    #[must_use]
    pub fn fits(&self, band: AgeBand) -> bool {
        self.ages.is_empty() || self.ages.contains(&band)
    }
}

/// How a section's text is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SectionBody {
    /// Running text.
    Blocks(Vec<Block>),
    /// Words with the reason beside each: `say`, `avoid` and `open-with`.
    Spoken(Vec<SpokenLine>),
}

/// Words said aloud, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenLine {
    /// What to say, or what rather not.
    pub words: Vec<super::Inline>,
    /// Why they make it easier or harder for the young person to go on talking. Always there in `say` and `avoid`.
    pub why: Option<Vec<super::Inline>>,
}

/// The seven parts of a guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// For the adult, in the thirty seconds before.
    Before,
    /// Two or three open questions.
    OpenWith,
    /// What may come up.
    ListenFor,
    /// Words that make it easier for the young person to go on talking.
    Say,
    /// Words that make it harder.
    Avoid,
    /// One small thing to do.
    TryThisWeek,
    /// When it is more than a talk can carry.
    GetHelpIf,
}

impl SectionKind {
    /// In the order a guide has them.
    pub const ALL: [Self; 7] = [
        Self::Before,
        Self::OpenWith,
        Self::ListenFor,
        Self::Say,
        Self::Avoid,
        Self::TryThisWeek,
        Self::GetHelpIf,
    ];

    /// As headings write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::OpenWith => "open-with",
            Self::ListenFor => "listen-for",
            Self::Say => "say",
            Self::Avoid => "avoid",
            Self::TryThisWeek => "try-this-week",
            Self::GetHelpIf => "get-help-if",
        }
    }

    /// The part written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
