//! The end of a mentorship: its checklist, the archive, and being asked later whether the records are still needed.
pub(crate) mod wire;

use jiff::{Timestamp, ToSpan, civil::Date};
use porchlight_domain::{
    content::ItemKind,
    private::{PersonId, RETENTION_MONTHS_MAX, RETENTION_MONTHS_STANDARD, Retention},
};
use porchlight_vault::{Reader, Vault, VaultError, backups};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{self, items, people::PersonCard},
    pages::closing::wire::{ClosingPage, CopiesHolding, KeepUntil, RetentionRule, SetRetention, StillNeeded, StillNeededCard},
    people::wire::ArchivePerson,
    session::backups::card as backup_card,
    types::{self, ById, DayGiven, Done, Nothing},
};

/// Id of the checklist for ending a mentorship, in the starter pack.
const CLOSING_CHECKLIST: &str = "mentor-closing";
/// Months for which someone is kept when they are kept for now: long enough not to nag, short enough to remember why. The window's words name it.
const KEPT_MONTHS: i32 = 6;

pub(crate) fn page(backend: &Backend, vault: &Vault, request: ById<types::PersonId>) -> Result<ClosingPage, ActionError> {
    let id = request.id.0;
    let (names, theirs) = vault.read(|reader| Ok((cards::people::names(reader)?, reader.runs_of(Some(id))?)))?;
    Ok(ClosingPage {
        person: cards::people::one(backend, vault, id)?,
        checklist: items::card_by_id(backend, ItemKind::Checklist, CLOSING_CHECKLIST),
        run: theirs
            .iter()
            .find(|run| run.checklist == CLOSING_CHECKLIST)
            .map(|run| cards::checklist_runs::card(backend, &names, run)),
    })
}

pub(crate) fn archive(backend: &Backend, vault: &Vault, request: ArchivePerson) -> Result<PersonCard, ActionError> {
    let id = request.id.0;
    vault.write(|writer| {
        if request.archived {
            writer.person_archive(id, backend.now())
        } else {
            writer.person_unarchive(id)
        }
    })?;
    cards::people::one(backend, vault, id)
}

/// Which copies may hold someone: those made since they came here. Works for someone in the trash, or erased a moment ago.
pub(crate) fn copies(backend: &Backend, _: &Vault, request: ById<types::PersonId>) -> Result<CopiesHolding, ActionError> {
    let id = request.id.0;
    // The id says when they were first added, here or where they were handed over from.
    let since = id.0.get_timestamp().map_or(Timestamp::UNIX_EPOCH, |at| {
        let (seconds, nanos) = at.to_unix();
        let nanos = i32::try_from(nanos).unwrap_or(0);
        Timestamp::new(i64::try_from(seconds).unwrap_or(0), nanos).unwrap_or(Timestamp::UNIX_EPOCH)
    });
    // Backups are named to the second.
    let holds = |taken: Timestamp| taken.as_second() >= since.as_second();
    let folder = &backend.folders.data;
    Ok(CopiesHolding {
        backups: backups::list(folder)?
            .into_iter()
            .filter(|backup| holds(backup.taken))
            .map(backup_card)
            .collect(),
        set_aside: backups::set_aside(folder)?
            .into_iter()
            .filter(|aside| holds(aside.moved))
            .map(|aside| aside.moved.into())
            .collect(),
    })
}

/// Everybody about whom it is time to ask.
pub(crate) fn still_needed(backend: &Backend, vault: &Vault, _: Nothing) -> Result<StillNeeded, ActionError> {
    let rule = vault.read(|reader| rule(backend, reader))?;
    let mut due = due(backend, vault, &rule)?;
    due.sort_by(|one, other| (one.since, &one.card.name).cmp(&(other.since, &other.card.name)));
    let people = due
        .into_iter()
        .map(|due| {
            let record = vault.read(|reader| reader.record(due.person))?;
            Ok(StillNeededCard {
                since: due.since.into(),
                keep_until: backend.today().saturating_add(KEPT_MONTHS.months()).into(),
                needed_until: record.person.needed_until.map(Into::into),
                entries: record.entries.len(),
                contacts: record.check_ins.len() + record.talks.len(),
                person: due.card,
            })
        })
        .collect::<Result<_, ActionError>>()?;
    Ok(StillNeeded { rule, people })
}

/// How many people there are to ask about.
pub(crate) fn count_due(backend: &Backend, vault: &Vault) -> Result<usize, ActionError> {
    let rule = vault.read(|reader| rule(backend, reader))?;
    Ok(due(backend, vault, &rule)?.len())
}

struct Due {
    person: PersonId,
    card: PersonCard,
    since: Date,
}

fn due(backend: &Backend, vault: &Vault, rule: &RetentionRule) -> Result<Vec<Due>, ActionError> {
    let retention = Retention { months: rule.months };
    let today = backend.today();
    Ok(cards::people::everyone(backend, vault)?
        .into_iter()
        .filter_map(|known| {
            let person = &known.person;
            let begun = backend.day_of(person.created).max(person.details.since.unwrap_or(Date::MIN));
            let archived = person.archived.map(|moment| backend.day_of(moment));
            let last = [known.last_contact, archived].into_iter().flatten().max().unwrap_or(begun);
            let since = retention.asks(last, person.needed_until)?;
            (since <= today).then_some(Due {
                person: person.id,
                card: known.card,
                since,
            })
        })
        .collect())
}

fn rule(backend: &Backend, reader: &Reader<'_>) -> Result<RetentionRule, VaultError> {
    let own = reader.retention_months()?;
    let suggested = backend
        .library
        .pack()
        .and_then(|pack| pack.still_needed_months)
        .unwrap_or(RETENTION_MONTHS_STANDARD);
    Ok(RetentionRule {
        months: own.unwrap_or(Some(suggested)),
        own: own.is_some(),
        suggested,
    })
}

pub(crate) fn keep_until(_: &Backend, vault: &Vault, request: KeepUntil) -> Result<Done, ActionError> {
    let id = request.id.0;
    let until = DayGiven::read_if(request.until.as_ref(), "until")?;
    vault.write(|writer| writer.person_needed_until(id, until))?;
    Ok(Done {})
}

pub(crate) fn retention(backend: &Backend, vault: &Vault, _: Nothing) -> Result<RetentionRule, ActionError> {
    Ok(vault.read(|reader| rule(backend, reader))?)
}

pub(crate) fn set_retention(backend: &Backend, vault: &Vault, request: SetRetention) -> Result<RetentionRule, ActionError> {
    let months = match request {
        SetRetention::Suggested => None,
        SetRetention::Never => Some(None),
        SetRetention::Months { months } if (1..=RETENTION_MONTHS_MAX).contains(&months) => Some(Some(months)),
        SetRetention::Months { .. } => return Err(ActionError::new(ErrorCode::BadRequest)),
    };
    vault.write(|writer| writer.retention_months_put(months))?;
    retention(backend, vault, Nothing {})
}
