use jiff::civil::Date;
use porchlight_domain::content::{AgeBand, Guide, ItemKind};
use porchlight_vault::{TalkedAbout, Vault};

use crate::{
    ActionError, House, content, follow_ups, journal,
    people::{self, BAND_WHEN_UNKNOWN, person_id},
    runs,
    wire::{Done, Nothing, PersonCard, PrivateToday, Suggestion, SuggestionNotNow, SuggestionWhy, Today},
};

/// Follow-ups shown that are later than that.
const LATER_MAX: usize = 3;
/// Guides offered before anything else is known.
const START_GUIDES: usize = 3;

pub(crate) fn today(house: &House, _: Nothing) -> Result<Today, ActionError> {
    let guides = house.library.guides(house.locale());
    let checklists = house.library.checklists(house.locale());
    Ok(Today {
        start_with: guides
            .iter()
            .take(START_GUIDES)
            .map(|guide| content::card(house, ItemKind::Guide, &guide.item))
            .collect(),
        start_checklist: checklists
            .first()
            .map(|checklist| content::card(house, ItemKind::Checklist, &checklist.item)),
        private: house.if_shown(|vault| private(house, vault))?,
    })
}

fn private(house: &House, vault: &Vault) -> Result<PrivateToday, ActionError> {
    let (names, open, drafts, all_runs, last_read, recovery_confirmed) = vault.read(|reader| {
        Ok((
            people::names(reader)?,
            reader.follow_ups_open()?,
            reader.drafts()?,
            reader.runs()?,
            reader.last_read()?,
            reader.recovery_confirmed()?,
        ))
    })?;
    let (due, later): (Vec<_>, Vec<_>) = follow_ups::cards(house, vault, &names, open)?
        .into_iter()
        .partition(|card| card.due_in_days <= follow_ups::COMING_DAYS);
    let runs = all_runs
        .iter()
        .map(|run| runs::card(house, &names, run))
        .filter(|run| run.finished.is_none() || run.next_review_in_days.is_some_and(|days| days <= follow_ups::COMING_DAYS))
        .collect();
    let people = people::cards(house, vault)?;
    let suggestions = people
        .iter()
        .map(|person| suggestion(house, vault, person))
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?;
    Ok(PrivateToday {
        due,
        later: later.into_iter().take(LATER_MAX).collect(),
        runs,
        drafts: drafts.iter().map(|draft| journal::draft_card(&names, draft)).collect(),
        people,
        suggestions,
        last_read: last_read.and_then(|id| content::card_by_id(house, ItemKind::Guide, &id)),
        recovery_confirmed,
    })
}

/// What follows from their last talk, else the first guide for their age that they have not talked about.
fn suggestion(house: &House, vault: &Vault, person: &PersonCard) -> Result<Option<Suggestion>, ActionError> {
    let id = person_id(&person.id)?;
    let (talked, not_now) = vault.read(|reader| {
        let not_now = reader.state(&not_now_key(&person.id))?.unwrap_or_default();
        Ok((reader.talked_about(id)?, not_now))
    })?;
    let band = person.age_band.as_deref().and_then(AgeBand::from_code).unwrap_or(BAND_WHEN_UNKNOWN);
    let fits = |guide: &Guide| {
        guide.item.ages.contains(&band)
            && !talked.iter().any(|talked| talked.guide == guide.item.id)
            && !not_now.split(' ').any(|put_aside| put_aside == guide.item.id)
    };
    let chosen = follows_from(house, &talked, house.today(), &fits).or_else(|| {
        house
            .library
            .guides(house.locale())
            .into_iter()
            .find(|guide| fits(guide))
            .map(|guide| (guide, SuggestionWhy::NotYet))
    });
    Ok(chosen.map(|(guide, why)| Suggestion {
        person: person.clone(),
        guide: content::card(house, ItemKind::Guide, &guide.item),
        why,
    }))
}

fn follows_from<'a>(
    house: &'a House,
    talked: &[TalkedAbout],
    today: Date,
    fits: &dyn Fn(&Guide) -> bool,
) -> Option<(&'a Guide, SuggestionWhy)> {
    talked.iter().find_map(|talked| {
        let guide = house.library.guide(&talked.guide, house.locale())?;
        let next = guide
            .item
            .next
            .iter()
            .filter(|link| link.kind == ItemKind::Guide)
            .filter_map(|link| house.library.guide(&link.id, house.locale()))
            .find(|guide| fits(guide))?;
        let days = -follow_ups::days_until(today, talked.day);
        Some((
            next,
            SuggestionWhy::NextAfter {
                title: guide.item.title.clone(),
                days,
            },
        ))
    })
}

pub(crate) fn not_now(_: &House, vault: &Vault, request: SuggestionNotNow) -> Result<Done, ActionError> {
    let person = person_id(&request.person)?;
    let key = not_now_key(&person.to_string());
    vault.write(|writer| {
        let mut put_aside = writer.state(&key)?.unwrap_or_default();
        if !put_aside.split(' ').any(|guide| guide == request.guide) {
            put_aside = format!("{put_aside} {}", request.guide).trim().to_owned();
        }
        writer.state_put(&key, Some(&put_aside))
    })?;
    Ok(Done {})
}

fn not_now_key(person: &str) -> String {
    format!("not-now/{person}")
}
