use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cards::{
        people::{PersonCard, PersonRole},
        person_details::{PersonDetails, PersonField},
    },
    types::PersonId,
};

/// What the signs between the fields of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportSeparator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

/// What a column is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportUse {
    /// Not kept.
    LeaveOut,
    /// Kept as this field. Several columns with the name are put side by side, several with some lines of text below each other; of the
    /// others the first that says something counts.
    #[serde(untagged)]
    Field(PersonField),
}

/// How much of a name is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportNames {
    /// All of it.
    #[default]
    AsWritten,
    /// The first name.
    FirstName,
    /// The first letter of each part.
    Initials,
}

/// What comes first in a day such as 3/4/2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportDayOrder {
    /// The third of April.
    DayFirst,
    /// The fourth of March.
    MonthFirst,
}

/// How to read the file, and what to keep of it. What is `null` is guessed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportPlan {
    /// The character encoding of the file, by the name that the WHATWG gives it, such as `windows-874`.
    pub encoding: Option<String>,
    /// What stands between fields. Always `null` for cards.
    pub separator: Option<ImportSeparator>,
    /// Whether the first row says what the columns are. Always false for cards.
    pub headings: Option<bool>,
    /// What each column is.
    pub columns: Option<Vec<ImportUse>>,
    /// How much of each name is kept.
    pub names: ImportNames,
    /// Who those are of whom the file does not say it.
    pub role: PersonRole,
    /// How days are written.
    pub day_order: Option<ImportDayOrder>,
    /// Rows that the person chose to leave out.
    pub left_out: Vec<usize>,
    /// Rows that the person chose to add although someone has that name.
    pub added: Vec<usize>,
}

/// Why a file cannot be imported. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportRefused {
    /// The disk does not give it.
    Unreadable,
    /// Larger than anything that lists young people.
    TooLarge,
    /// More people in it than anyone looks out for.
    TooManyRows,
    /// More columns than a list of people has.
    TooManyColumns,
    /// One field is as long as a chapter: perhaps a quotation mark is missing.
    FieldTooLong,
    /// The own format of a spreadsheet program, to be saved as CSV first.
    Spreadsheet,
    /// Neither a table nor cards.
    NotATable,
    /// There is nobody in it.
    NobodyInIt,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum ImportReply {
    /// The person chose none.
    NothingChosen,
    /// It cannot be imported as it is, or not read in this way.
    Refused {
        /// Why nobody can be imported from the file.
        why: ImportRefused,
    },
    /// It was read.
    Read {
        /// What would be kept of it.
        page: ImportPage,
    },
}

/// A file as it would be imported. It is held in memory until it is imported, let go, or the private space is locked.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPage {
    /// The name of the file, without where it is.
    pub file_name: String,
    /// Whether it holds cards (vCard) and not a table.
    pub is_cards: bool,
    /// How it was read; nothing is `null` but what is never used.
    pub plan: ImportPlan,
    /// Whether the file leaves open how days are written.
    pub day_order_open: bool,
    /// What is in the file, column by column.
    pub columns: Vec<ImportColumn>,
    /// Everyone in it, as they would be kept.
    pub rows: Vec<ImportRow>,
}

/// One column of the file.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportColumn {
    /// What the first row calls it.
    pub heading: Option<String>,
    /// What it is of a card.
    pub of_card: Option<ImportCardField>,
    /// The first few values that are not empty, cut short.
    pub examples: Vec<String>,
}

/// What is read of a card. Telephone numbers, addresses and pictures are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportCardField {
    /// The whole name.
    Name,
    /// What they are called.
    Nickname,
    /// Day of birth.
    Birthday,
    /// What somebody noted.
    Note,
}

/// Someone in the file, as they would be kept.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// The row in the file, or the card, from 1.
    pub number: usize,
    /// What would be kept. The name is empty when there is none.
    pub details: PersonDetails,
    /// What needs a look.
    pub problems: Vec<ImportProblem>,
    /// Who has that name already.
    pub same_people: Vec<PersonCard>,
    /// An earlier row with that name.
    pub same_row: Option<usize>,
    /// Whether it could be kept at all.
    pub can_keep: bool,
    /// Whether it is kept, as things stand.
    pub keeps: bool,
}

/// Something in a row that could not be taken as it is.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportProblem {
    /// What is wrong with the value.
    pub what: ImportProblemWhat,
    /// The field for which the value was meant.
    pub field: PersonField,
    /// What the file says there, cut short.
    pub given: String,
}

/// What could not be taken. Without a name that can be kept, the row is left out; any other field stays empty, or a role as it was chosen for
/// everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportProblemWhat {
    /// There is nothing.
    Missing,
    /// It is too long.
    TooLong,
    /// It runs over several lines, as when a quotation mark is missing.
    OverLines,
    /// The file ends in the middle of this card.
    CutShort,
    /// It says nothing that the field could hold, such as a day to come.
    Unreadable,
}

/// People who were imported.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Names of them to the app, in the order of the file.
    pub ids: Vec<PersonId>,
}
