use porchlight_domain::content::{Contact, ContactKind, EVERYWHERE, Freshness, Helpline, Job, PartialDate};
use serde_json::{Value, json};

use super::{Reader, fill, partial_date};

/// The helplines of a step: those of the country for each job, and those for everywhere where the country has none for it. Most urgent job
/// first; the window shows the same ones.
pub(super) fn for_step(jobs: &[Job], reader: &Reader<'_>) -> Vec<Value> {
    let own = reader.library.country(&reader.how.country);
    let everywhere = reader.library.country(EVERYWHERE);
    let mut found: Vec<&Helpline> = Vec::new();
    for job in jobs {
        let does = |helpline: &&Helpline| helpline.jobs.contains(job);
        let place = own.filter(|country| country.helplines.iter().any(|helpline| does(&helpline)));
        let Some(place) = place.or(everywhere) else { continue };
        for helpline in place.helplines.iter().filter(does) {
            if !found.iter().any(|known| known.id == helpline.id) {
                found.push(helpline);
            }
        }
    }
    found.into_iter().map(|it| helpline(it, reader)).collect()
}

/// A helpline, with what has to be said about how far its contacts can be trusted.
fn helpline(helpline: &Helpline, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    // 911 and its kind: the number is the name.
    let number_is_name = helpline.contacts.iter().any(|contact| contact.value == helpline.name);
    let is_urgent = helpline.jobs.contains(&Job::Emergency);
    let contacts: Vec<Value> = helpline.contacts.iter().map(|it| contact(it, reader)).collect();
    let hours = (!is_urgent && !contacts.is_empty()).then(|| match &helpline.hours {
        Some(hours) => fill(&words.hours, &[("hours", reader.local(hours))]),
        None => words.hours_see_site.clone(),
    });
    // The site stands once, also when it is a contact.
    let site = helpline
        .site
        .as_ref()
        .filter(|site| !helpline.contacts.iter().any(|contact| contact.value == **site));
    json!({
        "name": helpline.name,
        "what": reader.local(&helpline.what),
        "who": (!number_is_name).then(|| fill(&words.helpline_for, &[("who", reader.local(&helpline.who))])),
        "not": helpline.not.as_ref().map(|not| fill(&words.helpline_not, &[("what", reader.local(not))])),
        "contacts": contacts,
        "hours": hours,
        "site": site,
        "freshness": freshness(helpline, reader),
        "isMarked": !matches!(helpline.freshness(reader.how.today), Freshness::Checked(_)),
    })
}

fn contact(contact: &Contact, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    let way = match (contact.kind, &contact.say) {
        (ContactKind::Call, _) => words.call.clone(),
        (ContactKind::Text, Some(word)) => fill(&words.text_word, &[("word", word)]),
        (ContactKind::Text, None) => words.text.clone(),
        (ContactKind::Chat, _) => words.chat.clone(),
        (ContactKind::Web, _) => words.web.clone(),
        (ContactKind::Email, _) => words.email.clone(),
    };
    json!({ "way": way, "value": contact.value, "isSite": contact.kind.is_site() })
}

fn freshness(helpline: &Helpline, reader: &Reader<'_>) -> String {
    let words = reader.words;
    let has_site = helpline.site.is_some();
    match helpline.freshness(reader.how.today) {
        Freshness::Checked(date) => fill(&words.checked, &[("date", &partial_date(date, &words.dates))]),
        Freshness::MayBeOutOfDate(date) => {
            let text = if has_site { &words.may_be_old } else { &words.may_be_old_no_site };
            fill(text, &[("date", &partial_date(date, &words.dates))])
        }
        Freshness::NotChecked(Some(date)) => {
            let text = if has_site { &words.seen } else { &words.seen_no_site };
            fill(text, &[("year", &year(date.year, reader))])
        }
        Freshness::NotChecked(None) if has_site => words.seen_undated.clone(),
        Freshness::NotChecked(None) => words.seen_undated_no_site.clone(),
        Freshness::SiteOnly => words.site_only.clone(),
    }
}

/// The same in the few words that a wallet card has room for; `None` where there is only a site.
pub(crate) fn short_freshness(helpline: &Helpline, reader: &Reader<'_>) -> Option<String> {
    let words = reader.words;
    match helpline.freshness(reader.how.today) {
        Freshness::Checked(date) => Some(fill(&words.card_checked, &[("date", &partial_date(date, &words.dates))])),
        Freshness::MayBeOutOfDate(date) => Some(fill(&words.card_may_be_old, &[("date", &partial_date(date, &words.dates))])),
        Freshness::NotChecked(Some(date)) => Some(fill(&words.card_seen, &[("year", &year(date.year, reader))])),
        Freshness::NotChecked(None) => Some(words.card_seen_undated.clone()),
        Freshness::SiteOnly => None,
    }
}

fn year(year: i16, reader: &Reader<'_>) -> String {
    let date = PartialDate {
        year,
        month: None,
        day: None,
    };
    partial_date(date, &reader.words.dates)
}
