pub(crate) mod merge;
pub(crate) mod wire;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use porchlight_domain::{
    content::AgeBand,
    private::{FollowUp, Pause, Person, PersonId, Rhythm, Role},
};
use porchlight_vault::{Cursor, LastContact, PageRequest, PersonDetails, Reader, TimelineWhat as Happened, Vault};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::people::{PersonCard, PersonName, PersonRole},
    check_ins, checklist_runs, follow_ups, journal,
    pages::person::wire::{PersonPage, PersonRequest, TimelineItem, TimelineWhat},
    people::wire::{PersonAbout, SavePerson},
    talks,
    types::Nothing,
};

/// Longest name. A nickname or initials; not a place for a life story.
pub(crate) const NAME_CHARS_MAX: usize = 60;
/// Oldest a young person may be by their birth year.
pub(crate) const AGE_YEARS_MAX: i16 = 30;
/// The age assumed for someone whose birth year is not known: the middle of childhood online.
pub(crate) const BAND_WHEN_UNKNOWN: AgeBand = AgeBand::From11To13;
/// Longest name of a language.
pub(crate) const LANGUAGE_CHARS_MAX: usize = 60;
/// Longest text of what else is kept: some lines, not a file.
pub(crate) const ABOUT_CHARS_MAX: usize = 2_000;
/// Longest rhythm: once a year.
pub(crate) const RHYTHM_DAYS_MAX: u16 = 366;
/// Items of a timeline in one reply.
const TIMELINE_PAGE_ITEMS: usize = 40;

/// Everyone, looked up by id: what cards of other things need to name them.
pub(crate) type Names = BTreeMap<PersonId, String>;

pub(crate) fn names(reader: &Reader<'_>) -> Result<Names, porchlight_vault::VaultError> {
    Ok(reader.people()?.into_iter().map(|person| (person.id, person.name)).collect())
}

/// `None` when the person is in the trash.
pub(crate) fn name(names: &Names, id: PersonId) -> Option<PersonName> {
    names.get(&id).map(|name| PersonName {
        id: id.to_string(),
        name: name.clone(),
    })
}

pub(crate) fn list(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<PersonCard>, ActionError> {
    cards(backend, vault)
}

/// Those in the archive, the last to go there first.
pub(crate) fn archived(backend: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<PersonCard>, ActionError> {
    let mut cards = all_cards(backend, vault)?;
    cards.retain(|card| card.archived.is_some());
    cards.sort_by_cached_key(|card| (std::cmp::Reverse(card.archived.clone()), card.name.to_lowercase()));
    Ok(cards)
}

/// Who is archived: out of the daily lists.
pub(crate) fn archived_ids(reader: &Reader<'_>) -> Result<BTreeSet<PersonId>, porchlight_vault::VaultError> {
    let people = reader.people()?.into_iter();
    Ok(people.filter(|person| person.archived.is_some()).map(|person| person.id).collect())
}

/// Everyone but the archived.
///
/// Those to be in touch with soonest come first, then those without a rhythm: not in touch for longest, then never.
pub(crate) fn cards(backend: &Backend, vault: &Vault) -> Result<Vec<PersonCard>, ActionError> {
    let mut cards = all_cards(backend, vault)?;
    cards.retain(|card| card.archived.is_none());
    Ok(cards)
}

/// Everyone, the archived too, in the same order.
pub(crate) fn all_cards(backend: &Backend, vault: &Vault) -> Result<Vec<PersonCard>, ActionError> {
    let kept = vault.read(|reader| {
        Ok(Kept {
            people: reader.people()?,
            last: reader.last_contacts()?.into_iter().map(|last| (last.person, last)).collect(),
            pauses: reader.pauses()?,
            follow_ups: reader.follow_ups_open()?,
            drafts: reader.check_in_drafts()?.into_iter().map(|draft| draft.person).collect(),
        })
    })?;
    let mut cards: Vec<PersonCard> = kept.people.iter().map(|person| card(backend, person, &kept)).collect();
    cards.sort_by_cached_key(|card| {
        let due = card.contact_due.clone();
        let last = card.last_contact.clone();
        (due.is_none(), due, last.is_none(), last, card.name.to_lowercase())
    });
    Ok(cards)
}

/// What the private space knows of everyone.
struct Kept {
    people: Vec<Person>,
    last: BTreeMap<PersonId, LastContact>,
    pauses: Vec<Pause>,
    follow_ups: Vec<FollowUp>,
    drafts: BTreeSet<PersonId>,
}

fn card(backend: &Backend, person: &Person, kept: &Kept) -> PersonCard {
    let today = backend.today();
    let theirs = || kept.follow_ups.iter().filter(|follow_up| follow_up.person == Some(person.id));
    let last = kept.last.get(&person.id);
    let rhythm = Rhythm {
        days: person.rhythm_days,
        last: last.map_or_else(|| person.since.unwrap_or_else(|| backend.day_of(person.created)), |last| last.day),
        agreed: last.and_then(|last| last.agreed),
    };
    // Nobody is expected to be in touch after a goodbye.
    let due = rhythm.due(person.id, &kept.pauses).filter(|_| person.archived.is_none());
    let rests_until = kept
        .pauses
        .iter()
        .filter(|pause| pause.rests(person.id, today))
        .map(|pause| pause.ends)
        .max();
    PersonCard {
        id: person.id.to_string(),
        name: person.name.clone(),
        birth_year: person.birth_year,
        age_years: person.age_years(today),
        age_band: person.age_band(today).map(|band| band.code().to_owned()),
        role: role_card(person.role),
        rhythm_days: person.rhythm_days,
        last_contact: last.map(|last| last.day.to_string()),
        contact_due: due.map(|day| day.to_string()),
        contact_due_in_days: due.map(|day| follow_ups::days_until(today, day)),
        rests_until: rests_until.map(|day| day.to_string()),
        has_draft: kept.drafts.contains(&person.id),
        open_follow_ups: theirs().count(),
        archived: person.archived.map(|moment| backend.day_of(moment).to_string()),
        next_follow_up: theirs().map(|follow_up| follow_up.due).min().map(|day| day.to_string()),
    }
}

pub(crate) fn save(backend: &Backend, vault: &Vault, request: SavePerson) -> Result<PersonCard, ActionError> {
    let id = request.id.as_deref().map(person_id).transpose()?;
    let kept = match id {
        Some(id) => about_card(vault.read(|reader| reader.person(id))?),
        None => PersonAbout::default(),
    };
    let about = request.about.unwrap_or(kept);
    let details = details(backend, &request.name, request.birth_year, request.role, about)?;
    let id = vault.write(|writer| writer.person_save(id, &details, backend.now()))?;
    one(backend, vault, id)
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

pub(crate) const fn role_card(role: Role) -> PersonRole {
    match role {
        Role::Child => PersonRole::Child,
        Role::Mentee => PersonRole::Mentee,
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

fn about_card(person: Person) -> PersonAbout {
    PersonAbout {
        language: person.language,
        rhythm_days: person.rhythm_days,
        since: person.since.map(|day| day.to_string()),
        consent: person.consent,
        safeguarding_contact: person.safeguarding_contact,
        matters: person.matters,
    }
}

pub(crate) fn one(backend: &Backend, vault: &Vault, id: PersonId) -> Result<PersonCard, ActionError> {
    let wanted = id.to_string();
    all_cards(backend, vault)?
        .into_iter()
        .find(|card| card.id == wanted)
        .ok_or(ActionError::new(ErrorCode::NotFound))
}

pub(crate) fn person_id(text: &str) -> Result<PersonId, ActionError> {
    PersonId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

pub(crate) fn page(backend: &Backend, vault: &Vault, request: PersonRequest) -> Result<PersonPage, ActionError> {
    let id = person_id(&request.id)?;
    let after = request
        .timeline_after
        .map(|cursor| cursor.parse::<Cursor>())
        .transpose()
        .map_err(|_| ActionError::new(ErrorCode::BadRequest))?;
    let (person, names, page, open, theirs) = vault.read(|reader| {
        Ok((
            reader.person(id)?,
            names(reader)?,
            reader.timeline(
                id,
                PageRequest {
                    after,
                    size: TIMELINE_PAGE_ITEMS,
                },
            )?,
            reader.follow_ups(id)?,
            reader.runs_of(Some(id))?,
        ))
    })?;
    let timeline = page
        .items
        .into_iter()
        .map(|item| {
            Ok(TimelineItem {
                at: item.at.to_string(),
                what: what(backend, vault, &names, item.what)?,
            })
        })
        .collect::<Result<_, ActionError>>()?;
    Ok(PersonPage {
        person: one(backend, vault, id)?,
        about: about_card(person),
        follow_ups: follow_ups::cards(
            backend,
            vault,
            &names,
            open.into_iter().filter(|follow_up| follow_up.done.is_none()),
        )?,
        runs: theirs.iter().map(|run| checklist_runs::card(backend, &names, run)).collect(),
        timeline,
        next: page.next.map(|cursor| cursor.to_string()),
    })
}

fn what(backend: &Backend, vault: &Vault, names: &Names, happened: Happened) -> Result<TimelineWhat, ActionError> {
    Ok(match happened {
        Happened::Talk(talk) => TimelineWhat::Talk {
            talk: talks::card(backend, names, &talk),
        },
        Happened::Entry(entry) => TimelineWhat::Entry {
            entry: journal::card(names, &entry),
        },
        Happened::FollowUp(follow_up) => {
            let card = follow_ups::cards(backend, vault, names, [follow_up])?.pop();
            TimelineWhat::FollowUpDone {
                follow_up: card.ok_or(ActionError::new(ErrorCode::Failed))?,
            }
        }
        Happened::Run(run) => TimelineWhat::Run {
            run: checklist_runs::card(backend, names, &run),
        },
        Happened::CheckIn(check_in) => TimelineWhat::CheckIn {
            check_in: check_ins::card(backend, names, &check_in),
        },
    })
}
