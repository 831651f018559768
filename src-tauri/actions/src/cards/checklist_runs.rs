use jiff::civil::Date;
use porchlight_domain::{
    content::ItemKind,
    private::{ChecklistRun, RunProgress},
};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Backend,
    cards::{
        days::days_until,
        items::{self, wire::ItemCard},
        people::{self, Names, PersonName},
    },
    types::{Day, Moment, RunId},
};

/// Going through a checklist once, as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunCard {
    /// Stays the same when the run is finished, reopened or handed over.
    pub id: RunId,
    /// The checklist. `null` when its pack is no longer installed.
    pub checklist: Option<ItemCard>,
    /// For whom; `null` is the household.
    pub person: Option<PersonName>,
    /// How many items are answered as done.
    pub done: usize,
    /// How many items are put off.
    pub not_now: usize,
    /// How many items are answered as not applying.
    pub does_not_apply: usize,
    /// How many items the installed checklist has; 0 when its pack is no longer installed.
    pub total: usize,
    /// When it was begun.
    pub started: Moment,
    /// When it was finished; `null` while it is under way.
    pub finished: Option<Moment>,
    /// The day to go through the checklist again; `null` when none was set.
    pub next_review: Option<Day>,
    /// Days until then; negative when it has passed.
    pub next_review_in_days: Option<i32>,
}

pub(crate) fn card(backend: &Backend, names: &Names, run: &ChecklistRun) -> RunCard {
    let progress = backend
        .library
        .checklist(&run.checklist, backend.locale())
        .map(|checklist| RunProgress::of(&run.ticks, checklist))
        .unwrap_or_default();
    let in_days = |day: Date| days_until(backend.today(), day);
    RunCard {
        id: run.id.into(),
        checklist: items::card_by_id(backend, ItemKind::Checklist, &run.checklist),
        person: run.person.and_then(|id| people::name(names, id)),
        done: progress.done,
        not_now: progress.not_now,
        does_not_apply: progress.does_not_apply,
        total: progress.total,
        started: run.started.into(),
        finished: run.finished.map(Into::into),
        next_review: run.next_review.map(Into::into),
        next_review_in_days: run.next_review.map(in_days),
    }
}
