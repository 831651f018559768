pub(crate) mod wire;

use porchlight_domain::content::{Item, Topic};

use crate::{
    ActionError, Backend,
    cards::items,
    library::shelves::wire::{Shelf, ShelfRequest},
};

pub(crate) fn shelf(backend: &Backend, request: ShelfRequest) -> Result<Shelf, ActionError> {
    let kind = items::kind(request.kind);
    let items = backend.library.items(kind, backend.locale());
    let used = |topic: &&Topic| items.iter().any(|item: &&Item| item.topics.contains(&topic.id));
    Ok(Shelf {
        topics: backend
            .library
            .topics()
            .iter()
            .filter(used)
            .map(|topic| items::topic_card(backend, topic))
            .collect(),
        items: items.iter().map(|item| items::card(backend, kind, item)).collect(),
    })
}
