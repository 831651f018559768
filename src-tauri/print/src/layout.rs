use jiff::civil::Date;
use porchlight_domain::content::AgeBand;

/// How something is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The size of the page.
    pub paper: Paper,
    /// Whole sheet or card.
    pub form: Form,
    /// The ages to print; `None` prints all of them.
    pub ages: Option<AgeBand>,
    /// The reader's language, by tag; an item that is not translated prints in the pack's own.
    pub locale: String,
    /// The country whose helplines stand in the steps of a flow.
    pub country: String,
    /// Whether checklists and questions show the small text below each entry.
    pub shows_help: bool,
    /// The day of the print: how far a contact can be trusted depends on it.
    pub today: Date,
}

/// The size of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Both sizes.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// As the window knows it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// The size written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }

    /// As Typst names it.
    pub(crate) const fn typst_name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

/// What is printed: pages to read, or a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Pages to read.
    Sheet,
    /// One page, printed on one side and folded twice to a card of four panels: a guide for one age band.
    FoldedCard,
}

impl Form {
    /// Both forms.
    pub const ALL: [Self; 2] = [Self::Sheet, Self::FoldedCard];

    /// As the window knows it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sheet => "sheet",
            Self::FoldedCard => "folded-card",
        }
    }

    /// The form written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }
}
