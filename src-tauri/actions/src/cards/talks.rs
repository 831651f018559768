use porchlight_domain::{content::ItemKind, private::Talk};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Backend,
    cards::{
        items::{self, wire::ItemCard},
        people::{self, Names, PersonName},
    },
    types::{Day, TalkId},
};

/// A conversation that took place.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalkCard {
    /// Stays the same when the talk is handed over.
    pub id: TalkId,
    /// The young person it was with; without a name while they are in the trash.
    pub person: PersonName,
    /// The guide it followed. `null` when there was none or it is no longer installed.
    pub guide: Option<ItemCard>,
    /// The day it took place.
    pub day: Day,
    /// What to remember of it; may be empty.
    pub note: String,
}

pub(crate) fn card(backend: &Backend, names: &Names, talk: &Talk) -> TalkCard {
    TalkCard {
        id: talk.id.into(),
        person: people::name_or_none(names, talk.person),
        guide: talk.guide.as_deref().and_then(|id| items::card_by_id(backend, ItemKind::Guide, id)),
        day: talk.day.into(),
        note: talk.note.clone(),
    }
}
