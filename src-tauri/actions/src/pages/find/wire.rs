use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{CheckInId, Day};

use crate::cards::entries::EntryCard;
use crate::cards::helplines::HelplineCard;
use crate::cards::items::wire::{ItemCard, ItemShelf};
use crate::cards::people::PersonName;
use crate::types::SnippetPart;

/// Words to look for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindRequest {
    /// What to look for, as it was typed.
    pub query: String,
}

/// What was found, best first in each group.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// Items, by kind: first the kind of the best one.
    pub groups: Vec<FoundGroup>,
    /// Helplines of any country.
    pub helplines: Vec<FoundHelpline>,
    /// Young people; empty while locked.
    pub people: Vec<PersonName>,
    /// Check-ins; empty while locked.
    pub check_ins: Vec<FoundCheckIn>,
    /// Journal entries; empty while locked.
    pub entries: Vec<EntryCard>,
}

/// Items of one kind that were found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundGroup {
    /// The shelf on which these items stand.
    pub shelf: ItemShelf,
    /// Best first.
    pub items: Vec<FoundItem>,
}

/// An item that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundItem {
    /// The item, as in a list.
    pub card: ItemCard,
    /// Words around what was found.
    pub snippet: Vec<SnippetPart>,
}

/// A helpline that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundHelpline {
    /// The helpline, with what may be shown of it.
    pub helpline: HelplineCard,
    /// The code of the country whose helpline it is.
    pub country: String,
}

/// A check-in that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundCheckIn {
    /// The id by which it is opened.
    pub id: CheckInId,
    /// The young person it was with.
    pub person: PersonName,
    /// The day it took place.
    pub day: Day,
    /// The words around what was looked for.
    pub excerpt: Vec<SnippetPart>,
}
