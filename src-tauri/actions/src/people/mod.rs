pub(crate) mod merge;
pub(crate) mod wire;

use std::cmp::Reverse;

use jiff::civil::Date;
use porchlight_domain::private::{Person, Role};
use porchlight_vault::{PersonDetails, Vault};

use crate::{
    ActionError, Backend,
    cards::{
        self,
        people::{PersonCard, PersonRole},
    },
    people::wire::{PersonAbout, SavePerson},
    types::{Nothing, ids},
};

/// Longest name. A nickname or initials; not a place for a life story.
pub(crate) const NAME_CHARS_MAX: usize = 60;
/// Oldest a young person may be by their birth year.
pub(crate) const AGE_YEARS_MAX: i16 = 30;
/// Longest name of a language.
pub(crate) const LANGUAGE_CHARS_MAX: usize = 60;
/// Longest text of what else is kept: some lines, not a file.
pub(crate) const ABOUT_CHARS_MAX: usize = 2_000;
/// Longest rhythm: once a year.
pub(crate) const RHYTHM_DAYS_MAX: u16 = 366;

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
    let id = request.id.as_deref().map(ids::person_id).transpose()?;
    let kept = match id {
        Some(id) => about_card(vault.read(|reader| reader.person(id))?),
        None => PersonAbout::default(),
    };
    let about = request.about.unwrap_or(kept);
    let details = details(backend, &request.name, request.birth_year, request.role, about)?;
    let id = vault.write(|writer| writer.person_save(id, &details, backend.now()))?;
    cards::people::one(backend, vault, id)
}

/// What is to be kept of someone, if all of it makes sense.
pub(crate) fn details(
    backend: &Backend,
    name: &str,
    birth_year: Option<i16>,
    role: PersonRole,
    else_kept: PersonAbout,
) -> Result<PersonDetails, ActionError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
        return Err(ActionError::invalid("name"));
    }
    let year = backend.today().year();
    if birth_year.is_some_and(|born| !(year - AGE_YEARS_MAX..=year).contains(&born)) {
        return Err(ActionError::invalid("birthYear"));
    }
    Ok(PersonDetails {
        name: name.to_owned(),
        birth_year,
        role: role_of(role),
        ..about(backend, else_kept)?
    })
}

pub(crate) const fn role_of(role: PersonRole) -> Role {
    match role {
        PersonRole::Child => Role::Child,
        PersonRole::Mentee => Role::Mentee,
    }
}

/// Checks what else is kept; the name, year and role are for the caller to fill in.
fn about(backend: &Backend, about: PersonAbout) -> Result<PersonDetails, ActionError> {
    let texts = [
        ("language", &about.language, LANGUAGE_CHARS_MAX),
        ("consent", &about.consent, ABOUT_CHARS_MAX),
        ("safeguardingContact", &about.safeguarding_contact, ABOUT_CHARS_MAX),
        ("matters", &about.matters, ABOUT_CHARS_MAX),
    ];
    if let Some((field, _, _)) = texts.into_iter().find(|(_, text, most)| text.chars().count() > *most) {
        return Err(ActionError::invalid(field));
    }
    if about.rhythm_days.is_some_and(|days| !(1..=RHYTHM_DAYS_MAX).contains(&days)) {
        return Err(ActionError::invalid("rhythmDays"));
    }
    let since: Option<Date> = about
        .since
        .as_deref()
        .map(str::parse)
        .transpose()
        .map_err(|_| ActionError::invalid("since"))?;
    if since.is_some_and(|since| since > backend.today()) {
        return Err(ActionError::invalid("since"));
    }
    Ok(PersonDetails {
        language: about.language.trim().to_owned(),
        rhythm_days: about.rhythm_days,
        since,
        consent: about.consent.trim().to_owned(),
        safeguarding_contact: about.safeguarding_contact.trim().to_owned(),
        matters: about.matters.trim().to_owned(),
        ..PersonDetails::named(String::new(), None, Role::Mentee)
    })
}

pub(crate) fn about_card(person: Person) -> PersonAbout {
    PersonAbout {
        language: person.language,
        rhythm_days: person.rhythm_days,
        since: person.since.map(|day| day.to_string()),
        consent: person.consent,
        safeguarding_contact: person.safeguarding_contact,
        matters: person.matters,
    }
}
