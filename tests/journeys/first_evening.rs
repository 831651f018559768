//! A parent's first evening, from an empty computer to everything being there again after a crash.
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{Computer, PASSPHRASE, details};

fn guides_in(found: &Value) -> &Value {
    let mut groups = found["groups"].as_array().into_iter().flatten();
    groups
        .find(|group| group["shelf"] == "guide")
        .map_or(&Value::Null, |group| &group["items"])
}

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

#[test]
fn a_parents_first_evening() {
    let computer = Computer::new();
    let app = computer.start();

    // Today greets and lets me read at once.
    let start = app.does("start", json!({}));
    assert_eq!(start["privateSpace"]["state"], "none");
    assert_eq!(start["packProblems"], json!([]), "the shipped pack has no problems");
    let today = app.does("today", json!({}));
    assert_eq!(today["startWith"].as_array().map(Vec::len), Some(3));
    assert_eq!(today["private"], Value::Null);

    // I search in my own words and open the guide.
    let found = app.does("find", json!({ "query": "she wants to send him a photo" }));
    assert_eq!(guides_in(&found)[0]["card"]["title"], "The one rule about private pictures");
    let guide = app.does("guide", json!({ "id": "one-rule-private-pictures" }));
    assert!(guide["card"]["ages"].as_array().expect("ages").contains(&json!("11-13")));
    let say = guide["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .find(|section| section["kind"] == "say")
        .expect("what to say");
    assert!(
        say["parts"]
            .as_array()
            .expect("parts")
            .iter()
            .any(|part| part["ages"].as_array().is_some_and(|ages| ages.contains(&json!("11-13")))),
        "there are words for this age, not one text for all"
    );
    assert!(
        computer.files().iter().all(|file| !file.starts_with(computer.vault_folder())),
        "reading writes nothing private"
    );

    // "We talked": now there is a reason for a private space.
    assert_eq!(
        app.refuses(
            "person_save",
            json!({ "id": null, "details": details(&[&json!({ "name": "M.", "birthYear": 2014, "role": "child" })]) })
        )
        .code,
        ErrorCode::Locked
    );
    assert_eq!(
        app.refuses("private_space_create", json!({ "passphrase": "password123" })).code,
        ErrorCode::PassphraseTooWeak
    );
    let recovery_code = app.sets_up();
    let person = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": "M.", "birthYear": 2014, "role": "child" })]) }),
    );
    let person_id = text(&person["id"]).to_owned();
    let in_two_weeks = jiff::Zoned::now()
        .date()
        .checked_add(jiff::Span::new().days(14))
        .expect("a date")
        .to_string();
    let talk = app.does(
        "talk_save",
        json!({
            "person": person_id, "guide": "one-rule-private-pictures", "day": jiff::Zoned::now().date().to_string(),
            "note": "In the car. She laughed first, then asked.", "followUp": { "what": "Ask how it went", "due": in_two_weeks },
        }),
    );
    assert_eq!(talk["followUp"]["dueInDays"], 14);
    assert_eq!(talk["followUp"]["from"], "The one rule about private pictures");

    // A checklist: five done, one does not apply, one not now with a note.
    let run = app.does("run_start", json!({ "checklist": "first-phone-or-tablet", "person": person_id }));
    let run_id = text(&run["run"]["id"]).to_owned();
    let items: Vec<String> = run["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .flat_map(|group| group["items"].as_array().expect("items"))
        .map(|item| text(&item["id"]).to_owned())
        .collect();
    for (index, item) in items.iter().take(7).enumerate() {
        let (state, note) = match index {
            5 => ("doesNotApply", ""),
            6 => ("notNow", "when the charger comes"),
            _ => ("done", ""),
        };
        app.does("run_tick", json!({ "run": run_id, "item": item, "state": state, "note": note }));
    }

    // A note, lock, unlock.
    let entry = text(&app.does("entry_new", json!({}))["id"]).to_owned();
    app.does(
        "draft_save",
        json!({ "entry": entry, "text": "M. told me about the skateboard", "people": [person_id] }),
    );
    app.does(
        "entry_keep",
        json!({ "entry": entry, "text": "M. told me about the skateboard video.\nCafé afterwards.", "people": [person_id] }),
    );
    app.does("lock", json!({ "neutral": false }));
    assert_eq!(app.refuses("journal", json!({ "filter": { "words": "" } })).code, ErrorCode::Locked);
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));

    // A second note is being typed when the process dies.
    let second = text(&app.does("entry_new", json!({}))["id"]).to_owned();
    app.does(
        "draft_save",
        json!({ "entry": second, "text": "She asked whether", "people": [person_id] }),
    );
    drop(app);

    // Open again: help works while locked; the wrong passphrase is told apart; the right one opens.
    let app = computer.start();
    assert_eq!(app.does("start", json!({}))["privateSpace"]["state"], "locked");
    app.does("guide", json!({ "id": "the-promise" }));
    let flow = app.does("flow", json!({ "id": "image-threat", "country": "us" }));
    assert_eq!(flow["steps"][0]["kind"], "emergency");
    let wrong = app.refuses("unlock", json!({ "passphrase": "lantern gravel seven badger" }));
    assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    let opened = app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(opened["privateSpace"]["state"], "open");
    assert_eq!(opened["notices"], json!([]));

    // Everything is there.
    let journal = app.does("journal", json!({ "filter": { "words": "" } }));
    assert_eq!(journal["drafts"][0]["entry"], second.as_str());
    let draft = app.does("entry", json!({ "id": second }));
    assert_eq!(
        (&draft["draft"]["text"], &draft["kept"]),
        (&json!("She asked whether"), &Value::Null)
    );
    for word in ["skateboard", "cafe", "skate"] {
        let found = app.does("journal", json!({ "filter": { "words": word } }));
        assert_eq!(found["entries"][0], entry.as_str(), "found by {word}");
    }
    let today = app.does("today", json!({}))["private"].clone();
    assert_eq!(
        (today["due"].as_array().map(Vec::len), today["later"][0]["what"].as_str()),
        (Some(0), Some("Ask how it went"))
    );
    assert_eq!(
        (
            &today["runs"][0]["done"],
            &today["runs"][0]["notNow"],
            &today["runs"][0]["doesNotApply"]
        ),
        (&json!(5), &json!(1), &json!(1))
    );
    let page = app.does("person", json!({ "id": person_id, "timelineAfter": null }));
    let kinds: Vec<&str> = page["timeline"]
        .as_array()
        .expect("timeline")
        .iter()
        .map(|item| text(&item["what"]["kind"]))
        .collect();
    assert!(
        ["talk", "entry", "run"].iter().all(|kind| kinds.contains(kind)),
        "the timeline has everything: {kinds:?}"
    );

    // Two weeks later Today asks, and a done follow-up can be taken back.
    computer.let_days_pass(14);
    let due = app.does("today", json!({}))["private"]["due"][0].clone();
    assert_eq!(due["dueInDays"], 0);
    app.does("follow_up_done", json!({ "id": due["id"], "done": true }));
    assert_eq!(app.does("today", json!({}))["private"]["due"], json!([]));
    app.does("follow_up_done", json!({ "id": due["id"], "done": false }));
    assert_eq!(app.does("today", json!({}))["private"]["due"][0]["id"], due["id"]);

    // The recovery code opens with a new passphrase, and the old one no longer does.
    app.does("lock", json!({ "neutral": true }));
    assert_eq!(app.does("start", json!({}))["neutral"], true);
    app.does(
        "unlock_with_recovery",
        json!({ "code": recovery_code.to_lowercase(), "newPassphrase": "four quiet umbrellas waiting" }),
    );
    app.does("lock", json!({ "neutral": false }));
    assert_eq!(
        app.refuses("unlock", json!({ "passphrase": PASSPHRASE })).code,
        ErrorCode::WrongPassphrase
    );
    app.does("unlock", json!({ "passphrase": "four quiet umbrellas waiting" }));
}
