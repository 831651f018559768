pub(crate) mod wire;

use porchlight_domain::content::{Country, EVERYWHERE, Helpline, Job};

use crate::{
    ActionError, Backend,
    cards::{self, helplines::HelplineCard},
    library::helplines::wire::{CountryCard, CountryHelp},
    types::{ById, Nothing},
};

pub(crate) fn countries(backend: &Backend, _: Nothing) -> Result<Vec<CountryCard>, ActionError> {
    Ok(backend
        .library
        .countries()
        .iter()
        .map(|country| CountryCard {
            code: country.code.clone(),
            name: cards::helplines::local(backend, &country.name),
        })
        .collect())
}

pub(crate) fn of_country(backend: &Backend, request: ById<String>) -> Result<CountryHelp, ActionError> {
    let cards = |country: Option<&Country>| -> Vec<HelplineCard> {
        country
            .map(|country| {
                country
                    .helplines
                    .iter()
                    .map(|helpline| cards::helplines::card(backend, helpline))
                    .collect()
            })
            .unwrap_or_default()
    };
    let everywhere = backend.library.country(EVERYWHERE);
    // A country that has no list falls back to the international one: nobody is left without anything.
    let own = backend.library.country(&request.id).filter(|country| country.code != EVERYWHERE);
    let shown = own.or(everywhere);
    Ok(CountryHelp {
        code: shown.map_or_else(|| EVERYWHERE.to_owned(), |country| country.code.clone()),
        name: shown
            .map(|country| cards::helplines::local(backend, &country.name))
            .unwrap_or_default(),
        helplines: cards(own),
        international: cards(everywhere),
    })
}

/// The helplines of `country` that do one of `jobs`, most urgent job first, then those for everywhere unless the country has its own for
/// the same job: what is near comes first, and nobody is left without any.
pub(crate) fn for_step(backend: &Backend, country: &str, jobs: &[Job]) -> Vec<HelplineCard> {
    let mut found: Vec<&Helpline> = Vec::new();
    let own = backend.library.country(country);
    let everywhere = backend.library.country(EVERYWHERE);
    let does = |country: &Country, job: Job| country.helplines.iter().any(|helpline| helpline.jobs.contains(&job));
    for &job in jobs {
        let Some(place) = own.filter(|country| does(country, job)).or(everywhere) else {
            continue;
        };
        for helpline in place.helplines.iter().filter(|helpline| helpline.jobs.contains(&job)) {
            if !found.iter().any(|known| known.id == helpline.id) {
                found.push(helpline);
            }
        }
    }
    found
        .into_iter()
        .map(|helpline| cards::helplines::card(backend, helpline))
        .collect()
}
