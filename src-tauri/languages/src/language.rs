//! What an entry of the table says.
use crate::script::Script;

/// A language that the window can speak.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 tag: also the name of its messages file, of its folder in `resources/languages`, and of its folder in a pack.
    pub tag: &'static str,
    /// What it calls itself, with a capital where it has them.
    pub own_name: &'static str,
    /// Which way lines are read.
    pub direction: Direction,
    /// What it is written in.
    pub script: &'static Script,
    /// Who has read its words.
    pub state: State,
    /// How days, times and numbers are written: a tag for the formatters of the window, which bring months and digits with them.
    pub formats: &'static str,
    /// What its calendar adds to a year of the common era: 543 for the Buddhist era, else 0.
    pub years_ahead: i16,
    /// The zero of its own digits; the nine that follow are in order.
    pub zero: char,
    /// Countries, in lower case, where it writes the month before the day.
    pub month_first_in: &'static [&'static str],
    /// The top-level domain under which the older encodings of its texts are usual, for guessing the encoding of a file.
    pub encodings_of: Option<&'static str>,
    /// Its words.
    pub files: Files,
}

/// Which way lines are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// As HTML and Typst name it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Who has read the words of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Written first; the others are translated from it.
    Source,
    /// Translated, and not yet read by a native speaker.
    Draft,
    /// Translated, and read by a native speaker.
    Reviewed,
    /// Made from the source by a program, for tests. It is never offered to anyone.
    Pseudo,
}

impl State {
    /// As the window knows it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
            Self::Pseudo => "pseudo",
        }
    }
}

/// What a language brings in files. Whoever uses one reads its format.
#[derive(Debug)]
pub struct Files {
    /// The words of the window: `ui/src/messages/TAG.json`.
    pub messages: &'static str,
    /// Words that the search in the library weighs: `search.toml`.
    pub search: &'static str,
    /// Words of lists of people: `import.toml`.
    pub import: &'static str,
    /// How packs in it are to be written, where that is known: `style.toml`.
    pub style: Option<&'static str>,
}
