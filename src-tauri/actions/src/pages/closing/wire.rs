use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{Day, DayGiven, Moment, PersonId};

use crate::cards::checklist_runs::RunCard;
use crate::cards::items::wire::ItemCard;
use crate::cards::people::PersonCard;
use crate::session::wire::BackupCard;

/// Closing and handing over, for one young person.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosingPage {
    /// The young person whose mentorship ends.
    pub person: PersonCard,
    /// The checklist for ending a mentorship; `null` when no pack has it.
    pub checklist: Option<ItemCard>,
    /// The last time it was gone through for them.
    pub run: Option<RunCard>,
}

/// Which copies on this computer may still hold someone.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopiesHolding {
    /// Backups, the newest first.
    pub backups: Vec<BackupCard>,
    /// Moments at which a vault was set aside by putting a backup in its place, the newest first.
    pub set_aside: Vec<Moment>,
}

/// Everybody about whom to ask whether what is kept is still needed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StillNeeded {
    /// After how long to ask, and whether the person set that.
    pub rule: RetentionRule,
    /// Who, the one who waited longest first.
    pub people: Vec<StillNeededCard>,
}

/// When to ask.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionRule {
    /// Months after the last contact, or after someone was archived; `null` never asks.
    pub months: Option<u16>,
    /// Whether the person set it; else it comes from the library.
    pub own: bool,
    /// Months that the library suggests.
    pub suggested: u16,
}

/// Someone about whom to ask.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StillNeededCard {
    /// The young person whose records may no longer be needed.
    pub person: PersonCard,
    /// The day since which to ask.
    pub since: Day,
    /// The day until which everything is kept when they are kept for now.
    pub keep_until: Day,
    /// The day until which it was decided before to keep everything.
    pub needed_until: Option<Day>,
    /// Journal entries about them.
    pub entries: usize,
    /// Check-ins and talks with them.
    pub contacts: usize,
}

/// Decides until when to keep everything about someone.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepUntil {
    /// The young person whose record is kept.
    pub id: PersonId,
    /// The day; `null` leaves it to the rule again.
    pub until: Option<DayGiven>,
}

/// Sets when to ask.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "choice", rename_all = "camelCase")]
pub enum SetRetention {
    /// As the library suggests.
    Suggested,
    /// After so many months.
    Months {
        /// 1 to 120.
        months: u16,
    },
    /// Never.
    Never,
}
