use jiff::{Timestamp, civil::Date};

use super::{CheckInId, PersonId};

/// A short meeting with a young person, noted in a minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// Stays the same when the check-in is changed, put in the trash or handed over.
    pub id: CheckInId,
    /// With whom, and what was noted.
    pub noted: CheckInNoted,
    /// When it was noted.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
}

/// What is noted of a check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInNoted {
    /// The young person it was with.
    pub person: PersonId,
    /// The day it took place.
    pub day: Date,
    /// How it took place.
    pub how: ContactHow,
    /// How long it took, in minutes, when noted.
    pub minutes: Option<u16>,
    /// What to remember; may be empty.
    pub note: String,
    /// What went well, what they can do; may be empty.
    pub strengths: String,
    /// A worry, as context.
    pub worry: Worry,
    /// What was asked, in order.
    pub answers: Vec<Answer>,
    /// Ids of the guides that were used.
    pub guides: Vec<String>,
    /// Ids of the topics that were spoken of.
    pub topics: Vec<String>,
    /// The day that was agreed on for the next one.
    pub next: Option<Date>,
}

/// How a check-in took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactHow {
    /// In the same place.
    InPerson,
    /// By telephone.
    Call,
    /// With picture and sound.
    Video,
    /// In writing.
    Messages,
    /// Tried, and nobody was reached: no contact took place.
    NotReached,
}

impl ContactHow {
    /// Every way, in the order to offer them.
    pub const ALL: [Self; 5] = [Self::InPerson, Self::Call, Self::Video, Self::Messages, Self::NotReached];

    /// Whether the two were really in touch.
    #[must_use]
    pub const fn is_contact(self) -> bool {
        !matches!(self, Self::NotReached)
    }
}

/// A worry as context: never a level, never a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worry {
    /// What changed.
    pub changed: String,
    /// What else could explain it.
    pub explains: String,
    /// Who already helps.
    pub helps: String,
    /// What would help next.
    pub next: String,
}

/// An answer to a question of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Id of the set of questions.
    pub question_set: String,
    /// Id of the question in it.
    pub question: String,
    /// The question in the words it was asked with.
    pub words: String,
    /// What was answered; may be empty, when it was only asked.
    pub answer: String,
    /// Whether the young person wrote it.
    pub theirs: bool,
}

/// A check-in being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInDraft {
    /// The young person it is with; each has at most one draft.
    pub person: PersonId,
    /// The check-in it changes; `None` for a new one.
    pub check_in: Option<CheckInId>,
    /// What is written so far, as the window describes it.
    pub content: String,
    /// When it was last saved.
    pub saved: Timestamp,
}
