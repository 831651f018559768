use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use porchlight_domain::{
    content::AgeBand,
    private::{FollowUp, Person, PersonId, Role},
};
use porchlight_vault::{Reader, Vault, VaultError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ActionError, Backend, ErrorCode,
    cards::days::days_until,
    session::contacts::Contacts,
    types::{self, Day},
};

/// The age assumed for someone whose birth year is not known: the middle of childhood online.
pub(crate) const BAND_WHEN_UNKNOWN: AgeBand = AgeBand::From11To13;

/// A young person, by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonName {
    /// The id by which their page is asked for.
    pub id: types::PersonId,
    /// Nickname or initials.
    pub name: String,
}

/// Who a young person is to the adult.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PersonRole {
    /// The adult is a parent or carer.
    #[default]
    Child,
    /// The adult is a mentor.
    Mentee,
}

impl From<Role> for PersonRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Child => Self::Child,
            Role::Mentee => Self::Mentee,
        }
    }
}

impl From<PersonRole> for Role {
    fn from(role: PersonRole) -> Self {
        match role {
            PersonRole::Child => Self::Child,
            PersonRole::Mentee => Self::Mentee,
        }
    }
}

/// A young person as a list shows them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonCard {
    /// The id by which their page is asked for.
    pub id: types::PersonId,
    /// Nickname or initials.
    pub name: String,
    /// Calendar year of birth.
    pub birth_year: Option<i16>,
    /// The age they have or reach this year.
    pub age_years: Option<i16>,
    /// `5-7`, `8-10`, `11-13`, `14-17`.
    pub age_band: Option<String>,
    /// Who they are to the adult.
    pub role: PersonRole,
    /// Days between two contacts; `null` without a rhythm.
    pub rhythm_days: Option<u16>,
    /// Day of the last talk, or of the last check-in that reached them.
    pub last_contact: Option<Day>,
    /// The day to be in touch again.
    pub contact_due: Option<Day>,
    /// Days until then; negative when it has passed.
    pub contact_due_in_days: Option<i32>,
    /// The last day of a pause that holds today.
    pub rests_until: Option<Day>,
    /// Whether a check-in is being written.
    pub has_draft: bool,
    /// How many follow-ups with them are not done.
    pub open_follow_ups: usize,
    /// The earliest day on which one of these is due; `null` without one.
    pub next_follow_up: Option<Day>,
    /// The day they were put in the archive; `null` while they are not in it.
    pub archived: Option<Day>,
}

/// Everyone, looked up by id: what cards of other things need to name them.
pub(crate) type Names = BTreeMap<PersonId, String>;

pub(crate) fn names(reader: &Reader<'_>) -> Result<Names, VaultError> {
    Ok(reader
        .people()?
        .into_iter()
        .map(|person| (person.id, person.details.name))
        .collect())
}

/// `None` when the person is in the trash.
pub(crate) fn name(names: &Names, id: PersonId) -> Option<PersonName> {
    names.get(&id).map(|name| PersonName {
        id: id.into(),
        name: name.clone(),
    })
}

/// The name of someone about whom there is something. Empty when they are in the trash.
pub(crate) fn name_or_none(names: &Names, id: PersonId) -> PersonName {
    name(names, id).unwrap_or_else(|| PersonName {
        id: id.into(),
        name: String::new(),
    })
}

/// Who is archived: out of the daily lists.
pub(crate) fn archived_ids(reader: &Reader<'_>) -> Result<BTreeSet<PersonId>, VaultError> {
    let people = reader.people()?.into_iter();
    Ok(people.filter(|person| person.archived.is_some()).map(|person| person.id).collect())
}

/// Someone, as kept and as shown.
pub(crate) struct Known {
    pub(crate) person: Person,
    /// Day of the last talk, or of the last check-in that reached them.
    pub(crate) last_contact: Option<Date>,
    /// The day to be in touch again.
    pub(crate) contact_due: Option<Date>,
    pub(crate) card: PersonCard,
}

/// Everyone, the archived too.
///
/// Those to be in touch with soonest come first, then those without a rhythm: not in touch for longest, then never.
pub(crate) fn everyone(backend: &Backend, vault: &Vault) -> Result<Vec<Known>, ActionError> {
    let (people, kept) = vault.read(|reader| {
        let kept = Kept {
            contacts: Contacts::read(reader)?,
            follow_ups: reader.follow_ups_open()?,
            drafts: reader.check_in_drafts()?.into_iter().map(|draft| draft.person).collect(),
        };
        Ok((reader.people()?, kept))
    })?;
    let mut everyone: Vec<Known> = people.into_iter().map(|person| known(backend, person, &kept)).collect();
    everyone.sort_by_cached_key(|known| {
        let (due, last) = (known.contact_due, known.last_contact);
        (due.is_none(), due, last.is_none(), last, known.card.name.to_lowercase())
    });
    Ok(everyone)
}

/// Everyone but the archived, in the same order.
pub(crate) fn cards(backend: &Backend, vault: &Vault) -> Result<Vec<PersonCard>, ActionError> {
    let known = everyone(backend, vault)?.into_iter();
    Ok(known
        .filter(|known| known.person.archived.is_none())
        .map(|known| known.card)
        .collect())
}

pub(crate) fn one(backend: &Backend, vault: &Vault, id: PersonId) -> Result<PersonCard, ActionError> {
    let mut known = everyone(backend, vault)?.into_iter();
    let known = known.find(|known| known.person.id == id);
    Ok(known.ok_or(ActionError::new(ErrorCode::NotFound))?.card)
}

/// What is kept of everyone.
struct Kept {
    contacts: Contacts,
    follow_ups: Vec<FollowUp>,
    drafts: BTreeSet<PersonId>,
}

fn known(backend: &Backend, person: Person, kept: &Kept) -> Known {
    let today = backend.today();
    let theirs = || kept.follow_ups.iter().filter(|follow_up| follow_up.person == Some(person.id));
    let last_contact = kept.contacts.last(person.id).map(|last| last.day);
    let due = kept.contacts.due(&person, |moment| backend.day_of(moment));
    let card = PersonCard {
        id: person.id.into(),
        name: person.details.name.clone(),
        birth_year: person.details.birth_year,
        age_years: person.age_years(today),
        age_band: person.age_band(today).map(|band| band.code().to_owned()),
        role: person.details.role.into(),
        rhythm_days: person.details.rhythm_days,
        last_contact: last_contact.map(Into::into),
        contact_due: due.map(Into::into),
        contact_due_in_days: due.map(|day| days_until(today, day)),
        rests_until: kept.contacts.rests_until(person.id, today).map(Into::into),
        has_draft: kept.drafts.contains(&person.id),
        open_follow_ups: theirs().count(),
        archived: person.archived.map(|moment| backend.day_of(moment).into()),
        next_follow_up: theirs().map(|follow_up| follow_up.due).min().map(Into::into),
    };
    Known {
        person,
        last_contact,
        contact_due: due,
        card,
    }
}
