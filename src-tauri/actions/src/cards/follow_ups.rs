use porchlight_domain::{
    content::ItemKind,
    private::{CheckInId, FollowUp, FollowUpFrom, PersonId, TalkId},
};
use porchlight_vault::{Vault, VaultError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        days::days_until,
        items,
        people::{self, Names, PersonName},
    },
    types::{self, Day, DayGiven, FollowUpId},
};

/// Something to come back to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpCard {
    /// Stays the same when the follow-up is put off, done or handed over.
    pub id: FollowUpId,
    /// The young person it is with; `null` when it is with nobody in particular.
    pub person: Option<PersonName>,
    /// What to do or ask.
    pub what: String,
    /// The day it is due.
    pub due: Day,
    /// Days until then; negative when it has passed.
    pub due_in_days: i32,
    /// The day it was due before it was put off.
    pub planned: Option<Day>,
    /// Whether it is done.
    pub done: bool,
    /// The day it was done; `null` while it is open.
    pub done_on: Option<Day>,
    /// What it came from: a guide's or checklist's title, or the day of a note.
    pub from: Option<String>,
    /// What it came from, to open it; `null` when it came from nothing, or that is gone.
    pub from_what: Option<FollowUpSource>,
}

/// What a follow-up came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum FollowUpSource {
    /// A talk.
    Talk {
        /// The id of the talk.
        id: types::TalkId,
        /// Whose page shows it.
        person: types::PersonId,
    },
    /// A journal entry.
    Entry {
        /// The id of the entry, which is opened by it.
        id: types::EntryId,
    },
    /// A checklist run.
    Run {
        /// The id of the run, which is opened by it.
        id: types::RunId,
    },
    /// A check-in.
    CheckIn {
        /// The id of the check-in.
        id: types::CheckInId,
        /// Whose page shows it.
        person: types::PersonId,
    },
}

/// Something to come back to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFollowUp {
    /// What to do or ask.
    pub what: String,
    /// The day it is due.
    pub due: DayGiven,
}

pub(crate) fn cards(
    backend: &Backend,
    vault: &Vault,
    names: &Names,
    follow_ups: impl IntoIterator<Item = FollowUp>,
) -> Result<Vec<FollowUpCard>, ActionError> {
    let today = backend.today();
    follow_ups
        .into_iter()
        .map(|follow_up| {
            let (from_what, from) = from(backend, vault, follow_up.from)?;
            Ok(FollowUpCard {
                id: follow_up.id.into(),
                person: follow_up.person.and_then(|id| people::name(names, id)),
                due: follow_up.due.into(),
                planned: follow_up.planned.map(Into::into),
                due_in_days: days_until(today, follow_up.due),
                done: follow_up.done.is_some(),
                done_on: follow_up.done.map(|done| backend.day_of(done).into()),
                from,
                from_what,
                what: follow_up.what,
            })
        })
        .collect()
}

pub(crate) fn one(backend: &Backend, vault: &Vault, follow_up: FollowUp) -> Result<FollowUpCard, ActionError> {
    let names = vault.read(people::names)?;
    cards(backend, vault, &names, [follow_up])?
        .pop()
        .ok_or(ActionError::new(ErrorCode::Failed))
}

/// What it came from, and what that is called. What has been erased meanwhile leaves the follow-up standing by itself.
fn from(backend: &Backend, vault: &Vault, from: FollowUpFrom) -> Result<(Option<FollowUpSource>, Option<String>), ActionError> {
    let title = |kind, id: &str| items::card_by_id(backend, kind, id).map(|card| card.title);
    let source = vault.read(|reader| {
        Ok(match from {
            FollowUpFrom::Talk(id) => {
                let talk = reader.talk(id)?;
                (
                    Some(talk_source(id, talk.person)),
                    talk.guide.as_deref().and_then(|id| title(ItemKind::Guide, id)),
                )
            }
            FollowUpFrom::Entry(id) => {
                reader.entry(id)?;
                (Some(FollowUpSource::Entry { id: id.into() }), None)
            }
            FollowUpFrom::Run(id) => {
                let run = reader.run(id)?;
                let source = FollowUpSource::Run { id: id.into() };
                (Some(source), title(ItemKind::Checklist, &run.checklist))
            }
            FollowUpFrom::CheckIn(id) => {
                let person = reader.check_in(id)?.noted.person;
                (Some(check_in_source(id, person)), None)
            }
            FollowUpFrom::Nothing => (None, None),
        })
    });
    match source {
        Err(VaultError::NotFound) => Ok((None, None)),
        other => Ok(other?),
    }
}

fn talk_source(id: TalkId, person: PersonId) -> FollowUpSource {
    FollowUpSource::Talk {
        id: id.into(),
        person: person.into(),
    }
}

fn check_in_source(id: CheckInId, person: PersonId) -> FollowUpSource {
    FollowUpSource::CheckIn {
        id: id.into(),
        person: person.into(),
    }
}
