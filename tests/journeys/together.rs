//! Promise 8: what is meant for both, and nothing else, while the young person has the screen.
use std::time::Duration;

use jiff::Timestamp;
use porchlight_actions::{COMMANDS, ErrorCode, private_commands};
use porchlight_vault::Vault;
use serde_json::{Value, json};

use crate::{
    fresh_computer::{App, Computer, PASSPHRASE, details},
    locked::well_formed,
};

/// In notes that are not for the young person's eyes.
const NOT_FOR_THEM: &str = "Zeppelin";

fn adds_mentee(app: &App) -> Value {
    let person = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": "Wren", "birthYear": 2013, "role": "mentee" })]) }),
    );
    person["id"].clone()
}

fn content(note: &str) -> Value {
    json!({
        "day": "2026-01-01", "how": "inPerson", "minutes": null, "note": note, "strengths": "", "answers": [], "guides": [], "topics": [],
        "worry": { "changed": "", "explains": "", "helps": "", "next": "" }, "next": null, "followUps": [], "together": []
    })
}

fn gives_the_screen(app: &App, person: &Value) -> Value {
    app.does("together_begin", json!({ "person": person, "checkIn": null }))
}

/// An answer to the first question of a set.
fn answer(page: &Value, set: &str, words: &str) -> Value {
    let sets = page["sets"].as_array().expect("sets");
    let wanted = sets.iter().find(|one| one["card"]["link"]["id"] == set).expect("the set");
    let question = &wanted["questions"][0];
    json!({
        "questionSet": question["questionSet"], "question": question["question"], "words": question["words"], "answer": words,
        // Whatever the page says.
        "theirs": false
    })
}

#[test]
fn nothing_else_is_told_until_the_passphrase_is_given() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app);
    let id = "01900000-0000-7000-8000-000000000001";
    app.does("entry_keep", json!({ "entry": id, "text": NOT_FOR_THEM, "people": [wren] }));
    app.does(
        "check_in_draft_save",
        json!({ "person": wren, "checkIn": null, "content": content(NOT_FOR_THEM) }),
    );

    let start = gives_the_screen(&app, &wren);
    assert_eq!(start["privateSpace"], json!({ "state": "together", "asksPassphrase": true }));
    for command in private_commands()
        .into_iter()
        .filter(|name| !name.starts_with("together_") || *name == "together_begin")
    {
        assert_eq!(app.refuses(command, well_formed(command)).code, ErrorCode::Locked, "{command}");
    }
    // What is open to everyone says nothing private either, and neither does the page that is meant for both.
    for (command, request) in [
        ("find", json!({ "query": NOT_FOR_THEM })),
        ("today", json!({})),
        ("start", json!({})),
        ("together_page", json!({})),
    ] {
        assert!(COMMANDS.contains(&command));
        assert!(!app.does(command, request).to_string().contains(NOT_FOR_THEM), "{command}");
    }
    assert_eq!(app.does("today", json!({}))["private"], Value::Null);
    // The page made anew, as after a reload, is still theirs.
    assert_eq!(app.does("start", json!({}))["privateSpace"]["state"], "together");
    // Help never waits.
    app.does("flow", json!({ "id": "image-threat", "country": "us" }));

    assert_eq!(app.refuses("together_end", json!({})).code, ErrorCode::Locked);
    let wrong = app.refuses("unlock", json!({ "passphrase": "lantern gravel seven badger" }));
    assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    assert_eq!(app.does("start", json!({}))["privateSpace"]["state"], "together");
    let back = app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(back["privateSpace"]["state"], "open");
    assert!(app.does("check_in_begin", json!({ "id": wren })).to_string().contains(NOT_FOR_THEM));
    assert_eq!(
        app.refuses("together_page", json!({})).code,
        ErrorCode::Locked,
        "the screen is no longer theirs"
    );
}

#[test]
fn what_they_choose_is_kept_in_their_words_and_the_rest_is_gone() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app);
    app.does(
        "check_in_draft_save",
        json!({ "person": wren, "checkIn": null, "content": content("We walked.") }),
    );
    gives_the_screen(&app, &wren);
    let page = app.does("together_page", json!({}));
    assert_eq!(page["name"], "Wren");
    let often = answer(&page, "wellbeing", "Often");
    let own = answer(&page, "check-in-questions", "My cousin, at night");
    app.does("together_save", json!({ "answers": [often, own] }));

    // The app ends as by a power cut: the answers are in the draft, and none of them is kept yet.
    drop(app);
    let app = computer.start();
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    let written = app.does("check_in_begin", json!({ "id": wren }));
    assert_eq!(
        (&written["content"]["answers"], &written["content"]["note"]),
        (&json!([]), &json!("We walked."))
    );
    gives_the_screen(&app, &wren);
    let page = app.does("together_page", json!({}));
    assert_eq!(page["answers"].as_array().map(Vec::len), Some(2));

    app.does("together_keep", json!({ "answers": [often] }));
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    let written = app.does("check_in_begin", json!({ "id": wren }));
    assert_eq!(written["content"]["together"], json!([]), "what was not chosen is gone");
    let mut theirs = often;
    theirs["theirs"] = json!(true);
    assert_eq!(written["content"]["answers"], json!([theirs]));
    let kept = app.does(
        "check_in_keep",
        json!({ "person": wren, "checkIn": null, "content": written["content"] }),
    );
    assert_eq!(kept["content"]["answers"], json!([theirs]));
    assert!(!kept.to_string().contains("My cousin"));
}

#[test]
fn where_it_is_switched_off_the_screen_goes_back_without_the_passphrase() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app);
    let mut settings = app.does("start", json!({}))["settings"].clone();
    settings["togetherAsksPassphrase"] = json!(false);
    app.does("settings_save", settings);
    let start = gives_the_screen(&app, &wren);
    assert_eq!(start["privateSpace"], json!({ "state": "together", "asksPassphrase": false }));
    assert_eq!(app.refuses("people", json!({})).code, ErrorCode::Locked);
    assert_eq!(app.does("together_end", json!({}))["privateSpace"]["state"], "open");
    app.does("people", json!({}));

    // Locked in the middle, and opened again: nobody else has the screen.
    gives_the_screen(&app, &wren);
    app.does("lock", json!({ "neutral": false }));
    assert_eq!(app.does("start", json!({}))["privateSpace"]["state"], "locked");
    let opened = app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(opened["privateSpace"]["state"], "open");
}

#[test]
fn only_what_is_meant_for_a_young_person_of_their_age_is_asked() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let sets = |born: i32| -> Vec<String> {
        let person = app.does(
            "person_save",
            json!({ "id": null, "details": details(&[&json!({ "name": "K.", "birthYear": born, "role": "mentee" })]) }),
        );
        gives_the_screen(&app, &person["id"]);
        let page = app.does("together_page", json!({}));
        app.does("unlock", json!({ "passphrase": PASSPHRASE }));
        assert!(!page.to_string().contains("tip"), "the words to the adult are not in it");
        let sets = page["sets"].as_array().expect("sets");
        sets.iter()
            .map(|set| set["card"]["link"]["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let this_year = i32::from(jiff::Zoned::now().year());
    assert_eq!(sets(this_year - 13), ["wellbeing", "check-in-questions"]);
    assert_eq!(
        sets(this_year - 6),
        ["check-in-questions"],
        "the lines on wellbeing are for older ones"
    );
}

#[test]
fn the_adults_answer_to_the_same_question_stays_beside_theirs() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app);
    gives_the_screen(&app, &wren);
    let page = app.does("together_page", json!({}));
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    let by_the_adult = answer(&page, "check-in-questions", "Her cousin, I think");
    let mut noted = content("We walked.");
    noted["answers"] = json!([by_the_adult]);
    app.does("check_in_draft_save", json!({ "person": wren, "checkIn": null, "content": noted }));

    for words in ["My cousin", "My cousin and Ana"] {
        gives_the_screen(&app, &wren);
        let mut theirs = answer(&page, "check-in-questions", words);
        app.does("together_keep", json!({ "answers": [theirs] }));
        app.does("unlock", json!({ "passphrase": PASSPHRASE }));
        let written = app.does("check_in_begin", json!({ "id": wren }));
        theirs["theirs"] = json!(true);
        assert_eq!(
            written["content"]["answers"],
            json!([by_the_adult, theirs]),
            "only their own is replaced"
        );
    }
}

#[test]
fn typing_an_answer_puts_off_the_lock() {
    let app = Computer::new().start();
    app.sets_up();
    let wren = adds_mentee(&app);
    gives_the_screen(&app, &wren);
    let page = app.does("together_page", json!({}));
    app.0.pretend_quiet_for_tests(Duration::from_secs(3_600));
    assert!(app.0.quiet_too_long());
    app.does("together_save", json!({ "answers": [answer(&page, "check-in-questions", "M")] }));
    assert!(!app.0.quiet_too_long(), "somebody is there");
}

#[test]
fn somebody_in_the_trash_cannot_be_begun_with() {
    let app = Computer::new().start();
    app.sets_up();
    let wren = adds_mentee(&app);
    app.does("trash_put", json!({ "kind": "person", "id": wren }));
    let refused = app.refuses("together_begin", json!({ "person": wren, "checkIn": null }));
    assert_eq!(refused.code, ErrorCode::NotFound);
    assert_eq!(app.does("start", json!({}))["privateSpace"]["state"], "open");
}

#[test]
fn a_draft_that_cannot_be_read_is_neither_dropped_nor_written_over() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app);
    app.does("lock", json!({ "neutral": false }));
    let of_a_later_version = r#"{"version":9,"content":{"note":"kept"}}"#;
    let vault = Vault::unlock(&computer.vault_folder(), PASSPHRASE, Timestamp::now()).expect("opens");
    let person = vault.read(|reader| reader.people()).expect("read")[0].id;
    vault
        .write(|writer| writer.check_in_draft_save(person, None, of_a_later_version, Timestamp::now()))
        .expect("saved");
    vault.lock().expect("closed");

    let written = json!({ "person": wren, "checkIn": null, "content": content("new") });
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    for (command, request) in [
        ("check_in_begin", json!({ "id": wren })),
        ("check_in_draft_save", written.clone()),
        ("check_in_keep", written),
        ("together_begin", json!({ "person": wren, "checkIn": null })),
    ] {
        assert_eq!(app.refuses(command, request).code, ErrorCode::DraftUnreadable, "{command}");
    }
    assert_eq!(app.does("people", json!({}))[0]["hasDraft"], true);
    app.does("check_in_draft_discard", json!({ "id": wren }));
    assert_eq!(app.does("check_in_begin", json!({ "id": wren }))["draftSaved"], Value::Null);
}
