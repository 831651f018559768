//! Two people who are one: making them one, and parting them again.
use std::collections::BTreeMap;

use porchlight_domain::private::PersonId;
use porchlight_vault::{Vault, name_key};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{self, people::PersonCard},
    people::wire::{AlikePeople, MergePeople, NotTheSame},
    session::{
        open::Open,
        wire::{Undoable, Undone},
    },
    types::{Done, Nothing},
};

/// Makes two people one. Taken back, both are as before, but for what was noted, changed or erased since.
pub(crate) fn merge(backend: &Backend, open: &Open, request: MergePeople) -> Result<Undoable<PersonCard>, ActionError> {
    let (keep, other) = (request.keep.0, request.other.0);
    if keep == other {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    let details = request.details.checked(backend.today())?;
    let drafts = open.read(|reader| Ok([reader.check_in_draft(keep)?, reader.check_in_draft(other)?]))?;
    if drafts.iter().all(Option::is_some) {
        // There is one check-in at a time with a person, and neither may be lost.
        return Err(ActionError::invalid("draft"));
    }
    let merged = open.write(|writer| writer.person_merge(keep, other, &details, backend.now()))?;
    let undo = open.can_undo(move |backend, open| {
        open.write(|writer| writer.person_part(&merged, backend.now()))?;
        Ok(Undone::default())
    });
    Ok(Undoable {
        reply: cards::people::one(backend, open, keep)?,
        undo: Some(undo),
    })
}

/// Pairs with the same name of which nobody has said that they are two.
pub(crate) fn alike(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<AlikePeople>, ActionError> {
    let pairs = vault.read(|reader| {
        let mut by_name: BTreeMap<String, Vec<PersonId>> = BTreeMap::new();
        let mut pairs = Vec::new();
        for person in reader.people()? {
            let same = by_name.entry(name_key(&person.details.name)).or_default();
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
    let key = two_key(request.first.0, request.second.0);
    vault.write(|writer| writer.state_put(&key, Some("1")))?;
    Ok(Done {})
}

fn two_key(one: PersonId, other: PersonId) -> String {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    format!("two/{first}/{second}")
}
