pub(crate) mod wire;

use jiff::civil::Date;
use porchlight_domain::private::PauseId;
use porchlight_vault::Vault;

use crate::{
    ActionError, Backend, ErrorCode, cards,
    pauses::wire::{AddPause, PauseCard},
    types::{ById, Done, Nothing, ids},
};

/// Every pause that is not over, the earliest first.
pub(crate) fn list(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<PauseCard>, ActionError> {
    let (pauses, names) = vault.read(|reader| Ok((reader.pauses()?, cards::people::names(reader)?)))?;
    let today = backend.today();
    Ok(pauses
        .into_iter()
        .filter(|pause| pause.ends >= today)
        .map(|pause| PauseCard {
            id: pause.id.to_string(),
            person: pause.person.and_then(|id| cards::people::name(&names, id)),
            begins: pause.begins.to_string(),
            ends: pause.ends.to_string(),
        })
        .collect())
}

pub(crate) fn add(backend: &Backend, vault: &Vault, request: AddPause) -> Result<Vec<PauseCard>, ActionError> {
    let person = request.person.as_deref().map(ids::person_id).transpose()?;
    let begins: Date = request.begins.parse().map_err(|_| ActionError::invalid("begins"))?;
    let ends: Date = request.ends.parse().map_err(|_| ActionError::invalid("ends"))?;
    if ends < begins {
        return Err(ActionError::invalid("ends"));
    }
    vault.write(|writer| writer.pause_add(person, begins, ends, backend.now()))?;
    list(backend, vault, Nothing {})
}

pub(crate) fn remove(_: &Backend, vault: &Vault, request: ById) -> Result<Done, ActionError> {
    let id = PauseId::parse(&request.id).ok_or(ActionError::new(ErrorCode::BadRequest))?;
    vault.write(|writer| writer.pause_remove(id))?;
    Ok(Done {})
}
