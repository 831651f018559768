//! The journal over a year: what a note is, finding it again, versions, tags and saved searches.
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{App, Computer, details};

fn day(ago: i64) -> String {
    let today = jiff::Zoned::now().date();
    today.saturating_sub(jiff::Span::new().days(ago)).to_string()
}

fn write(app: &App, text: &str, people: &[&str], about: Value) -> String {
    let id = app.does("entry_new", json!({}))["id"].as_str().expect("an id").to_owned();
    app.does("entry_keep", json!({ "entry": id, "text": text, "people": people, "about": about }));
    id
}

fn titles(app: &App, filter: Value) -> Vec<String> {
    let found = app.does("journal", json!({ "filter": filter }));
    let first = found["first"].as_array().expect("cards");
    assert_eq!(found["entries"].as_array().map(Vec::len), Some(first.len()));
    first
        .iter()
        .map(|card| card["title"].as_str().expect("a title").to_owned())
        .collect()
}

#[test]
fn notes_are_described_found_again_and_their_marks_are_not_read_aloud() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": "Wren", "birthYear": null, "role": "mentee" })]) }),
    );
    let wren = wren["id"].as_str().expect("an id");
    let lake = write(
        &app,
        "# At the **lake**\n\n> I *like* it here",
        &[wren],
        json!({ "kind": "conversation", "day": day(40), "tags": [" outside ", "school"] }),
    );
    write(
        &app,
        "Exam week",
        &[],
        json!({ "kind": "decision", "day": day(10), "tags": ["School"] }),
    );
    write(&app, "Nothing in particular", &[], Value::Null);

    let every = app.does("journal", json!({ "filter": { "words": "" } }));
    let days: Vec<&str> = every["first"]
        .as_array()
        .expect("cards")
        .iter()
        .filter_map(|card| card["about"]["day"].as_str())
        .collect();
    assert_eq!(days, [day(0), day(10), day(40)], "sorted by the day they are about");
    assert_eq!(every["first"][2]["title"], "At the lake");
    assert_eq!(every["first"][2]["excerpt"][0]["words"], "I like it here");
    assert_eq!(
        every["first"][2]["about"],
        json!({ "kind": "conversation", "day": day(40), "tags": ["outside", "school"] })
    );
    assert_eq!(every["first"][1]["about"]["tags"], json!(["school"]), "one spelling of one word");

    assert_eq!(titles(&app, json!({ "words": "", "tag": "school" })), ["Exam week", "At the lake"]);
    assert_eq!(titles(&app, json!({ "words": "", "kind": "decision" })), ["Exam week"]);
    assert_eq!(titles(&app, json!({ "words": "", "to": day(20) })), ["At the lake"]);
    assert_eq!(
        titles(&app, json!({ "words": "lak", "person": wren, "from": day(60), "to": day(1) })),
        ["At the lake"]
    );
    assert_eq!(titles(&app, json!({ "words": "lake", "tag": "exam" })), [""; 0]);
    let cards = app.does("entry_cards", json!({ "ids": [lake], "words": "like" }));
    let said: String = cards[0]["excerpt"]
        .as_array()
        .expect("parts")
        .iter()
        .filter_map(|part| part["words"].as_str())
        .collect();
    assert_eq!(said, "At the lake\nI like it here", "no marks around what was found");

    // On the timeline it stands on its day, and without marks too.
    let page = app.does("person", json!({ "id": wren, "timelineAfter": null }));
    assert_eq!(page["timeline"][0]["what"]["entry"]["title"], "At the lake");
    assert!(page["timeline"][0]["at"].as_str().expect("a moment") < day(38).as_str());
    let found = app.does("find", json!({ "query": "lake" }));
    assert_eq!(found["entries"][0]["title"], "At the lake");
    app.does("trash_put", json!({ "kind": "entry", "id": lake }));
    assert_eq!(app.does("trash", json!({}))[0]["title"], "At the lake");

    let tomorrow = json!({ "kind": "note", "day": day(-1), "tags": [] });
    let id = app.does("entry_new", json!({}))["id"].clone();
    let early = json!({ "entry": id, "text": "x", "people": [], "about": tomorrow });
    app.does("draft_save", early.clone());
    let refused = app.refuses("entry_keep", early);
    assert_eq!((refused.code, refused.field), (ErrorCode::Invalid, Some("day")));
    assert_eq!(
        app.does("entry", json!({ "id": id }))["draft"]["text"],
        "x",
        "what was typed is still there"
    );
}

#[test]
fn tags_and_saved_searches_change_and_come_back() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    write(&app, "One", &[], json!({ "kind": "note", "day": day(1), "tags": ["clas"] }));
    let filter = json!({ "words": "one", "tag": "clas" });
    let saved = app.does("saved_filter_save", json!({ "name": " Class ", "filter": filter }));
    assert_eq!((&saved[0]["name"], &saved[0]["filter"]["tag"]), (&json!("Class"), &json!("clas")));
    for (name, filter, field) in [
        ("", json!({ "words": "x" }), "name"),
        ("Nothing", json!({ "words": " " }), "filter"),
        ("Day", json!({ "words": "", "from": "soon" }), "from"),
    ] {
        let refused = app.refuses("saved_filter_save", json!({ "name": name, "filter": filter }));
        assert_eq!(refused.field, Some(field));
    }
    let change = app.does("tag_change", json!({ "tag": "clas", "to": " class " }));
    assert_eq!(app.does("tags", json!({})), json!([{ "tag": "class", "entries": 1 }]));
    assert_eq!(app.does("saved_filters", json!({}))[0]["filter"]["tag"], "class");
    app.does("undo", json!({ "token": change["undo"] }));
    assert_eq!(app.does("tags", json!({})), json!([{ "tag": "clas", "entries": 1 }]));
    assert_eq!(app.refuses("tag_change", json!({ "tag": "clas", "to": "clas" })).field, Some("to"));
    app.does("saved_filter_remove", json!({ "id": saved[0]["id"] }));
    assert_eq!(app.does("saved_filters", json!({})), json!([]));
}

#[test]
fn what_changed_since_a_version_is_told_in_words() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let id = write(&app, "She was quiet.", &[], Value::Null);
    app.does("entry_keep", json!({ "entry": id, "text": "She was **tired**.", "people": [] }));
    let told = app.does("entry_difference", json!({ "id": id, "number": 1, "text": "She was **tired**." }));
    assert_eq!(
        told,
        json!({ "onlyMarks": false, "parts": [
            { "words": "She was ", "change": "same" },
            { "words": "quiet", "change": "removed" },
            { "words": "tired", "change": "added" },
            { "words": ".", "change": "same" },
        ] })
    );
    let marks = app.does("entry_difference", json!({ "id": id, "number": 1, "text": "She was *quiet*." }));
    assert_eq!(marks["onlyMarks"], true);
    assert_eq!(
        app.refuses("entry_difference", json!({ "id": id, "number": 7, "text": "" })).code,
        ErrorCode::NotFound
    );
}
