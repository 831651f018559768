pub(crate) mod wire;

use porchlight_library::HitTarget;
use porchlight_vault::{PageRequest, Vault};

use crate::{
    ActionError, Backend,
    cards::{self, items, people::PersonName},
    pages::find::wire::{FindRequest, Found, FoundCheckIn, FoundGroup, FoundHelpline, FoundItem},
};

/// Entries shown among other things that were found. The journal's own search shows them all.
const ENTRIES_FOUND_MAX: usize = 5;
/// Check-ins shown among other things that were found.
const CHECK_INS_FOUND_MAX: usize = 5;

pub(crate) fn find(backend: &Backend, request: FindRequest) -> Result<Found, ActionError> {
    let mut found = Found {
        groups: Vec::new(),
        helplines: Vec::new(),
        people: Vec::new(),
        check_ins: Vec::new(),
        entries: Vec::new(),
    };
    for hit in backend.library.find(&request.query, backend.locale(), &backend.country()) {
        match hit.to {
            HitTarget::Item(link) => {
                let Some(card) = items::card_of(backend, &link) else { continue };
                let item = FoundItem {
                    card,
                    snippet: cards::entries::snippet(hit.snippet),
                };
                let shelf = items::shelf(link.kind);
                match found.groups.iter_mut().find(|group| group.shelf == shelf) {
                    Some(group) => group.items.push(item),
                    None => found.groups.push(FoundGroup { shelf, items: vec![item] }),
                }
            }
            HitTarget::Helpline { country, id } => {
                let place = backend.library.country(&country);
                if let Some(helpline) = place.and_then(|place| place.helplines.iter().find(|helpline| helpline.id == id)) {
                    found.helplines.push(FoundHelpline {
                        helpline: cards::helplines::card(backend, helpline),
                        country,
                    });
                }
            }
        }
    }
    backend.if_shown(|vault| find_private(vault, &request.query, &mut found))?;
    Ok(found)
}

fn find_private(vault: &Vault, query: &str, found: &mut Found) -> Result<(), ActionError> {
    let wanted = query.trim().to_lowercase();
    if wanted.is_empty() {
        return Ok(());
    }
    let people = vault.read(|reader| reader.people())?;
    found.people = people
        .iter()
        .filter(|person| person.details.name.to_lowercase().contains(&wanted))
        .map(|person| PersonName {
            id: person.id.into(),
            name: person.details.name.clone(),
        })
        .collect();
    let page = vault.read(|reader| {
        reader.search(
            query,
            None,
            PageRequest {
                after: None,
                size: ENTRIES_FOUND_MAX,
            },
        )
    })?;
    found.entries = cards::entries::hits(vault, page.hits)?;
    let name = |id| {
        people
            .iter()
            .find(|person| person.id == id)
            .map(|person| person.details.name.clone())
    };
    found.check_ins = vault
        .read(|reader| reader.search_check_ins(query, None, CHECK_INS_FOUND_MAX))?
        .into_iter()
        .map(|hit| FoundCheckIn {
            id: hit.check_in.into(),
            person: PersonName {
                id: hit.person.into(),
                name: name(hit.person).unwrap_or_default(),
            },
            day: hit.day.into(),
            excerpt: cards::entries::snippet(hit.snippet),
        })
        .collect();
    Ok(())
}
