use jiff::civil::Date;
use porchlight_domain::{
    content::ItemKind,
    private::{FollowUp, FollowUpFrom, FollowUpId},
};
use porchlight_vault::{FollowUpDetails, Vault, VaultError};

use crate::{
    ActionError, ErrorCode, House, content,
    people::{self, Names},
    wire::{ById, Done, FollowUpCard, FollowUpDone, SaveFollowUp},
};

/// Longest text of a follow-up: one line.
const FOLLOW_UP_CHARS_MAX: usize = 300;

/// What to do, and when, if both make sense.
pub(crate) fn check(what: &str, due: &str) -> Result<(String, Date), ActionError> {
    let what = what.trim();
    if what.is_empty() || what.chars().count() > FOLLOW_UP_CHARS_MAX {
        return Err(ActionError::invalid("what"));
    }
    let due = due.parse().map_err(|_| ActionError::invalid("due"))?;
    Ok((what.to_owned(), due))
}

pub(crate) fn save(house: &House, vault: &Vault, request: SaveFollowUp) -> Result<FollowUpCard, ActionError> {
    let (what, due) = check(&request.what, &request.due)?;
    let id = request.id.as_deref().map(follow_up_id).transpose()?;
    let person = request.person.as_deref().map(people::person_id).transpose()?;
    let saved = vault.write(|writer| {
        let kept = id.map(|id| writer.follow_up(id)).transpose()?;
        // Put off to a later day, it remembers the first one; brought back to that day, it forgets.
        let first = kept.as_ref().map(|kept| kept.planned.unwrap_or(kept.due));
        let details = FollowUpDetails {
            person,
            what,
            due,
            planned: first.filter(|first| *first < due),
            from: kept.map_or(FollowUpFrom::Nothing, |kept| kept.from),
        };
        let id = writer.follow_up_save(id, &details, house.now())?;
        writer.follow_up(id)
    })?;
    one(house, vault, saved)
}

pub(crate) fn done(house: &House, vault: &Vault, request: FollowUpDone) -> Result<FollowUpCard, ActionError> {
    let id = follow_up_id(&request.id)?;
    let saved = vault.write(|writer| {
        if request.done {
            writer.follow_up_done(id, house.now())?
        } else {
            writer.follow_up_undone(id)?
        };
        writer.follow_up(id)
    })?;
    one(house, vault, saved)
}

pub(crate) fn remove(_: &House, vault: &Vault, request: ById) -> Result<Done, ActionError> {
    let id = follow_up_id(&request.id)?;
    vault.write(|writer| writer.follow_up_erase(id))?;
    Ok(Done {})
}

fn follow_up_id(text: &str) -> Result<FollowUpId, ActionError> {
    FollowUpId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

fn one(house: &House, vault: &Vault, follow_up: FollowUp) -> Result<FollowUpCard, ActionError> {
    let names = vault.read(people::names)?;
    cards(house, vault, &names, [follow_up])?
        .pop()
        .ok_or(ActionError::new(ErrorCode::Failed))
}

pub(crate) fn cards(
    house: &House,
    vault: &Vault,
    names: &Names,
    follow_ups: impl IntoIterator<Item = FollowUp>,
) -> Result<Vec<FollowUpCard>, ActionError> {
    let today = house.today();
    follow_ups
        .into_iter()
        .map(|follow_up| {
            Ok(FollowUpCard {
                id: follow_up.id.to_string(),
                person: follow_up.person.and_then(|id| people::name(names, id)),
                due: follow_up.due.to_string(),
                planned: follow_up.planned.map(|day| day.to_string()),
                due_in_days: days_until(today, follow_up.due),
                done: follow_up.done.is_some(),
                from: from(house, vault, follow_up.from)?,
                what: follow_up.what,
            })
        })
        .collect()
}

pub(crate) fn days_until(today: Date, day: Date) -> i32 {
    today.until(day).map_or(i32::MAX, |span| span.get_days())
}

/// What it came from. What has been erased meanwhile leaves the follow-up standing by itself.
fn from(house: &House, vault: &Vault, from: FollowUpFrom) -> Result<Option<String>, ActionError> {
    let title = |kind, id: &str| content::card_by_id(house, kind, id).map(|card| card.title);
    let found = match from {
        FollowUpFrom::Talk(id) => vault
            .read(|reader| reader.talk(id))
            .map(|talk| talk.guide.as_deref().and_then(|id| title(ItemKind::Guide, id))),
        FollowUpFrom::Run(id) => vault
            .read(|reader| reader.run(id))
            .map(|run| title(ItemKind::Checklist, &run.checklist)),
        FollowUpFrom::Entry(_) | FollowUpFrom::CheckIn(_) | FollowUpFrom::Nothing => Ok(None),
    };
    match found {
        Err(VaultError::NotFound) => Ok(None),
        other => Ok(other?),
    }
}
