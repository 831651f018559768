pub(crate) mod merge;
pub(crate) mod wire;

use std::cmp::Reverse;

use porchlight_vault::Vault;

use crate::{
    ActionError, Backend,
    cards::{self, people::PersonCard},
    people::wire::SavePerson,
    types::Nothing,
};

pub(crate) fn list(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<PersonCard>, ActionError> {
    cards::people::cards(backend, vault)
}

/// Those in the archive, the last to go there first.
pub(crate) fn archived(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<PersonCard>, ActionError> {
    let mut archived = cards::people::everyone(backend, vault)?;
    archived.retain(|known| known.person.archived.is_some());
    archived.sort_by_cached_key(|known| {
        let day = known.person.archived.map(|moment| backend.day_of(moment));
        (Reverse(day), known.card.name.to_lowercase())
    });
    Ok(archived.into_iter().map(|known| known.card).collect())
}

pub(crate) fn save(backend: &Backend, vault: &Vault, request: SavePerson) -> Result<PersonCard, ActionError> {
    let id = request.id.map(Into::into);
    let details = request.details.checked(backend.today())?;
    let id = vault.write(|writer| writer.person_save(id, &details, backend.now()))?;
    cards::people::one(backend, vault, id)
}
