use std::collections::BTreeMap;

use jiff::civil::Date;
use porchlight_domain::private::{FollowUp, Person, PersonId, Role};
use porchlight_vault::{Cursor, PageRequest, PersonDetails, Reader, TimelineWhat as Kept, Vault};

use crate::{
    ActionError, ErrorCode, House, follow_ups, journal, runs, talks,
    wire::{Nothing, PersonCard, PersonName, PersonPage, PersonRequest, PersonRole, SavePerson, TimelineItem, TimelineWhat},
};

/// Longest name. A nickname or initials; not a place for a life story.
const NAME_CHARS_MAX: usize = 60;
/// Oldest a young person may be by their birth year.
const AGE_YEARS_MAX: i16 = 30;
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

pub(crate) fn list(house: &House, vault: &Vault, _: Nothing) -> Result<Vec<PersonCard>, ActionError> {
    cards(house, vault)
}

/// Those not talked with for longest come first, then those never talked with by name.
pub(crate) fn cards(house: &House, vault: &Vault) -> Result<Vec<PersonCard>, ActionError> {
    let (people, last_talks, follow_ups) =
        vault.read(|reader| Ok((reader.people()?, reader.last_talk_days()?, reader.follow_ups_open()?)))?;
    let last_talks: BTreeMap<PersonId, Date> = last_talks.into_iter().collect();
    let mut cards: Vec<PersonCard> = people
        .iter()
        .map(|person| card(house, person, last_talks.get(&person.id).copied(), &follow_ups))
        .collect();
    cards.sort_by(|a, b| {
        (a.last_talk.is_none(), &a.last_talk, a.name.to_lowercase()).cmp(&(b.last_talk.is_none(), &b.last_talk, b.name.to_lowercase()))
    });
    Ok(cards)
}

fn card(house: &House, person: &Person, last_talk: Option<Date>, open_follow_ups: &[FollowUp]) -> PersonCard {
    let today = house.today();
    let theirs = || open_follow_ups.iter().filter(|follow_up| follow_up.person == Some(person.id));
    PersonCard {
        id: person.id.to_string(),
        name: person.name.clone(),
        birth_year: person.birth_year,
        age_years: person.age_years(today),
        age_band: person.age_band(today).map(|band| band.code().to_owned()),
        role: match person.role {
            Role::Child => PersonRole::Child,
            Role::Mentee => PersonRole::Mentee,
        },
        last_talk: last_talk.map(|day| day.to_string()),
        open_follow_ups: theirs().count(),
        next_follow_up: theirs().map(|follow_up| follow_up.due).min().map(|day| day.to_string()),
    }
}

pub(crate) fn save(house: &House, vault: &Vault, request: SavePerson) -> Result<PersonCard, ActionError> {
    let name = request.name.trim();
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
        return Err(ActionError::invalid("name"));
    }
    let year = house.today().year();
    if request
        .birth_year
        .is_some_and(|born| !(year - AGE_YEARS_MAX..=year).contains(&born))
    {
        return Err(ActionError::invalid("birthYear"));
    }
    let id = request.id.as_deref().map(person_id).transpose()?;
    let details = PersonDetails {
        name: name.to_owned(),
        birth_year: request.birth_year,
        role: match request.role {
            PersonRole::Child => Role::Child,
            PersonRole::Mentee => Role::Mentee,
        },
    };
    let id = vault.write(|writer| writer.person_save(id, &details, house.now()))?;
    one(house, vault, id)
}

pub(crate) fn one(house: &House, vault: &Vault, id: PersonId) -> Result<PersonCard, ActionError> {
    let wanted = id.to_string();
    cards(house, vault)?
        .into_iter()
        .find(|card| card.id == wanted)
        .ok_or(ActionError::new(ErrorCode::NotFound))
}

pub(crate) fn person_id(text: &str) -> Result<PersonId, ActionError> {
    PersonId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

pub(crate) fn page(house: &House, vault: &Vault, request: PersonRequest) -> Result<PersonPage, ActionError> {
    let id = person_id(&request.id)?;
    let after = request
        .timeline_after
        .map(|cursor| cursor.parse::<Cursor>())
        .transpose()
        .map_err(|_| ActionError::new(ErrorCode::BadRequest))?;
    let (names, page, open, theirs) = vault.read(|reader| {
        Ok((
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
                what: what(house, vault, &names, item.what)?,
            })
        })
        .collect::<Result<_, ActionError>>()?;
    Ok(PersonPage {
        person: one(house, vault, id)?,
        follow_ups: follow_ups::cards(house, vault, &names, open.into_iter().filter(|follow_up| follow_up.done.is_none()))?,
        runs: theirs.iter().map(|run| runs::card(house, &names, run)).collect(),
        timeline,
        next: page.next.map(|cursor| cursor.to_string()),
    })
}

fn what(house: &House, vault: &Vault, names: &Names, kept: Kept) -> Result<TimelineWhat, ActionError> {
    Ok(match kept {
        Kept::Talk(talk) => TimelineWhat::Talk {
            talk: talks::card(house, names, &talk),
        },
        Kept::Entry(entry) => TimelineWhat::Entry {
            entry: journal::card(names, &entry),
        },
        Kept::FollowUp(follow_up) => {
            let card = follow_ups::cards(house, vault, names, [follow_up])?.pop();
            TimelineWhat::FollowUpDone {
                follow_up: card.ok_or(ActionError::new(ErrorCode::Failed))?,
            }
        }
        Kept::Run(run) => TimelineWhat::Run {
            run: runs::card(house, names, &run),
        },
    })
}
