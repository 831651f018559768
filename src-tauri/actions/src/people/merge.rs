//! Two people who are one: making them one, and parting them again.
use std::{collections::BTreeMap, sync::Mutex};

use porchlight_domain::private::PersonId;
use porchlight_vault::{Joined, Vault, name_key};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{self, people::PersonCard},
    people::{
        self,
        wire::{AlikePeople, MergePeople, NotTheSame},
    },
    session::{open::Open, space::hold},
    types::{ById, Done, Nothing, ids},
};

/// What it takes to part people who were merged since the space was opened, by the one who went.
#[derive(Default)]
struct MergedPeople(Mutex<BTreeMap<PersonId, Joined>>);

/// Makes two people one. It can be taken back until the private space is locked.
pub(crate) fn merge(backend: &Backend, open: &Open, request: MergePeople) -> Result<PersonCard, ActionError> {
    let (keep, other) = (ids::person_id(&request.keep)?, ids::person_id(&request.other)?);
    if keep == other {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    let details = people::details(backend, &request.name, request.birth_year, request.role, request.about)?;
    let drafts = open.read(|reader| Ok([reader.check_in_draft(keep)?, reader.check_in_draft(other)?]))?;
    if drafts.iter().all(Option::is_some) {
        // There is one check-in at a time with a person, and neither may be lost.
        return Err(ActionError::invalid("draft"));
    }
    let merged = open.write(|writer| writer.person_merge(keep, other, &details, backend.now()))?;
    hold(&open.kept::<MergedPeople>().0).insert(other, merged);
    cards::people::one(backend, open, keep)
}

/// Parts people who were merged; names the one who went.
pub(crate) fn part(backend: &Backend, open: &Open, request: ById) -> Result<Done, ActionError> {
    let other = ids::person_id(&request.id)?;
    let all = open.kept::<MergedPeople>();
    let mut merged = hold(&all.0);
    let one = merged.get(&other).ok_or(ActionError::new(ErrorCode::NotFound))?;
    open.write(|writer| writer.person_part(one, backend.now()))?;
    merged.remove(&other);
    Ok(Done {})
}

/// Pairs with the same name of which nobody has said that they are two.
pub(crate) fn alike(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<AlikePeople>, ActionError> {
    let pairs = vault.read(|reader| {
        let mut by_name: BTreeMap<String, Vec<PersonId>> = BTreeMap::new();
        let mut pairs = Vec::new();
        for person in reader.people()? {
            let same = by_name.entry(name_key(&person.name)).or_default();
            for first in same.iter() {
                if reader.state(&two_key(*first, person.id))?.is_none() {
                    pairs.push((*first, person.id));
                }
            }
            same.push(person.id);
        }
        Ok(pairs)
    })?;
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let everyone = cards::people::everyone(backend, vault)?;
    let card = |id: PersonId| {
        let known = everyone
            .iter()
            .find(|known| known.person.id == id && known.person.archived.is_none());
        known.map(|known| known.card.clone())
    };
    Ok(pairs
        .into_iter()
        .filter_map(|(first, second)| {
            Some(AlikePeople {
                first: card(first)?,
                second: card(second)?,
            })
        })
        .collect())
}

/// They are two: they are not offered again.
pub(crate) fn not_the_same(_: &Backend, vault: &Vault, request: NotTheSame) -> Result<Done, ActionError> {
    let key = two_key(ids::person_id(&request.first)?, ids::person_id(&request.second)?);
    vault.write(|writer| writer.state_put(&key, Some("1")))?;
    Ok(Done {})
}

fn two_key(one: PersonId, other: PersonId) -> String {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    format!("two/{first}/{second}")
}
