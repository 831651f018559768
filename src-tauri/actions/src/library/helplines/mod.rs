pub(crate) mod wire;

use porchlight_domain::content::{ContactKind, Country, EVERYWHERE, Freshness, Helpline, Job, LocalText};

use crate::{
    ActionError, Backend,
    cards::helplines::{ContactFreshness, HelplineCard, HelplineContact},
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
            name: local(backend, &country.name),
        })
        .collect())
}

pub(crate) fn of_country(backend: &Backend, request: ById) -> Result<CountryHelp, ActionError> {
    let cards = |country: Option<&Country>| -> Vec<HelplineCard> {
        country
            .map(|country| country.helplines.iter().map(|helpline| card(backend, helpline)).collect())
            .unwrap_or_default()
    };
    let everywhere = backend.library.country(EVERYWHERE);
    // A country that has no list falls back to the international one: nobody is left without anything.
    let own = backend.library.country(&request.id).filter(|country| country.code != EVERYWHERE);
    let shown = own.or(everywhere);
    Ok(CountryHelp {
        code: shown.map_or_else(|| EVERYWHERE.to_owned(), |country| country.code.clone()),
        name: shown.map(|country| local(backend, &country.name)).unwrap_or_default(),
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
    found.into_iter().map(|helpline| card(backend, helpline)).collect()
}

pub(crate) fn card(backend: &Backend, helpline: &Helpline) -> HelplineCard {
    HelplineCard {
        id: helpline.id.clone(),
        name: helpline.name.clone(),
        jobs: helpline.jobs.iter().map(|job| job.code().to_owned()).collect(),
        who: local(backend, &helpline.who),
        what: local(backend, &helpline.what),
        not: helpline.not.as_ref().map(|not| local(backend, not)),
        contacts: helpline
            .contacts
            .iter()
            .map(|contact| HelplineContact {
                kind: match contact.kind {
                    ContactKind::Call => "call",
                    ContactKind::Text => "text",
                    ContactKind::Chat => "chat",
                    ContactKind::Web => "web",
                    ContactKind::Email => "email",
                }
                .to_owned(),
                value: contact.value.clone(),
                say: contact.say.clone(),
            })
            .collect(),
        hours: helpline.hours.as_ref().map(|hours| local(backend, hours)),
        site: helpline.site.clone(),
        freshness: match helpline.freshness(backend.today()) {
            Freshness::Checked(date) => ContactFreshness::Checked { date: date.to_string() },
            Freshness::MayBeOutOfDate(date) => ContactFreshness::MayBeOutOfDate { date: date.to_string() },
            Freshness::NotChecked(date) => ContactFreshness::NotChecked {
                date: date.map(|date| date.to_string()),
            },
            Freshness::SiteOnly => ContactFreshness::SiteOnly,
        },
    }
}

fn local(backend: &Backend, text: &LocalText) -> String {
    text.get(backend.locale(), backend.library.default_locale())
        .unwrap_or_default()
        .to_owned()
}
