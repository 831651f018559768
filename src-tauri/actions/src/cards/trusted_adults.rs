use porchlight_domain::private::{Nearness as Near, TrustedAdult};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::TrustedAdultId;

/// A grown-up whom a young person could turn to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrustedAdultCard {
    /// Stays the same when their details are changed or handed over.
    pub id: TrustedAdultId,
    /// What the young person calls them.
    pub name: String,
    /// Who they are to the young person; may be empty.
    pub who: String,
    /// The ring of the map they stand on.
    pub nearness: Nearness,
    /// Whether one could call them at night.
    pub at_night: bool,
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

pub(crate) fn card(adult: &TrustedAdult) -> TrustedAdultCard {
    TrustedAdultCard {
        id: adult.id.into(),
        name: adult.name.clone(),
        who: adult.who.clone(),
        nearness: match adult.nearness {
            Near::MostDays => Nearness::MostDays,
            Near::NowAndThen => Nearness::NowAndThen,
            Near::WhenItMatters => Nearness::WhenItMatters,
        },
        at_night: adult.at_night,
    }
}
