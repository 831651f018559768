use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CheckInCard, ChecklistGroup, DraftCard, EntryCard, FollowUpCard, ItemCard, TextBlock};

/// A young person, by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonName {
    /// Names them to the app.
    pub id: String,
    /// Nickname or initials.
    pub name: String,
}

/// Who a young person is to the adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PersonRole {
    /// The adult is a parent or carer.
    Child,
    /// The adult is a mentor.
    Mentee,
}

/// A young person as a list shows them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonCard {
    /// Names them to the app.
    pub id: String,
    /// Nickname or initials.
    pub name: String,
    /// Calendar year of birth.
    pub birth_year: Option<i16>,
    /// The age they have or reach this year.
    pub age_years: Option<i16>,
    /// `5-7`, `8-10`, `11-13`, `14-17`.
    pub age_band: Option<String>,
    /// Who they are to the adult.
    pub role: PersonRole,
    /// Days between two contacts; `null` without a rhythm.
    pub rhythm_days: Option<u16>,
    /// Day of the last talk, or of the last check-in that reached them.
    pub last_contact: Option<String>,
    /// The day to be in touch again.
    pub contact_due: Option<String>,
    /// Days until then; negative when it has passed.
    pub contact_due_in_days: Option<i32>,
    /// The last day of a pause that holds today.
    pub rests_until: Option<String>,
    /// Whether a check-in is being written.
    pub has_draft: bool,
    /// Follow-ups that are open.
    pub open_follow_ups: usize,
    /// Day of the next follow-up.
    pub next_follow_up: Option<String>,
    /// The day they were put in the archive; `null` while they are not in it.
    pub archived: Option<String>,
}

/// Adds a young person, or changes what is kept about them.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePerson {
    /// `null` adds someone.
    pub id: Option<String>,
    /// Nickname or initials.
    pub name: String,
    /// Calendar year of birth.
    pub birth_year: Option<i16>,
    /// Who they are to the adult.
    pub role: PersonRole,
    /// What else is kept; left out it stays as it is.
    #[serde(default)]
    #[ts(optional)]
    pub about: Option<PersonAbout>,
}

/// What else is kept about a young person. Each may be empty: least data, on purpose.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonAbout {
    /// The language they like to speak.
    pub language: String,
    /// Days between two contacts, 1 to 366.
    pub rhythm_days: Option<u16>,
    /// The day it all began.
    pub since: Option<String>,
    /// Who agreed to what.
    pub consent: String,
    /// Whom to tell when something is wrong.
    pub safeguarding_contact: String,
    /// Things that matter to them.
    pub matters: String,
}

/// One young person, with everything about them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    /// Who.
    pub person: PersonCard,
    /// What else is kept.
    pub about: PersonAbout,
    /// Open ones, the earliest first.
    pub follow_ups: Vec<FollowUpCard>,
    /// Runs of checklists that are not finished, or that are due again.
    pub runs: Vec<RunCard>,
    /// Newest first.
    pub timeline: Vec<TimelineItem>,
    /// Where this part of the timeline ended; `null` when there is no more.
    pub next: Option<String>,
}

/// Asks for one young person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonRequest {
    /// Names them.
    pub id: String,
    /// Where the last part of the timeline ended.
    pub timeline_after: Option<String>,
}

/// Something that happened with a young person.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineItem {
    /// When.
    pub at: String,
    /// What.
    pub what: TimelineWhat,
}

/// What happened.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum TimelineWhat {
    /// A conversation.
    Talk {
        /// The talk.
        talk: TalkCard,
    },
    /// A journal entry.
    Entry {
        /// The entry.
        entry: EntryCard,
    },
    /// A follow-up that was done.
    FollowUpDone {
        /// The follow-up.
        follow_up: FollowUpCard,
    },
    /// A checklist that was begun or finished.
    Run {
        /// The run.
        run: RunCard,
    },
    /// A check-in.
    CheckIn {
        /// The check-in.
        check_in: CheckInCard,
    },
}

/// A conversation that took place.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalkCard {
    /// Names it.
    pub id: String,
    /// With whom.
    pub person: PersonName,
    /// The guide it followed. `null` when there was none or it is no longer installed.
    pub guide: Option<ItemCard>,
    /// The day it took place.
    pub day: String,
    /// What to remember.
    pub note: String,
}

/// Notes that a conversation took place.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveTalk {
    /// With whom.
    pub person: String,
    /// The guide it followed.
    pub guide: Option<String>,
    /// The day it took place; not in the future.
    pub day: String,
    /// What to remember; may be empty.
    pub note: String,
    /// What to come back to.
    pub follow_up: Option<NewFollowUp>,
}

/// Something to come back to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFollowUp {
    /// What to do or ask.
    pub what: String,
    /// The day it is due.
    pub due: String,
}

/// A talk that was noted.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalkSaved {
    /// The talk.
    pub talk: TalkCard,
    /// The follow-up, if one was wanted.
    pub follow_up: Option<FollowUpCard>,
}

/// Starts going through a checklist.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartRun {
    /// Names the checklist.
    pub checklist: String,
    /// For whom; `null` is the household.
    pub person: Option<String>,
}

/// Going through a checklist once, as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunCard {
    /// Names it.
    pub id: String,
    /// The checklist. `null` when its pack is no longer installed.
    pub checklist: Option<ItemCard>,
    /// For whom; `null` is the household.
    pub person: Option<PersonName>,
    /// Items done.
    pub done: usize,
    /// Items put off.
    pub not_now: usize,
    /// Items that do not apply.
    pub does_not_apply: usize,
    /// Items of the checklist.
    pub total: usize,
    /// When it was begun.
    pub started: String,
    /// When it was finished.
    pub finished: Option<String>,
    /// The day to look again.
    pub next_review: Option<String>,
    /// Days until then; negative when it has passed.
    pub next_review_in_days: Option<i32>,
}

/// Going through a checklist.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunPage {
    /// What it is and how far it has come.
    pub run: RunCard,
    /// What to know before starting.
    pub introduction: Vec<TextBlock>,
    /// The checklist's items.
    pub groups: Vec<ChecklistGroup>,
    /// What was answered.
    pub ticks: Vec<RunTick>,
    /// Answers to items that the checklist no longer has.
    pub gone: Vec<GoneTick>,
}

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RunTickState {
    /// Not answered.
    Open,
    /// Done.
    Done,
    /// Not now.
    NotNow,
    /// Does not apply.
    DoesNotApply,
}

/// The answer to one item.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RunTick {
    /// Names the item.
    pub item: String,
    /// The answer.
    pub state: RunTickState,
    /// What to remember.
    pub note: String,
}

/// The answer to an item that is no longer in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoneTick {
    /// The item's words when it was answered.
    pub words: String,
    /// The answer.
    pub state: RunTickState,
    /// What to remember.
    pub note: String,
}

/// Answers one item.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TickRequest {
    /// Names the run.
    pub run: String,
    /// Names the item.
    pub item: String,
    /// The answer.
    pub state: RunTickState,
    /// What to remember.
    pub note: String,
}

/// What can be in the trash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TrashKind {
    /// A journal entry.
    Entry,
    /// A check-in.
    CheckIn,
    /// A young person, with everything about them.
    Person,
}

/// Names something to put in the trash, take out of it or erase.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashRequest {
    /// What it is.
    pub kind: TrashKind,
    /// Names it.
    pub id: String,
}

/// Something in the trash.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrashCard {
    /// What it is.
    pub kind: TrashKind,
    /// Names it.
    pub id: String,
    /// What to call it: the first line of an entry, or the young person's name.
    pub title: String,
    /// The day of a check-in.
    pub day: Option<String>,
    /// When it was put there.
    pub trashed: String,
    /// Days until it is erased for good.
    pub days_left: i32,
}

/// What Today shows of the private space.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrivateToday {
    /// Follow-ups due within a week or overdue; the earliest first.
    pub due: Vec<FollowUpCard>,
    /// The next few that are later than that.
    pub later: Vec<FollowUpCard>,
    /// Checklists begun and not finished, or due to be looked at again.
    pub runs: Vec<RunCard>,
    /// What is being written and not yet kept.
    pub drafts: Vec<DraftCard>,
    /// Young people, those to be in touch with first at the head.
    pub people: Vec<PersonCard>,
    /// One conversation worth having for each young person.
    pub suggestions: Vec<Suggestion>,
    /// The guide that was open last.
    pub last_read: Option<ItemCard>,
    /// Whether the recovery sheet was confirmed.
    pub recovery_confirmed: bool,
    /// How many young people there are to ask about whether what is kept is still needed.
    pub still_needed: usize,
}

/// What Today shows.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// Good guides to begin with.
    pub start_with: Vec<ItemCard>,
    /// A checklist to begin with.
    pub start_checklist: Option<ItemCard>,
    /// `null` before set-up and while locked.
    pub private: Option<PrivateToday>,
}

/// A conversation, or a checklist, worth the time.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Suggestion {
    /// With whom.
    pub person: PersonCard,
    /// The guide or checklist for it.
    pub item: ItemCard,
    /// What puts it aside.
    pub key: String,
    /// Why this one.
    pub why: SuggestionWhy,
}

/// Why a conversation is suggested.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum SuggestionWhy {
    /// It follows from another talk.
    NextAfter {
        /// The guide of that talk.
        title: String,
        /// Days since.
        days: i32,
    },
    /// Holidays are near, or there.
    Holidays {
        /// Days until they begin; not positive once they have.
        days: i32,
    },
    /// It is worth a look once in a season.
    Season {
        /// Days since it was last looked at; `null` when it never was.
        days: Option<i32>,
    },
    /// They have not talked about it yet.
    NotYet,
}

/// Puts a suggestion aside.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestionNotNow {
    /// With whom.
    pub person: String,
    /// [`Suggestion::key`].
    pub key: String,
}
