use porchlight_domain::content::{Item, Topic};

use crate::{
    ActionError, House, content,
    wire::{Shelf, ShelfRequest, TopicCard},
};

pub(crate) fn shelf(house: &House, request: ShelfRequest) -> Result<Shelf, ActionError> {
    let kind = content::kind(request.kind);
    let items = house.library.items(kind, house.locale());
    let used = |topic: &&Topic| items.iter().any(|item: &&Item| item.topics.contains(&topic.id));
    Ok(Shelf {
        topics: house
            .library
            .topics()
            .iter()
            .filter(used)
            .map(|topic| topic_card(house, topic))
            .collect(),
        items: items.iter().map(|item| content::card(house, kind, item)).collect(),
    })
}

pub(crate) fn topic_card(house: &House, topic: &Topic) -> TopicCard {
    let title = topic.title.get(house.locale(), house.library.default_locale()).unwrap_or(&topic.id);
    TopicCard {
        id: topic.id.clone(),
        title: title.to_owned(),
    }
}
