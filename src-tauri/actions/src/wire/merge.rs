use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonAbout, PersonCard, PersonRole};

/// Makes two people one: what was noted with `other` belongs to `keep` from then on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergePeople {
    /// Who stays.
    pub keep: String,
    /// Who goes to the trash.
    pub other: String,
    /// Nickname or initials of who stays.
    pub name: String,
    /// Calendar year of birth.
    pub birth_year: Option<i16>,
    /// Who they are to the adult.
    pub role: PersonRole,
    /// What else is kept.
    pub about: PersonAbout,
}

/// Two people who may be the same: they have the same name, but for accents and capitals.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlikePeople {
    /// Who was added first.
    pub first: PersonCard,
    /// Who was added later.
    pub second: PersonCard,
}

/// Says that two people with the same name are two people.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NotTheSame {
    /// One.
    pub first: String,
    /// The other.
    pub second: String,
}
