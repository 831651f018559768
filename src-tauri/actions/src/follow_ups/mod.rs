//! Things to come back to.
pub(crate) mod calendar;
pub(crate) mod wire;

use jiff::{ToSpan, civil::Date};
use porchlight_domain::private::{FollowUp, FollowUpFrom};
use porchlight_vault::{FollowUpDetails, PageRequest, Reader, Vault, VaultError};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        self,
        follow_ups::{FollowUpCard, FollowUpSource},
    },
    follow_ups::wire::{FollowUpDone, FollowUpsPage, FollowUpsRequest, SaveFollowUp},
    types::{self, ById, DayGiven, Done},
};

/// Longest text of a follow-up: one line.
const FOLLOW_UP_CHARS_MAX: usize = 300;
/// Days ahead that count as coming: a week can be planned.
pub(crate) const COMING_DAYS: i32 = 7;
/// How long what is done stays in the list.
const DONE_SHOWN_DAYS: i64 = 90;
/// Those done in one reply.
const DONE_PAGE_ITEMS: usize = 50;

/// Everything to come back to. The parts after the first bring only more of what is done.
pub(crate) fn list(backend: &Backend, vault: &Vault, request: FollowUpsRequest) -> Result<FollowUpsPage, ActionError> {
    let person = request.person.map(Into::into);
    let after = request.done_after.map(|end| end.0);
    let is_first = after.is_none();
    let since = backend
        .now()
        .saturating_sub((DONE_SHOWN_DAYS * 24).hours())
        .map_err(|_| ActionError::new(ErrorCode::Failed))?;
    let page = PageRequest {
        after,
        size: DONE_PAGE_ITEMS,
    };
    let (names, open, done) = vault.read(|reader| {
        let open = match person {
            _ if !is_first => Vec::new(),
            Some(person) => reader.follow_ups_open_with(person)?,
            None => {
                let archived = cards::people::archived_ids(reader)?;
                let daily = |open: &FollowUp| open.person.is_none_or(|person| !archived.contains(&person));
                reader.follow_ups_open()?.into_iter().filter(daily).collect()
            }
        };
        Ok((cards::people::names(reader)?, open, reader.follow_ups_done(since, person, page)?))
    })?;
    let mut groups = FollowUpsPage {
        now: Vec::new(),
        coming: Vec::new(),
        later: Vec::new(),
        put_off: Vec::new(),
        done: cards::follow_ups::cards(backend, vault, &names, done.items)?,
        next: done.next.map(Into::into),
    };
    for card in cards::follow_ups::cards(backend, vault, &names, open)? {
        let group = if card.due_in_days <= 0 {
            &mut groups.now
        } else if card.planned.is_some() {
            &mut groups.put_off
        } else if card.due_in_days <= COMING_DAYS {
            &mut groups.coming
        } else {
            &mut groups.later
        };
        group.push(card);
    }
    Ok(groups)
}

/// What to do, and when, if both make sense.
pub(crate) fn check(what: &str, due: &DayGiven) -> Result<(String, Date), ActionError> {
    let what = what.trim();
    if what.is_empty() || what.chars().count() > FOLLOW_UP_CHARS_MAX {
        return Err(ActionError::invalid("what"));
    }
    let due = due.read("due")?;
    Ok((what.to_owned(), due))
}

pub(crate) fn save(backend: &Backend, vault: &Vault, request: SaveFollowUp) -> Result<FollowUpCard, ActionError> {
    let (what, due) = check(&request.what, &request.due)?;
    let id = request.id.map(Into::into);
    let person = request.person.map(Into::into);
    let (back, planned) = comes_back(&request);
    let saved = vault.write(|writer| {
        let kept = id.map(|id| writer.follow_up(id)).transpose()?;
        let back = if kept.is_none() && is_there(writer, back)? {
            back
        } else {
            FollowUpFrom::Nothing
        };
        // Put off to a later day, it remembers the first one; brought back to that day, it forgets.
        let first = kept.as_ref().map_or(planned, |kept| Some(kept.planned.unwrap_or(kept.due)));
        let details = FollowUpDetails {
            person,
            what,
            due,
            planned: first.filter(|first| *first < due),
            from: kept.map_or(back, |kept| kept.from),
        };
        let id = writer.follow_up_save(id, &details, backend.now())?;
        writer.follow_up(id)
    })?;
    cards::follow_ups::one(backend, vault, saved)
}

/// What one that was removed came from, and the day it was due at first.
fn comes_back(request: &SaveFollowUp) -> (FollowUpFrom, Option<Date>) {
    let from = match request.from {
        None => FollowUpFrom::Nothing,
        Some(FollowUpSource::Talk { id, .. }) => FollowUpFrom::Talk(id.0),
        Some(FollowUpSource::Entry { id }) => FollowUpFrom::Entry(id.0),
        Some(FollowUpSource::Run { id }) => FollowUpFrom::Run(id.0),
        Some(FollowUpSource::CheckIn { id, .. }) => FollowUpFrom::CheckIn(id.0),
    };
    (from, request.planned.map(|day| day.0))
}

/// Whether it is still there and not in the trash. Nothing is there, too.
fn is_there(reader: &Reader<'_>, from: FollowUpFrom) -> Result<bool, VaultError> {
    let found = match from {
        FollowUpFrom::Talk(id) => reader.talk(id).map(drop),
        FollowUpFrom::Entry(id) => reader.entry(id).map(drop),
        FollowUpFrom::Run(id) => reader.run(id).map(drop),
        FollowUpFrom::CheckIn(id) => reader.check_in(id).map(drop),
        FollowUpFrom::Nothing => Ok(()),
    };
    match found {
        Err(VaultError::NotFound) => Ok(false),
        other => other.map(|()| true),
    }
}

pub(crate) fn done(backend: &Backend, vault: &Vault, request: FollowUpDone) -> Result<FollowUpCard, ActionError> {
    let id = request.id.0;
    let saved = vault.write(|writer| {
        if request.done {
            writer.follow_up_done(id, backend.now())?
        } else {
            writer.follow_up_undone(id)?
        };
        writer.follow_up(id)
    })?;
    cards::follow_ups::one(backend, vault, saved)
}

pub(crate) fn remove(_: &Backend, vault: &Vault, request: ById<types::FollowUpId>) -> Result<Done, ActionError> {
    let id = request.id.0;
    vault.write(|writer| writer.follow_up_erase(id))?;
    Ok(Done {})
}
