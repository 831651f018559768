use porchlight_domain::private::{Pause, PersonId};
use serde::Serialize;
use ts_rs::TS;

use crate::types::Day;

/// Days on which nobody was expected to be in contact.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoingPause {
    /// First day of the pause.
    pub begins: Day,
    /// Last day of the pause, which still belongs to it.
    pub ends: Day,
}

/// The pauses that hold for someone.
pub(crate) fn theirs(person: PersonId, pauses: &[Pause]) -> Vec<GoingPause> {
    pauses
        .iter()
        .filter(|pause| pause.person.is_none_or(|with| with == person))
        .map(|pause| GoingPause {
            begins: pause.begins.into(),
            ends: pause.ends.into(),
        })
        .collect()
}
