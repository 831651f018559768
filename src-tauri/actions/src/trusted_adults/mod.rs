//! The grown-ups a young person could turn to, as the map shows them.
pub(crate) mod wire;

use porchlight_domain::private::{Nearness as Near, PersonId};
use porchlight_vault::{TrustedAdultDetails, Vault};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        self,
        trusted_adults::{Nearness, TrustedAdultCard},
    },
    trusted_adults::wire::SaveTrustedAdult,
    types::{self, ById, Done},
};

/// Longest name, and longest word for who they are.
const NAME_CHARS_MAX: usize = 60;
/// As many as a picture can hold, and more than anyone has.
const ADULTS_MAX: usize = 30;

pub(crate) fn list(_: &Backend, vault: &Vault, request: ById<types::PersonId>) -> Result<Vec<TrustedAdultCard>, ActionError> {
    all(vault, request.id.0)
}

fn all(vault: &Vault, person: PersonId) -> Result<Vec<TrustedAdultCard>, ActionError> {
    let adults = vault.read(|reader| {
        reader.person(person)?;
        reader.trusted_adults(person)
    })?;
    Ok(adults.iter().map(cards::trusted_adults::card).collect())
}

/// Adds one or changes one; answers with everyone on the map.
pub(crate) fn save(backend: &Backend, vault: &Vault, request: SaveTrustedAdult) -> Result<Vec<TrustedAdultCard>, ActionError> {
    let person = request.person.0;
    let id = request.id.map(Into::into);
    let (name, who) = (request.name.trim(), request.who.trim());
    let is_unfit = |text: &str| text.chars().count() > NAME_CHARS_MAX || text.chars().any(char::is_control);
    if name.is_empty() || is_unfit(name) {
        return Err(ActionError::invalid("name"));
    }
    if is_unfit(who) {
        return Err(ActionError::invalid("who"));
    }
    if id.is_none() && all(vault, person)?.len() >= ADULTS_MAX {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    let details = TrustedAdultDetails {
        person,
        name: name.to_owned(),
        who: who.to_owned(),
        nearness: match request.nearness {
            Nearness::MostDays => Near::MostDays,
            Nearness::NowAndThen => Near::NowAndThen,
            Nearness::WhenItMatters => Near::WhenItMatters,
        },
        at_night: request.at_night,
    };
    vault.write(|writer| writer.trusted_adult_save(id, &details, backend.now()))?;
    all(vault, person)
}

pub(crate) fn remove(_: &Backend, vault: &Vault, request: ById<types::TrustedAdultId>) -> Result<Done, ActionError> {
    let id = request.id.0;
    vault.write(|writer| writer.trusted_adult_remove(id))?;
    Ok(Done {})
}
