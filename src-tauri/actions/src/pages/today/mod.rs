pub(crate) mod wire;

use jiff::{ToSpan, civil::Date};
use porchlight_domain::{
    content::{AgeBand, Checklist, Guide, ItemKind, RunFor, Season},
    private::{ChecklistRun, Pause, PersonId},
};
use porchlight_vault::{TalkedAbout, Vault};

use crate::{
    ActionError, Backend,
    cards::{
        self,
        items::{self, wire::ItemCard},
        people::{BAND_WHEN_UNKNOWN, Known},
    },
    follow_ups,
    pages::{
        closing,
        today::wire::{PrivateToday, Suggestion, SuggestionNotNow, SuggestionWhy, Today},
    },
    types::{Done, Nothing},
};

/// Follow-ups shown that are later than that.
const LATER_MAX: usize = 3;
/// Holidays are worth a thought this many days before they begin.
const HOLIDAYS_AHEAD_DAYS: i32 = 14;
/// A season: what is worth a look once in each is suggested again after so many days.
const SEASON_DAYS: i32 = 90;
/// Someone new is known for so many days before a checklist is suggested: first there are talks.
const SETTLED_DAYS: i32 = 30;
/// Guides offered before anything else is known.
const START_GUIDES: usize = 3;

pub(crate) fn today(backend: &Backend, _: Nothing) -> Result<Today, ActionError> {
    let guides = backend.library.guides(backend.locale());
    let checklists = backend.library.checklists(backend.locale());
    Ok(Today {
        start_with: guides
            .iter()
            .take(START_GUIDES)
            .map(|guide| items::card(backend, ItemKind::Guide, &guide.item))
            .collect(),
        start_checklist: checklists
            .first()
            .map(|checklist| items::card(backend, ItemKind::Checklist, &checklist.item)),
        private: backend.if_shown(|vault| private(backend, vault))?,
    })
}

fn private(backend: &Backend, vault: &Vault) -> Result<PrivateToday, ActionError> {
    let (names, archived, open, drafts, all_runs, last_read, recovery_confirmed) = vault.read(|reader| {
        Ok((
            cards::people::names(reader)?,
            cards::people::archived_ids(reader)?,
            reader.follow_ups_open()?,
            reader.drafts()?,
            reader.runs()?,
            reader.last_read()?,
            reader.recovery_confirmed()?,
        ))
    })?;
    let daily = |person: Option<PersonId>| person.is_none_or(|person| !archived.contains(&person));
    let (due, later): (Vec<_>, Vec<_>) =
        cards::follow_ups::cards(backend, vault, &names, open.into_iter().filter(|open| daily(open.person)))?
            .into_iter()
            .partition(|card| card.due_in_days <= follow_ups::COMING_DAYS);
    let runs = all_runs
        .iter()
        .filter(|run| daily(run.person))
        .map(|run| cards::checklist_runs::card(backend, &names, run))
        .filter(|run| run.finished.is_none() || run.next_review_in_days.is_some_and(|days| days <= follow_ups::COMING_DAYS))
        .collect();
    let mut people = cards::people::everyone(backend, vault)?;
    people.retain(|known| known.person.archived.is_none());
    let pauses = vault.read(|reader| reader.pauses())?;
    let checklists = backend.library.checklists(backend.locale());
    let suggestions = people
        .iter()
        .map(|known| suggestion(backend, vault, known, &checklists, &all_runs, &pauses))
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?;
    Ok(PrivateToday {
        due,
        later: later.into_iter().take(LATER_MAX).collect(),
        runs,
        drafts: drafts.iter().map(|draft| cards::entries::draft_card(&names, draft)).collect(),
        people: people.into_iter().map(|known| known.card).collect(),
        suggestions,
        last_read: last_read.and_then(|id| items::card_by_id(backend, ItemKind::Guide, &id)),
        recovery_confirmed,
        still_needed: closing::count_due(backend, vault)?,
    })
}

/// What holidays near by ask for, else what follows from their last talk, else what was not looked at for a season, else the first guide
/// for their age that they have not talked about.
fn suggestion(
    backend: &Backend,
    vault: &Vault,
    known: &Known,
    checklists: &[&Checklist],
    runs: &[ChecklistRun],
    pauses: &[Pause],
) -> Result<Option<Suggestion>, ActionError> {
    let id = known.person.id;
    let (talked, not_now) = vault.read(|reader| {
        let not_now = reader.state(&not_now_key(id))?.unwrap_or_default();
        Ok((reader.talked_about(id)?, not_now))
    })?;
    let band = known.person.age_band(backend.today()).unwrap_or(BAND_WHEN_UNKNOWN);
    let is_aside = |key: &str| not_now.split(' ').any(|put_aside| put_aside == key);
    let fits = |guide: &Guide| {
        guide.item.ages.contains(&band) && !talked.iter().any(|talked| talked.guide == guide.item.id) && !is_aside(&guide.item.id)
    };
    let seasons = Seasons {
        backend,
        person: id,
        band,
        known_since: backend.day_of(known.person.created),
        checklists,
        runs,
    };
    let chosen = seasons
        .holidays(pauses)
        .filter(|one| !is_aside(&one.key))
        .or_else(|| follows_from(backend, &talked, backend.today(), &fits))
        .or_else(|| seasons.each().filter(|one| !is_aside(&one.key)))
        .or_else(|| {
            let guides = backend.library.guides(backend.locale());
            Some(guide_because(
                backend,
                guides.into_iter().find(|guide| fits(guide))?,
                SuggestionWhy::NotYet,
            ))
        });
    Ok(chosen.map(|Chosen { item, key, why }| Suggestion {
        person: known.card.clone(),
        item,
        key,
        why,
    }))
}

/// What is suggested, what puts it aside, and why.
struct Chosen {
    item: ItemCard,
    key: String,
    why: SuggestionWhy,
}

fn guide_because(backend: &Backend, guide: &Guide, why: SuggestionWhy) -> Chosen {
    Chosen {
        item: items::card(backend, ItemKind::Guide, &guide.item),
        key: guide.item.id.clone(),
        why,
    }
}

/// The checklists that a time of the year asks for.
struct Seasons<'a> {
    backend: &'a Backend,
    person: PersonId,
    band: AgeBand,
    known_since: Date,
    checklists: &'a [&'a Checklist],
    runs: &'a [ChecklistRun],
}

impl Seasons<'_> {
    /// When holidays are near or there: days without school, and without those who are seen there.
    fn holidays(&self, pauses: &[Pause]) -> Option<Chosen> {
        let today = self.backend.today();
        let soon = today.saturating_add(HOLIDAYS_AHEAD_DAYS.days());
        let pause = pauses
            .iter()
            .filter(|pause| pause.person.is_none())
            .find(|pause| pause.begins <= soon && today <= pause.ends)?;
        let checklist = self.checklist(Season::Holidays)?;
        let looked_at = self.last_begun(&checklist.item.id);
        if looked_at.is_some_and(|day| day >= pause.begins.saturating_sub(HOLIDAYS_AHEAD_DAYS.days())) {
            return None;
        }
        Some(Chosen {
            key: format!("{}@{}", checklist.item.id, pause.begins),
            item: items::card(self.backend, ItemKind::Checklist, &checklist.item),
            why: SuggestionWhy::Holidays {
                days: cards::days::days_until(today, pause.begins),
            },
        })
    }

    /// What is worth a look once in a season, and was not looked at for one.
    fn each(&self) -> Option<Chosen> {
        let today = self.backend.today();
        let checklist = self.checklist(Season::Each)?;
        let last = self.last_begun(&checklist.item.id);
        let wait = if last.is_some() { SEASON_DAYS } else { SETTLED_DAYS };
        if last.unwrap_or(self.known_since).saturating_add(wait.days()) > today {
            return None;
        }
        Some(Chosen {
            key: format!("{}@{}-{}", checklist.item.id, today.year(), quarter(today)),
            item: items::card(self.backend, ItemKind::Checklist, &checklist.item),
            why: SuggestionWhy::Season {
                days: last.map(|day| -cards::days::days_until(today, day)),
            },
        })
    }

    /// The first checklist of a season for their age.
    fn checklist(&self, season: Season) -> Option<&Checklist> {
        self.checklists.iter().copied().find(|checklist| {
            checklist.season == Some(season) && checklist.run_for.contains(&RunFor::Person) && checklist.item.ages.contains(&self.band)
        })
    }

    /// The day on which it was last begun for them.
    fn last_begun(&self, checklist: &str) -> Option<Date> {
        let mine = self
            .runs
            .iter()
            .filter(|run| run.person == Some(self.person) && run.checklist == checklist);
        mine.map(|run| self.backend.day_of(run.started)).max()
    }
}

/// A quarter of the year, from 1: what was put aside comes back in the next one.
fn quarter(day: Date) -> i8 {
    (day.month() - 1) / 3 + 1
}

fn follows_from(backend: &Backend, talked: &[TalkedAbout], today: Date, fits: &dyn Fn(&Guide) -> bool) -> Option<Chosen> {
    talked.iter().find_map(|talked| {
        let guide = backend.library.guide(&talked.guide, backend.locale())?;
        let next = guide
            .item
            .next
            .iter()
            .filter(|link| link.kind == ItemKind::Guide)
            .filter_map(|link| backend.library.guide(&link.id, backend.locale()))
            .find(|guide| fits(guide))?;
        let days = -cards::days::days_until(today, talked.day);
        let why = SuggestionWhy::NextAfter {
            title: guide.item.title.clone(),
            days,
        };
        Some(guide_because(backend, next, why))
    })
}

pub(crate) fn not_now(_: &Backend, vault: &Vault, request: SuggestionNotNow) -> Result<Done, ActionError> {
    let person = request.person.0;
    let key = not_now_key(person);
    vault.write(|writer| {
        let mut put_aside = writer.state(&key)?.unwrap_or_default();
        if !put_aside.split(' ').any(|key| key == request.key) {
            put_aside = format!("{put_aside} {}", request.key).trim().to_owned();
        }
        writer.state_put(&key, Some(&put_aside))
    })?;
    Ok(Done {})
}

fn not_now_key(person: PersonId) -> String {
    format!("not-now/{person}")
}
