//! Two people who are one: everything goes over, nothing doubles, and parting them brings both back exactly.
use jiff::{ToSpan, Zoned};
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{App, Computer, details};

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

/// A day so many days from today, as the test begins.
pub(crate) fn day(offset: i64) -> String {
    Zoned::now().date().saturating_add(offset.days()).to_string()
}

pub(crate) fn about(matters: &str, rhythm_days: Option<u16>) -> Value {
    json!({ "language": "Thai", "rhythmDays": rhythm_days, "since": day(-30), "consent": "", "safeguardingContact": "", "matters": matters })
}

pub(crate) fn adds(app: &App, name: &str, about: &Value) -> String {
    let request = json!({ "id": null, "details": details(&[&json!({ "name": name, "birthYear": 2013, "role": "mentee" }), about]) });
    text(&app.does("person_save", request)["id"]).to_owned()
}

/// Notes something of every kind with someone.
pub(crate) fn lives_with(app: &App, person: &str, word: &str) {
    let talk = json!({
        "person": person, "guide": "the-promise", "day": day(-2), "note": format!("Talk {word}"),
        "followUp": { "what": format!("Ask {word}"), "due": day(3) }
    });
    app.does("talk_save", talk);
    app.does(
        "check_in_keep",
        json!({ "person": person, "checkIn": null, "content": check_in(word) }),
    );
    let run = app.does("run_start", json!({ "checklist": "first-phone-or-tablet", "person": person }));
    let item = run["groups"][0]["items"][0]["id"].clone();
    app.does(
        "run_tick",
        json!({ "run": run["run"]["id"], "item": item, "state": "done", "note": word }),
    );
    let entry = app.does("entry_new", json!({}))["id"].clone();
    app.does(
        "entry_keep",
        json!({ "entry": entry, "text": format!("Note {word}"), "people": [person] }),
    );
    app.does(
        "draft_save",
        json!({ "entry": entry, "text": format!("Note {word}, changed"), "people": [person] }),
    );
    for (begins, ends) in [(5, 9), (20, 20 + i64::try_from(word.len()).expect("short"))] {
        app.does("pause_add", json!({ "person": person, "begins": day(begins), "ends": day(ends) }));
    }
    for name in ["Noi", word] {
        let adult = json!({ "id": null, "person": person, "name": name, "who": "aunt", "nearness": "mostDays", "atNight": false });
        app.does("trusted_adult_save", adult);
    }
}

pub(crate) fn check_in(word: &str) -> Value {
    json!({
        "day": day(-1), "how": "call", "minutes": 15, "note": format!("Check-in {word}"), "strengths": "",
        "worry": { "changed": "", "explains": "", "helps": "", "next": "" },
        "answers": [], "guides": [], "topics": [], "next": null, "followUps": []
    })
}

/// Everything that can be seen of people, but for the order of what happened at the same moment.
pub(crate) fn seen(app: &App, people: &[&str]) -> Value {
    let of = |id: &&str| {
        json!({
            "page": app.does("person", json!({ "id": id, "timelineAfter": null })),
            "adults": app.does("trusted_adults", json!({ "id": id })),
            "journal": app.does("journal", json!({ "filter": { "words": "", "person": id } })),
            "checkIn": app.does("check_in_begin", json!({ "id": id })),
            "followUps": app.does("follow_ups", json!({ "person": id, "doneAfter": null })),
        })
    };
    json!({
        "people": people.iter().map(of).collect::<Vec<_>>(),
        "list": app.does("people", json!({})),
        "pauses": app.does("pauses", json!({})),
        "runs": app.does("runs", json!({})),
        "journal": app.does("journal", json!({ "filter": { "words": "", "person": null } })),
        "today": app.does("today", json!({})),
        "trash": app.does("trash", json!({})),
    })
}

pub(crate) fn merges(keep: &str, other: &str) -> Value {
    let named = json!({ "name": "Mila", "birthYear": 2012, "role": "mentee" });
    json!({ "keep": keep, "other": other, "details": details(&[&named, &about("Football.\nMusic.", Some(7))]) })
}

fn count(value: &Value) -> usize {
    value.as_array().expect("a list").len()
}

#[test]
fn everything_belongs_to_one_and_parting_brings_both_back() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let mila = adds(&app, "Mila", &about("Football.", Some(7)));
    let other = adds(&app, "MÍLA", &about("Music.", Some(14)));
    let third = adds(&app, "Dao", &about("", None));
    lives_with(&app, &mila, "one");
    lives_with(&app, &other, "other");
    lives_with(&app, &third, "third");
    // One note is about both, one half-written check-in waits, one check-in is in the trash.
    let both = app.does("entry_new", json!({}))["id"].clone();
    app.does("entry_keep", json!({ "entry": both, "text": "Both", "people": [mila, other] }));
    app.does(
        "check_in_draft_save",
        json!({ "person": other, "checkIn": null, "content": check_in("half") }),
    );
    let thrown = app.does(
        "check_in_keep",
        json!({ "person": mila, "checkIn": null, "content": check_in("thrown") }),
    );
    app.does("trash_put", json!({ "kind": "checkIn", "id": thrown["id"] }));

    let alike = app.does("people_alike", json!({}));
    assert_eq!(
        (count(&alike), &alike[0]["first"]["id"], &alike[0]["second"]["id"]),
        (1, &json!(mila), &json!(other))
    );

    let before = seen(&app, &[&mila, &other, &third]);
    let kept = app.does("people_merge", merges(&mila, &other));
    assert_eq!(
        (&kept["name"], &kept["birthYear"], &kept["hasDraft"]),
        (&json!("Mila"), &json!(2012), &json!(true))
    );

    let names: Vec<Value> = app
        .does("people", json!({}))
        .as_array()
        .expect("people")
        .iter()
        .map(|card| card["name"].clone())
        .collect();
    assert!(
        !names.contains(&json!("MÍLA")) && names.len() == 2,
        "the other is gone from the list: {names:?}"
    );
    let page = app.does("person", json!({ "id": mila, "timelineAfter": null }));
    assert_eq!(page["details"]["matters"], "Football.\nMusic.");
    assert_eq!((count(&page["followUps"]), count(&page["runs"])), (2, 2));
    // Of each two talks, check-ins, runs and notes, and one about both: once.
    assert_eq!(count(&page["timeline"]), 9);
    let adults = app.does("trusted_adults", json!({ "id": mila }));
    let adults: Vec<&str> = adults
        .as_array()
        .expect("adults")
        .iter()
        .map(|adult| text(&adult["name"]))
        .collect();
    assert_eq!(adults, ["Noi", "one", "other"], "the same aunt is there once");
    let pauses = app.does("pauses", json!({}));
    let hers = pauses
        .as_array()
        .expect("pauses")
        .iter()
        .filter(|pause| pause["person"]["id"] == *mila)
        .count();
    assert_eq!(hers, 3, "the same days are there once");
    let drafts = app.does("journal", json!({ "filter": { "words": "", "person": null } }))["drafts"].clone();
    let hers = drafts
        .as_array()
        .expect("drafts")
        .iter()
        .filter(|draft| draft["people"][0]["id"] == *mila)
        .count();
    assert_eq!(hers, 2);
    assert_eq!(
        app.refuses("person", json!({ "id": other, "timelineAfter": null })).code,
        ErrorCode::NotFound
    );
    assert_eq!(count(&app.does("people_alike", json!({}))), 0);

    app.does("undo", json!({ "token": kept["undo"] }));
    assert_eq!(seen(&app, &[&mila, &other, &third]), before, "as if nothing had happened");
    assert_eq!(
        app.refuses("undo", json!({ "token": kept["undo"] })).code,
        ErrorCode::NotFound,
        "once"
    );
}

#[test]
fn what_came_after_a_merge_stays_when_they_part() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let mila = adds(&app, "Mila", &about("Football.", Some(7)));
    let other = adds(&app, "Mila", &about("Music.", None));
    lives_with(&app, &other, "other");
    let merged = app.does("people_merge", merges(&mila, &other));
    let talk = json!({ "person": mila, "guide": null, "day": day(0), "note": "Since then.", "followUp": null });
    app.does("talk_save", talk);
    let rename = json!({ "id": mila, "details": details(&[&json!({ "name": "M.", "birthYear": null, "role": "mentee" })]) });
    app.does("person_save", rename);
    app.does("undo", json!({ "token": merged["undo"] }));
    let page = app.does("person", json!({ "id": mila, "timelineAfter": null }));
    assert_eq!(page["person"]["name"], "M.");
    assert_eq!(
        (count(&page["timeline"]), &page["timeline"][0]["what"]["talk"]["note"]),
        (1, &json!("Since then."))
    );
    let page = app.does("person", json!({ "id": other, "timelineAfter": null }));
    assert_eq!(
        (&page["person"]["name"], &page["details"]["matters"], count(&page["timeline"])),
        (&json!("Mila"), &json!("Music."), 4)
    );
}

#[test]
fn what_would_lose_something_is_refused() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let mila = adds(&app, "Mila", &about("", None));
    let other = adds(&app, "mila", &about("", None));
    for person in [&mila, &other] {
        app.does(
            "check_in_draft_save",
            json!({ "person": person, "checkIn": null, "content": check_in("half") }),
        );
    }
    let refused = app.refuses("people_merge", merges(&mila, &other));
    assert_eq!((refused.code, refused.field), (ErrorCode::Invalid, Some("draft")));
    app.does("check_in_draft_discard", json!({ "id": other }));
    assert_eq!(app.refuses("people_merge", merges(&mila, &mila)).code, ErrorCode::BadRequest);
    let mut unnamed = merges(&mila, &other);
    unnamed["details"]["name"] = json!(" ");
    assert_eq!(app.refuses("people_merge", unnamed).field, Some("name"));

    // They are two after all: nobody asks again. Only what is in the trash can be brought back after a lock.
    app.does("people_not_the_same", json!({ "first": other, "second": mila }));
    assert_eq!(count(&app.does("people_alike", json!({}))), 0);
    let merged = app.does("people_merge", merges(&mila, &other));
    app.does("lock", json!({ "neutral": false }));
    app.does("unlock", json!({ "passphrase": crate::fresh_computer::PASSPHRASE }));
    assert_eq!(app.refuses("undo", json!({ "token": merged["undo"] })).code, ErrorCode::NotFound);
    assert_eq!(app.does("trash", json!({}))[0]["title"], "mila");
}
