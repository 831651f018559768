use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cards::{people::PersonCard, person_details::PersonDetails},
    types::PersonId,
};

/// Adds a young person, or changes what is kept about them.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePerson {
    /// `null` adds someone.
    pub id: Option<PersonId>,
    /// All that is kept of them from now on.
    pub details: PersonDetails,
}

/// Makes two people one: what was noted with `other` belongs to `keep` from then on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergePeople {
    /// Who stays.
    pub keep: PersonId,
    /// Who goes to the trash.
    pub other: PersonId,
    /// What is kept of who stays.
    pub details: PersonDetails,
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
    /// One of two people who have the same name.
    pub first: PersonId,
    /// The other of the two.
    pub second: PersonId,
}

/// Puts someone in the archive or takes them out.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArchivePerson {
    /// The young person to archive or to bring back.
    pub id: PersonId,
    /// Whether they should be in it.
    pub archived: bool,
}
