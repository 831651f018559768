//! What an undoable command did is taken back exactly, also when it was done on another screen.
use porchlight_actions::{ErrorCode, undoable_commands};
use serde_json::{Value, json};

use crate::{
    fresh_computer::{App, Computer},
    handover,
    merging::{about, adds, check_in, day, lives_with, seen},
};

/// Everything that an undoable command may touch.
fn everything(app: &App, person: &str) -> Value {
    json!({
        "seen": seen(app, &[person]),
        "archived": app.does("people_archived", json!({})),
        "tags": app.does("tags", json!({})),
        "filters": app.does("saved_filters", json!({})),
        "stillNeeded": app.does("still_needed", json!({})),
    })
}

/// One of a list that is not empty.
fn one<'a>(list: &'a Value, what: &str) -> &'a Value {
    list.as_array()
        .and_then(|all| all.first())
        .unwrap_or_else(|| panic!("{what} is there"))
}

/// A request for each undoable command, of what [`lives_with`] has made.
fn requests(app: &App, person: &str) -> Vec<(&'static str, Value)> {
    let page = app.does("person", json!({ "id": person, "timelineAfter": null }));
    let timeline = page["timeline"].as_array().expect("a timeline");
    let of = |kind: &str, part: &str| {
        let item = timeline.iter().find(|item| item["what"]["kind"] == kind).expect("in the timeline");
        item["what"][part]["id"].clone()
    };
    let journal = app.does("journal", json!({ "filter": { "words": "", "person": person } }));
    let entry = journal["entries"][0].clone();
    let follow_up = one(&page["followUps"], "a follow-up")["id"].clone();
    let pauses = app.does("pauses", json!({}));
    let adults = app.does("trusted_adults", json!({ "id": person }));
    let filters = app.does("saved_filters", json!({}));
    vec![
        ("person_archive", json!({ "id": person, "archived": true })),
        ("keep_until", json!({ "id": person, "until": day(400) })),
        ("pause_remove", json!({ "id": one(&pauses, "a pause")["id"] })),
        ("trusted_adult_remove", json!({ "id": one(&adults, "an adult")["id"] })),
        ("check_in_draft_discard", json!({ "id": person })),
        (
            "check_in_keep",
            json!({ "person": person, "checkIn": null, "content": check_in("kept") }),
        ),
        (
            "talk_save",
            json!({ "person": person, "guide": null, "day": day(0), "note": "A walk.", "followUp": { "what": "Ask", "due": day(2) } }),
        ),
        ("talk_remove", json!({ "id": of("talk", "talk") })),
        ("follow_up_done", json!({ "id": follow_up, "done": true })),
        ("follow_up_remove", json!({ "id": follow_up })),
        (
            "follow_up_save",
            json!({ "id": follow_up, "person": person, "what": "Another day", "due": day(9) }),
        ),
        ("suggestion_not_now", json!({ "person": person, "key": "the-promise" })),
        ("draft_discard", json!({ "id": entry })),
        ("entry_revert", json!({ "id": entry, "number": 1 })),
        ("tag_change", json!({ "tag": "outside", "to": "river" })),
        ("saved_filter_remove", json!({ "id": one(&filters, "a filter")["id"] })),
        ("trash_put", json!({ "kind": "person", "id": person })),
        ("trash_put", json!({ "kind": "entry", "id": entry })),
        ("trash_put", json!({ "kind": "checkIn", "id": of("checkIn", "checkIn") })),
    ]
}

/// Somebody with something of every kind.
fn with_a_life(app: &App) -> String {
    let person = adds(app, "Wren", &about("The river.", Some(7)));
    lives_with(app, &person, "word");
    let entry = app.does("journal", json!({ "filter": { "words": "", "person": person } }))["entries"][0].clone();
    let kept = json!({ "kind": "note", "day": day(-1), "tags": ["outside"] });
    for text in ["Once", "Twice"] {
        app.does(
            "entry_keep",
            json!({ "entry": entry, "text": text, "people": [person], "about": kept }),
        );
    }
    app.does(
        "draft_save",
        json!({ "entry": entry, "text": "Thrice", "people": [person], "about": kept }),
    );
    app.does(
        "check_in_draft_save",
        json!({ "person": person, "checkIn": null, "content": check_in("half") }),
    );
    let filter = json!({ "words": "once", "tag": "outside" });
    app.does("saved_filter_save", json!({ "name": "Outside", "filter": filter }));
    person
}

#[test]
fn every_undoable_command_is_taken_back_exactly() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let person = with_a_life(&app);
    let before = everything(&app, &person);
    let requests = requests(&app, &person);
    for (command, request) in &requests {
        let done = app.does(command, request.clone());
        let token = json!({ "token": done["undo"] });
        app.does("undo", token.clone());
        assert_eq!(everything(&app, &person), before, "{command} is as if it had not been");
        assert_eq!(app.refuses("undo", token).code, ErrorCode::NotFound, "{command} is taken back once");
    }
    // A handover has journeys of its own.
    let tried: Vec<&str> = requests.iter().map(|(command, _)| *command).chain(["handover_keep"]).collect();
    for command in undoable_commands() {
        assert!(tried.contains(&command), "{command} is tried");
    }
}

#[test]
fn what_was_changed_since_is_not_undone() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let person = with_a_life(&app);
    let kept = app.does(
        "check_in_keep",
        json!({ "person": person, "checkIn": null, "content": check_in("kept") }),
    );
    app.does(
        "check_in_keep",
        json!({ "person": person, "checkIn": kept["id"], "content": check_in("put right") }),
    );
    let before = everything(&app, &person);
    assert_eq!(app.refuses("undo", json!({ "token": kept["undo"] })).code, ErrorCode::ChangedSince);
    assert_eq!(everything(&app, &person), before);
}

#[test]
fn what_was_written_after_a_handover_was_kept_stays() {
    let (computer, app, person) = handover::somebody_handed_over();
    let kept = app.does("handover_keep", json!({}));
    let talk = json!({ "person": person, "guide": null, "day": day(0), "note": "Since then.", "followUp": null });
    app.does("talk_save", talk);
    let before = everything(&app, &person);
    assert_eq!(app.refuses("undo", json!({ "token": kept["undo"] })).code, ErrorCode::ChangedSince);
    assert_eq!(everything(&app, &person), before);
    drop(computer);
}

#[test]
fn a_lock_ends_what_could_be_taken_back() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let person = with_a_life(&app);
    let archived = app.does("person_archive", json!({ "id": person, "archived": true }));
    app.does("lock", json!({ "neutral": false }));
    app.does("unlock", json!({ "passphrase": crate::fresh_computer::PASSPHRASE }));
    let again = app.does("person_archive", json!({ "id": person, "archived": false }));
    assert_ne!(archived["undo"], again["undo"], "no token names two changes");
    assert_eq!(app.refuses("undo", json!({ "token": archived["undo"] })).code, ErrorCode::NotFound);
}
