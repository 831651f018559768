use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{Day, DayGiven, PauseId, PersonId};

use crate::cards::people::PersonName;

/// Days on which nobody is expected to be in contact.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PauseCard {
    /// The id by which it is removed.
    pub id: PauseId,
    /// With whom; `null` is with everyone.
    pub person: Option<PersonName>,
    /// First day of the pause.
    pub begins: Day,
    /// Last day of the pause, which still belongs to it.
    pub ends: Day,
}

/// Notes a pause.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPause {
    /// With whom; `null` is with everyone.
    pub person: Option<PersonId>,
    /// First day of the pause.
    pub begins: DayGiven,
    /// Last day, not before the first.
    pub ends: DayGiven,
}
