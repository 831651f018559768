use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cards::people::{PersonCard, PersonRole};

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

/// Puts someone in the archive or takes them out.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArchivePerson {
    /// Who.
    pub id: String,
    /// Whether they should be in it.
    pub archived: bool,
}
