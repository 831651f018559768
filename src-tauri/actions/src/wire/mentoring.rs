use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FollowUpCard, ItemCard, NewFollowUp, PersonCard, PersonName, SnippetPart};

/// Days on which nobody is expected to be in contact.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PauseCard {
    /// Names it.
    pub id: String,
    /// With whom; `null` is with everyone.
    pub person: Option<PersonName>,
    /// First day.
    pub begins: String,
    /// Last day.
    pub ends: String,
}

/// Notes a pause.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPause {
    /// With whom; `null` is with everyone.
    pub person: Option<String>,
    /// First day.
    pub begins: String,
    /// Last day, not before the first.
    pub ends: String,
}

/// How a check-in took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactHow {
    /// In the same place.
    InPerson,
    /// By telephone.
    Call,
    /// With picture and sound.
    Video,
    /// In writing.
    Messages,
    /// Tried, and nobody was reached.
    NotReached,
}

/// What is noted of a check-in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInContent {
    /// The day it took place; not in the future.
    pub day: String,
    /// How it took place.
    pub how: ContactHow,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// What to remember.
    pub note: String,
    /// What went well.
    pub strengths: String,
    /// A worry, as context.
    pub worry: Worry,
    /// What was asked, in order.
    pub answers: Vec<CheckInAnswer>,
    /// Ids of the guides that were used.
    pub guides: Vec<String>,
    /// Ids of the topics that were spoken of.
    pub topics: Vec<String>,
    /// The day agreed on for the next one.
    pub next: Option<String>,
    /// What to come back to, new with this check-in.
    pub follow_ups: Vec<NewFollowUp>,
    /// While it is written: what the young person answered and has not yet chosen to keep. Never kept as it is.
    #[serde(default)]
    pub together: Vec<CheckInAnswer>,
}

/// Gives the young person the screen.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeginTogether {
    /// Who they are.
    pub person: String,
    /// The check-in that their answers change; `null` for a new one.
    pub check_in: Option<String>,
}

/// What is meant for both.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TogetherPage {
    /// The young person's name.
    pub name: String,
    /// Sets of questions for their age.
    pub sets: Vec<TogetherSet>,
    /// What they have answered so far.
    pub answers: Vec<CheckInAnswer>,
    /// Whether the adult gets the screen back only with the passphrase.
    pub asks_passphrase: bool,
}

/// A set of questions for a young person, without the words to the adult.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TogetherSet {
    /// The set.
    pub card: ItemCard,
    /// The answers offered, in order; empty when every answer is in one's own words.
    pub answers: Vec<String>,
    /// At least one.
    pub questions: Vec<CheckInQuestion>,
}

/// What a young person answered.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TogetherAnswers {
    /// In the order of the questions; those without an answer are left out.
    pub answers: Vec<CheckInAnswer>,
}

/// A worry as context: never a level, never a number. Each part may be empty.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
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

/// A question that was asked, and its answer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInAnswer {
    /// Names the set of questions.
    pub question_set: String,
    /// Names the question in it.
    pub question: String,
    /// The question as it was asked.
    pub words: String,
    /// The answer; may be empty.
    pub answer: String,
    /// Whether the young person wrote it.
    pub theirs: bool,
}

/// Saves a check-in, or what is being written of it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCheckIn {
    /// With whom.
    pub person: String,
    /// The check-in to change; `null` notes a new one.
    pub check_in: Option<String>,
    /// What to note.
    pub content: CheckInContent,
}

/// A check-in as it was noted.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInCard {
    /// Names it.
    pub id: String,
    /// With whom.
    pub person: PersonName,
    /// What was noted; without follow-ups, which stand by themselves.
    pub content: CheckInContent,
    /// The guides that were used, as far as they are installed.
    pub guides: Vec<ItemCard>,
    /// The names of the topics that were spoken of, as far as they are installed.
    pub topics: Vec<String>,
}

/// A check-in that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundCheckIn {
    /// Names it.
    pub id: String,
    /// With whom.
    pub person: PersonName,
    /// The day it took place.
    pub day: String,
    /// The words around what was looked for.
    pub excerpt: Vec<SnippetPart>,
}

/// A check-in to write.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInPage {
    /// With whom.
    pub person: PersonCard,
    /// Things that matter to them.
    pub matters: String,
    /// The check-in that is changed; `null` for a new one.
    pub check_in: Option<String>,
    /// What was kept, or is being written, or an empty one of today.
    pub content: CheckInContent,
    /// When this was last saved and not yet kept; `null` when nothing is being written.
    pub draft_saved: Option<String>,
    /// Questions for their age, in groups.
    pub questions: Vec<CheckInQuestions>,
    /// The one before.
    pub last: Option<CheckInCard>,
    /// Guides that were talked about before, latest first.
    pub talked_about: Vec<TalkedAbout>,
    /// What is still to come back to with them.
    pub follow_ups: Vec<FollowUpCard>,
    /// The day their rhythm suggests for the next one.
    pub suggested_next: Option<String>,
}

/// Questions of one kind.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInQuestions {
    /// `connection`, `online`, `forward`, `doorway`, `absence`; or, where a pack adds them to check-ins, the set and the group.
    pub about: String,
    /// Their heading.
    pub title: String,
    /// The set they come from; it says in which language they are.
    pub set: ItemCard,
    /// Whether a pack wants each of them answered, or passed over on purpose.
    pub required: bool,
    /// At least one. Where the app picks: those never asked first, then those not asked for longest.
    pub questions: Vec<CheckInQuestion>,
}

/// A question to ask.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInQuestion {
    /// Names the set of questions.
    pub question_set: String,
    /// Names the question in it.
    pub question: String,
    /// As it is asked.
    pub words: String,
    /// The day it was last asked of them.
    pub last_asked: Option<String>,
}

/// A guide that was talked about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TalkedAbout {
    /// The guide.
    pub guide: ItemCard,
    /// The last day it was.
    pub day: String,
}

/// How near a trusted adult is in everyday life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Nearness {
    /// There most days.
    MostDays,
    /// There now and then.
    NowAndThen,
    /// There when it matters.
    WhenItMatters,
}

/// A grown-up whom a young person could turn to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrustedAdultCard {
    /// Names them.
    pub id: String,
    /// What the young person calls them.
    pub name: String,
    /// Who they are to the young person; may be empty.
    pub who: String,
    /// How near they are.
    pub nearness: Nearness,
    /// Whether one could call them at night.
    pub at_night: bool,
}

/// Adds a trusted adult, or changes one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveTrustedAdult {
    /// `null` adds one.
    pub id: Option<String>,
    /// Whose.
    pub person: String,
    /// What the young person calls them.
    pub name: String,
    /// Who they are to the young person; may be empty.
    pub who: String,
    /// How near they are.
    pub nearness: Nearness,
    /// Whether one could call them at night.
    pub at_night: bool,
}
