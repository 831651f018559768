use porchlight_domain::private::{Pause, PersonId};
use serde::Serialize;
use ts_rs::TS;

/// Days on which nobody was expected to be in contact.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoingPause {
    /// First day.
    pub begins: String,
    /// Last day.
    pub ends: String,
}

/// The pauses that hold for someone.
pub(crate) fn theirs(person: PersonId, pauses: &[Pause]) -> Vec<GoingPause> {
    pauses
        .iter()
        .filter(|pause| pause.person.is_none_or(|with| with == person))
        .map(|pause| GoingPause {
            begins: pause.begins.to_string(),
            ends: pause.ends.to_string(),
        })
        .collect()
}
