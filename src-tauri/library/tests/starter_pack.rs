//! Porchlight's own content: a pack without problems, in which people find what they need in their own words.
use std::path::Path;
use std::sync::LazyLock;

use porchlight_domain::content::Job;
use porchlight_library::{Hit, HitTarget, Library};

static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| Library::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../resources/packs/starter")));

fn name(hit: &Hit) -> String {
    match &hit.to {
        HitTarget::Item(link) => link.to_string(),
        HitTarget::Helpline { id, .. } => format!("helpline:{id}"),
    }
}

fn found(query: &str) -> Vec<String> {
    LIBRARY.find(query, "en", "us").iter().map(name).collect()
}

#[test]
fn there_are_no_problems() {
    let problems: Vec<String> = LIBRARY.problems().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn every_phrase_that_someone_would_type_finds_its_item() {
    for (item, link) in items() {
        for phrase in &item.asked {
            let found = found(phrase);
            assert!(
                found.iter().take(5).any(|name| *name == link),
                "\"{phrase}\" finds {found:?} and not {link}"
            );
        }
    }
}

#[test]
fn every_title_finds_its_item() {
    for (item, link) in items() {
        let found = found(&item.title);
        assert!(
            found.iter().take(3).any(|name| *name == link),
            "\"{}\" finds {found:?} and not {link}",
            item.title
        );
    }
}

#[test]
fn every_country_has_an_emergency_number() {
    for country in LIBRARY.countries().iter().filter(|country| country.code != "international") {
        assert!(!LIBRARY.helplines(&country.code, &[Job::Emergency]).is_empty(), "{}", country.code);
    }
}

fn items() -> Vec<(porchlight_domain::content::Item, String)> {
    let guides = LIBRARY
        .guides("en")
        .into_iter()
        .map(|guide| (guide.item.clone(), format!("guide:{}", guide.item.id)));
    let checklists = LIBRARY
        .checklists("en")
        .into_iter()
        .map(|list| (list.item.clone(), format!("checklist:{}", list.item.id)));
    let flows = LIBRARY
        .flows("en")
        .into_iter()
        .map(|flow| (flow.item.clone(), format!("flow:{}", flow.item.id)));
    guides.chain(checklists).chain(flows).collect()
}
