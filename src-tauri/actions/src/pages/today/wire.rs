use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::PersonId;

use crate::cards::checklist_runs::RunCard;
use crate::cards::entries::DraftCard;
use crate::cards::follow_ups::FollowUpCard;
use crate::cards::items::wire::ItemCard;
use crate::cards::people::PersonCard;

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
    /// The young person to talk with.
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
    /// The young person whose suggestion it is.
    pub person: PersonId,
    /// [`Suggestion::key`].
    pub key: String,
}
