//! Search in plain words: what people type, and what must stand first.
use std::path::Path;
use std::sync::LazyLock;

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

fn first(query: &str) -> String {
    found(query).into_iter().next().unwrap_or_default()
}

#[test]
fn a_picture_asked_for_finds_the_one_rule() {
    for query in ["she wants to send him a photo", "She wants to send HIM a photo!!", "sending photos"] {
        assert_eq!(first(query), "guide:one-rule-private-pictures", "{query}: {:?}", found(query));
    }
}

#[test]
fn a_threat_finds_what_to_do_about_threats() {
    for query in ["someone wants money for pictures", "he threatens to share her picture", "blackmail"] {
        let top: Vec<String> = found(query).into_iter().take(2).collect();
        assert!(
            top.iter()
                .any(|name| name == "flow:image-threat" || name == "guide:threats-and-money"),
            "{query}: {top:?}"
        );
    }
}

#[test]
fn helplines_are_found_by_name_and_country() {
    for (query, expected) in [
        ("childline", "helpline:gb-"),
        ("988", "helpline:us-"),
        ("childline united kingdom", "helpline:gb-"),
    ] {
        assert!(first(query).starts_with(expected), "{query}: {:?}", found(query));
    }
}

#[test]
fn helplines_of_the_own_country_come_first_unless_another_is_named() {
    let lines = |query: &str, country: &str| -> Vec<String> {
        let hits = LIBRARY.find(query, "en", country);
        hits.iter().map(name).filter(|name| name.starts_with("helpline:")).collect()
    };
    for (query, country, expected) in [
        ("suicide hotline", "gb", "helpline:gb-"),
        ("suicide hotline", "us", "helpline:us-"),
        ("suicide hotline", "th", "helpline:th-"),
        ("suicide hotline canada", "us", "helpline:ca-"),
    ] {
        let found = lines(query, country);
        assert!(found[0].starts_with(expected), "{query} in {country}: {found:?}");
    }
}

#[test]
fn empty_and_hopeless_searches_find_nothing() {
    for query in [
        "",
        "   ",
        "?!",
        "she wants to",
        "qwertz",
        "zxcvb qwertz photo",
        "\"",
        "*",
        "a OR b*",
        "👍",
        "\0",
    ] {
        assert_eq!(found(query), Vec::<String>::new(), "{query:?}");
    }
}

#[test]
fn slips_and_sounds_find_what_was_meant() {
    for (typed, meant) in [
        ("sixtortion", "sextortion"),
        ("blackmale", "blackmail"),
        ("blackmaled for mony", "blackmailed for money"),
        ("threatning", "threatening"),
        ("samaritens", "samaritans"),
    ] {
        assert_eq!(first(typed), first(meant), "{typed}: {:?}", found(typed));
        assert!(!found(typed).is_empty(), "{typed}");
    }
    let hits = LIBRARY.find("blackmale", "en", "us");
    let marked: Vec<&str> = hits
        .iter()
        .flat_map(|hit| &hit.snippet)
        .filter(|(_, is_match)| *is_match)
        .map(|(words, _)| words.as_str())
        .collect();
    assert!(
        marked.iter().any(|words| words.eq_ignore_ascii_case("blackmail")),
        "what was meant is marked: {marked:?}"
    );
}

#[test]
fn words_of_another_world_are_not_taken_for_slips() {
    let words = "forecast recipe hoover mortgage banana carburettor dishwasher sourdough volleyball telescope pianist gardening knitting \
                 orchestra plumber vaccine motorway lasagne champagne giraffe";
    for word in words.split_whitespace() {
        assert_eq!(found(word), Vec::<String>::new(), "{word}");
    }
}

#[test]
fn an_unfinished_last_word_is_completed() {
    assert_eq!(first("blackm"), first("blackmail"));
    assert!(found("blackm ").is_empty(), "a space ends the word");
}

#[test]
fn the_words_of_the_search_are_marked() {
    let hits = LIBRARY.find("she wants to send him a photo", "en", "us");
    let hit = hits.first().unwrap();
    assert!(hit.snippet.iter().any(|(_, is_match)| *is_match), "{hit:?}");
    let text: String = hit.snippet.iter().map(|(words, _)| words.as_str()).collect();
    assert!(!text.contains(char::is_control), "{text:?}");
}

#[test]
fn an_unknown_language_searches_in_the_packs_own() {
    assert_eq!(
        LIBRARY.find("private pictures", "xx", "us"),
        LIBRARY.find("private pictures", "en", "us")
    );
}

#[test]
fn a_long_search_is_cut() {
    assert!(LIBRARY.find(&"photo ก ".repeat(100_000), "en", "us").len() <= porchlight_library::limits::HITS_MAX);
}
