pub(crate) mod wire;

use porchlight_vault::Vault;

use crate::{
    ActionError, Backend, cards,
    pauses::wire::{AddPause, PauseCard},
    types::{self, ById, Done, Nothing},
};

/// Every pause that is not over, the earliest first.
pub(crate) fn list(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<PauseCard>, ActionError> {
    let (pauses, names) = vault.read(|reader| Ok((reader.pauses()?, cards::people::names(reader)?)))?;
    let today = backend.today();
    Ok(pauses
        .into_iter()
        .filter(|pause| pause.ends >= today)
        .map(|pause| PauseCard {
            id: pause.id.into(),
            person: pause.person.and_then(|id| cards::people::name(&names, id)),
            begins: pause.begins.into(),
            ends: pause.ends.into(),
        })
        .collect())
}

pub(crate) fn add(backend: &Backend, vault: &Vault, request: AddPause) -> Result<Vec<PauseCard>, ActionError> {
    let person = request.person.map(Into::into);
    let begins = request.begins.read("begins")?;
    let ends = request.ends.read("ends")?;
    if ends < begins {
        return Err(ActionError::invalid("ends"));
    }
    vault.write(|writer| writer.pause_add(person, begins, ends, backend.now()))?;
    list(backend, vault, Nothing {})
}

pub(crate) fn remove(_: &Backend, vault: &Vault, request: ById<types::PauseId>) -> Result<Done, ActionError> {
    let id = request.id.0;
    vault.write(|writer| writer.pause_remove(id))?;
    Ok(Done {})
}
