//! The library on paper: public, so it needs no private space, and a file at a place the person chooses.
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::Computer;

fn words() -> Value {
    serde_json::from_str(include_str!("../../src-tauri/print/tests/words/en.json")).expect("words")
}

pub(crate) fn guide() -> Value {
    json!({
        "item": { "kind": "guide", "id": "the-promise" },
        "language": "en",
        "country": "us",
        "paper": "letter",
        "form": "sheet",
        "ages": null,
        "showsHelp": true,
        "fileName": "The promise.pdf",
        "words": words(),
    })
}

pub(crate) fn helplines() -> Value {
    json!({ "country": "th", "language": "en", "paper": "a4", "fileName": "Help.pdf", "words": words() })
}

fn with(mut request: Value, key: &str, value: Value) -> Value {
    request[key] = value;
    request
}

#[test]
fn a_guide_a_card_and_the_helplines_are_saved_as_pdf_before_set_up() {
    let computer = Computer::new();
    let app = computer.start();
    assert_eq!(app.does("item_save_pdf", guide()), json!({ "saved": true }));
    let folded = with(with(guide(), "form", json!("foldedCard")), "ages", json!("11-13"));
    assert_eq!(app.does("item_save_pdf", folded), json!({ "saved": true }));
    assert_eq!(app.does("helpline_card_save_pdf", helplines()), json!({ "saved": true }));

    let saved = computer.desktop.saved.lock().expect("not poisoned");
    assert_eq!(saved.len(), 3);
    for pdf in saved.iter() {
        assert!(pdf.starts_with(b"%PDF-1.") && pdf.len() > 10_000, "a whole PDF");
    }
    assert!(saved[0] != saved[1], "the card is another page than the guide");
    drop(saved);
    assert!(
        computer
            .files()
            .iter()
            .all(|file| file.extension().is_none_or(|ending| ending != "pdf")),
        "nothing is left in the app's own folders"
    );
}

#[test]
fn what_cannot_be_printed_is_refused() {
    let app = Computer::new().start();
    let unknown = with(guide(), "item", json!({ "kind": "guide", "id": "no-such" }));
    assert_eq!(app.refuses("item_save_pdf", unknown).code, ErrorCode::NotFound);
    let no_age = with(guide(), "ages", json!("11–13"));
    assert_eq!(app.refuses("item_save_pdf", no_age).code, ErrorCode::BadRequest);
    let folded_for_all = with(guide(), "form", json!("foldedCard"));
    assert_eq!(app.refuses("item_save_pdf", folded_for_all).code, ErrorCode::BadRequest);
    let elsewhere = with(guide(), "fileName", json!("../promise.pdf"));
    assert_eq!(app.refuses("item_save_pdf", elsewhere).code, ErrorCode::BadRequest);
}
