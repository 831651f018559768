//! A young person, with everything about them.
pub(crate) mod wire;

use porchlight_vault::{PageRequest, TimelineWhat as Happened, Vault};

use crate::{
    ActionError, Backend, ErrorCode,
    cards::{
        check_ins, checklist_runs, entries, follow_ups,
        people::{self, Names},
        talks,
    },
    pages::person::wire::{PersonPage, PersonRequest, TimelineItem, TimelineWhat},
};

/// Items of a timeline in one reply.
const TIMELINE_PAGE_ITEMS: usize = 40;

pub(crate) fn page(backend: &Backend, vault: &Vault, request: PersonRequest) -> Result<PersonPage, ActionError> {
    let id = request.id.0;
    let after = request.timeline_after.map(|end| end.0);
    let (person, names, page, open, theirs) = vault.read(|reader| {
        Ok((
            reader.person(id)?,
            people::names(reader)?,
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
                at: item.at.into(),
                what: what(backend, vault, &names, item.what)?,
            })
        })
        .collect::<Result<_, ActionError>>()?;
    Ok(PersonPage {
        person: people::one(backend, vault, id)?,
        details: person.details.into(),
        follow_ups: follow_ups::cards(
            backend,
            vault,
            &names,
            open.into_iter().filter(|follow_up| follow_up.done.is_none()),
        )?,
        runs: theirs.iter().map(|run| checklist_runs::card(backend, &names, run)).collect(),
        timeline,
        next: page.next.map(Into::into),
    })
}

fn what(backend: &Backend, vault: &Vault, names: &Names, happened: Happened) -> Result<TimelineWhat, ActionError> {
    Ok(match happened {
        Happened::Talk(talk) => TimelineWhat::Talk {
            talk: talks::card(backend, names, &talk),
        },
        Happened::Entry(entry) => TimelineWhat::Entry {
            entry: entries::card(names, &entry),
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
