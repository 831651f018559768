use porchlight_domain::content::{Contact, ContactKind, Country, EVERYWHERE, Helpline, Job};
use porchlight_library::Library;
use serde_json::{Value, json};

use crate::language::language;
use crate::press::{Template, print};
use crate::sheet::{Reader, day, fill, short_freshness};
use crate::{Layout, PrintError, Words};

/// Makes a PDF with the helplines of `country` on cards of 85.6 by 54 mm, to cut out and fold, several on one page. A country that the library
/// does not have prints those for everywhere. Of `how`, paper, language and day count.
///
/// # Errors
/// When the library has no helplines at all.
pub fn print_helpline_card(library: &Library, country: &str, how: &Layout, words: &Words) -> Result<Vec<u8>, PrintError> {
    print(Template::HelplineCard, card_sheet(library, country, how, words)?)
}

/// The data of the card.
pub(crate) fn card_sheet(library: &Library, country: &str, how: &Layout, words: &Words) -> Result<Value, PrintError> {
    let reader = Reader { library, how, words };
    let country = library
        .country(country)
        .or_else(|| library.country(EVERYWHERE))
        .ok_or(PrintError::NotFound)?;
    let entries: Vec<Value> = in_order_of_need(country)
        .into_iter()
        .map(|(job, helpline)| entry(job, helpline, &reader))
        .collect();
    let title = fill(&words.card, &[("country", reader.local(&country.name))]);
    Ok(json!({
        "language": language(&how.locale),
        "paper": how.paper.typst_name(),
        "title": title,
        "author": "Porchlight",
        "entries": entries,
        "note": fill(&words.card_note, &[("date", &day(how.today, &words.dates))]),
        "words": words,
    }))
}

/// Every helpline once, below the most urgent of its jobs. First the first of each job, then the second, and so on: a small card that ends
/// early still has something for each.
fn in_order_of_need(country: &Country) -> Vec<(Job, &Helpline)> {
    let mut by_job: Vec<(Job, Vec<&Helpline>)> = Job::ALL.map(|job| (job, Vec::new())).into();
    for helpline in &country.helplines {
        let most_urgent = by_job.iter_mut().find(|(job, _)| helpline.jobs.contains(job));
        if let Some((_, helplines)) = most_urgent {
            helplines.push(helpline);
        }
    }
    let longest = by_job.iter().map(|(_, helplines)| helplines.len()).max().unwrap_or_default();
    (0..longest)
        .flat_map(|row| {
            by_job
                .iter()
                .filter_map(move |(job, helplines)| helplines.get(row).map(|helpline| (*job, *helpline)))
        })
        .collect()
}

fn entry(job: Job, helpline: &Helpline, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    let job_words = match job {
        Job::Emergency => &words.job_emergency,
        Job::Crisis => &words.job_crisis,
        Job::Talk => &words.job_talk,
        Job::Report => &words.job_report,
        Job::Remove => &words.job_remove,
    };
    let place = Job::ALL.iter().position(|known| *known == job);
    let numbers: Vec<Value> = helpline
        .contacts
        .iter()
        .filter(|contact| !contact.kind.is_site())
        .map(|it| number(it, reader))
        .collect();
    let site = helpline.site.as_ref().or_else(|| {
        helpline
            .contacts
            .iter()
            .find(|contact| contact.kind.is_site())
            .map(|contact| &contact.value)
    });
    json!({
        "job": job.code(),
        "jobWords": job_words,
        "place": place,
        "name": helpline.name,
        "numberIsName": helpline.contacts.iter().any(|contact| contact.value == helpline.name),
        "numbers": numbers,
        "site": site.map(|site| site.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/')),
        "freshness": short_freshness(helpline, reader),
    })
}

fn number(contact: &Contact, reader: &Reader<'_>) -> Value {
    let words = reader.words;
    let way = match (contact.kind, &contact.say) {
        (ContactKind::Text, Some(word)) => fill(&words.text_word, &[("word", word)]),
        (ContactKind::Text, None) => words.text.clone(),
        (ContactKind::Call | ContactKind::Chat | ContactKind::Web | ContactKind::Email, _) => String::new(),
    };
    json!({ "way": way, "value": contact.value })
}
