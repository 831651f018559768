//! The shipped pack is whole, and says nothing the content rules forbid.
use std::fs;

use porchlight_library::Library;

use crate::{files, root};

#[test]
fn every_shipped_pack_is_valid() {
    let library = Library::open(&root().join("resources/packs/starter"));
    let problems: Vec<String> = library.problems().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_starter_pack_has_what_the_first_evening_needs() {
    let library = Library::open(&root().join("resources/packs/starter"));
    let guides = [
        "the-promise",
        "your-people",
        "show-me-your-world",
        "online-friends",
        "one-rule-private-pictures",
        "threats-and-money",
        "block-report-tell",
        "i-already-sent-something",
    ];
    for id in guides {
        assert!(library.guide(id, "en").is_some(), "guide {id}");
    }
    for id in [
        "first-phone-or-tablet",
        "new-app-or-game",
        "ten-minute-monthly-review",
        "trusted-adult-map",
    ] {
        assert!(library.checklist(id, "en").is_some(), "checklist {id}");
    }
    for id in ["image-threat", "sent-an-image"] {
        assert!(library.flow(id, "en").is_some(), "flow {id}");
    }
    for code in ["us", "gb", "th", "international"] {
        assert!(library.country(code).is_some(), "helplines of {code}");
    }
}

#[test]
fn content_is_calm() {
    for file in files("resources/packs", &[".md"]) {
        let text = fs::read_to_string(&file).expect("readable");
        assert!(!text.contains('!'), "{}: no exclamation marks", file.display());
    }
}
