//! How it is going with a young person over time, and what of it goes to a supervision talk.
use jiff::{ToSpan, Zoned};
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{App, Computer, details};

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

/// A day so many days from today.
fn day(offset: i64) -> String {
    Zoned::now().date().saturating_add(offset.days()).to_string()
}

fn adds(app: &App, name: &str) -> String {
    let about = json!({
        "language": "", "rhythmDays": 14, "since": null, "consent": "", "safeguardingContact": "", "matters": ""
    });
    let person = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": name, "birthYear": 2013, "role": "mentee" }), &about]) }),
    );
    text(&person["id"]).to_owned()
}

fn answer(question: &str, answer: &str, theirs: bool) -> Value {
    json!({ "questionSet": "wellbeing", "question": question, "words": format!("Asked: {question}"), "answer": answer, "theirs": theirs })
}

fn keeps(app: &App, person: &str, day: &str, how: &str, answers: &Value) -> String {
    let content = json!({
        "day": day, "how": how, "minutes": null, "note": "Walked by the canal.", "strengths": "Kept her word.",
        "worry": { "changed": "Sleeps badly.", "explains": "", "helps": "", "next": "" },
        "answers": answers, "guides": [], "topics": [], "next": null, "followUps": []
    });
    let kept = app.does("check_in_keep", json!({ "person": person, "checkIn": null, "content": content }));
    text(&kept["id"]).to_owned()
}

#[test]
fn contacts_and_answers_are_shown_as_they_were_and_nothing_is_counted() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds(&app, "Wren");
    let empty = app.does("going", json!({ "id": wren }));
    assert_eq!((&empty["contacts"], &empty["questions"]), (&json!([]), &json!([])));
    let offered: Vec<String> = empty["answers"]
        .as_array()
        .expect("answers")
        .iter()
        .map(|one| text(one).to_owned())
        .collect();
    assert_eq!(offered.len(), 3);

    let older = json!([
        answer("slept-well", &offered[0], true),
        answer("someone-to-talk-to", &offered[2], true),
        answer("gone-by-now", "Once a week", false),
        answer("felt-left-out", "", true),
    ]);
    keeps(&app, &wren, &day(-40), "inPerson", &older);
    keeps(&app, &wren, &day(-30), "notReached", &json!([]));
    let newer = json!([answer("slept-well", "it depends", false)]);
    let trashed = keeps(&app, &wren, &day(-20), "call", &json!([answer("slept-well", &offered[2], true)]));
    keeps(&app, &wren, &day(-10), "video", &newer);
    app.does("trash_put", json!({ "kind": "checkIn", "id": trashed }));
    app.does(
        "talk_save",
        json!({ "person": wren, "guide": null, "day": day(-5), "note": "Said in confidence.", "followUp": null }),
    );
    app.does("pause_add", json!({ "person": null, "begins": day(5), "ends": day(9) }));
    let dao = adds(&app, "Dao");
    app.does("pause_add", json!({ "person": dao, "begins": day(1), "ends": day(2) }));

    let page = app.does("going", json!({ "id": wren }));
    let contacts: Vec<(&str, &Value, &Value)> = page["contacts"]
        .as_array()
        .expect("contacts")
        .iter()
        .map(|contact| (text(&contact["day"]), &contact["how"], &contact["rhythmUntil"]))
        .collect();
    let expected = [
        (day(-40), json!("inPerson"), json!(day(-27))),
        (day(-30), json!("notReached"), Value::Null),
        (day(-10), json!("video"), json!(day(3))),
        (day(-5), Value::Null, json!(day(9))),
    ];
    let expected: Vec<(&str, &Value, &Value)> = expected.iter().map(|(day, how, until)| (day.as_str(), how, until)).collect();
    assert_eq!(contacts, expected, "a day that falls into a pause waits for its end");
    assert_eq!(
        page["pauses"],
        json!([{ "begins": day(5), "ends": day(9) }]),
        "only pauses that hold for them"
    );

    let questions = page["questions"].as_array().expect("questions");
    let names: Vec<&str> = questions.iter().map(|one| text(&one["question"])).collect();
    assert_eq!(
        names,
        ["someone-to-talk-to", "slept-well", "gone-by-now"],
        "in the order of the set, then what it no longer has"
    );
    assert_eq!(questions[0]["answers"][0]["offered"], 2);
    assert_eq!(questions[1]["words"], "I slept well.");
    assert_eq!(
        questions[1]["answers"],
        json!([
            { "day": day(-40), "answer": offered[0], "offered": 0, "theirs": true },
            { "day": day(-10), "answer": "it depends", "offered": null, "theirs": false },
        ])
    );
    assert_eq!(
        (&questions[2]["group"], &questions[2]["words"]),
        (&Value::Null, &json!("Asked: gone-by-now"))
    );
    let all = page.to_string();
    for private in ["canal", "word.", "Sleeps", "confidence"] {
        assert!(!all.contains(private), "{private} is not needed for a picture");
    }

    app.does("trash_put", json!({ "kind": "person", "id": wren }));
    assert_eq!(app.refuses("going", json!({ "id": wren })).code, ErrorCode::NotFound);
}

#[test]
fn a_supervision_talk_gets_one_time_and_the_journal_only_when_asked() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds(&app, "Wren");
    for offset in [-40, -20, -10] {
        keeps(&app, &wren, &day(offset), "call", &json!([]));
    }
    for offset in [-50, -15, -12] {
        app.does(
            "talk_save",
            json!({ "person": wren, "guide": "the-promise", "day": day(offset), "note": "", "followUp": null }),
        );
    }
    let open = app.does(
        "follow_up_save",
        json!({ "id": null, "person": wren, "what": "Ask about the exam", "due": day(9) }),
    );
    let done = app.does(
        "follow_up_save",
        json!({ "id": null, "person": wren, "what": "Bring the book", "due": day(0) }),
    );
    app.does("follow_up_done", json!({ "id": done["id"], "done": true }));
    app.does("pause_add", json!({ "person": null, "begins": day(-25), "ends": day(-18) }));
    app.does("pause_add", json!({ "person": null, "begins": day(30), "ends": day(40) }));
    let entry = app.does("entry_new", json!({}));
    app.does(
        "entry_keep",
        json!({ "entry": entry["id"], "text": "Only for me.", "people": [wren] }),
    );
    let of = |begins: i64, ends: i64, notes: bool| {
        app.does(
            "supervision",
            json!({ "person": wren, "begins": day(begins), "ends": day(ends), "notes": notes }),
        )
    };
    let days = |page: &Value, list: &str, at: &str| -> Vec<String> {
        let items = page[list].as_array().expect("a list").iter();
        items.map(|item| text(item.pointer(at).expect("a day")).to_owned()).collect()
    };

    let past = of(-20, -1, true);
    assert_eq!(
        days(&past, "checkIns", "/content/day"),
        [day(-20), day(-10)],
        "the first day is included"
    );
    assert_eq!(days(&past, "talks", "/day"), [day(-15), day(-12)]);
    assert_eq!(days(&past, "pauses", "/begins"), [day(-25)]);
    assert_eq!(
        days(&past, "followUps", "/id"),
        [text(&open["id"])],
        "what was done later is not of that time"
    );
    assert_eq!(past["notes"], json!([]), "written later");
    let now = of(-20, 0, false);
    assert_eq!(days(&now, "followUps", "/id").len(), 2);
    assert_eq!(now["notes"], json!([]), "nobody asked for them");
    assert!(!now.to_string().contains("Only for me."));
    assert_eq!(of(-20, 0, true)["notes"][0]["text"], "Only for me.");

    for (begins, ends, field) in [("x".to_owned(), day(0), "begins"), (day(0), day(-1), "ends")] {
        let wrong = json!({ "person": wren, "begins": begins, "ends": ends, "notes": false });
        let refused = app.refuses("supervision", wrong);
        assert_eq!((refused.code, refused.field), (ErrorCode::Invalid, Some(field)));
    }
}

fn sheet(written: &str) -> Value {
    json!({
        "paper": "a4", "fileName": "Summary.pdf",
        "sheet": {
            "language": "en", "title": "Summary", "lead": "", "made": "", "notice": "", "page": "{page}/{pages}",
            "parts": [{ "title": "Contacts", "entries": [{ "title": "1 May", "lines": [{ "label": "", "text": written }] }] }]
        }
    })
}

#[test]
fn a_sheet_is_saved_where_the_person_chooses_and_nowhere_else() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    assert_eq!(app.does("supervision_save_pdf", sheet("Call")), json!({ "saved": true }));
    let saved = computer.desktop.saved.lock().expect("not poisoned").clone();
    assert!(saved.len() == 1 && saved[0].starts_with(b"%PDF-1."));
    let of_app = computer.files();
    assert!(of_app.iter().all(|file| file.extension().is_none_or(|ending| ending != "pdf")));

    let refused = app.refuses("supervision_save_pdf", sheet("टेली"));
    assert_eq!((refused.code, refused.field), (ErrorCode::Invalid, Some("glyphs")));
    let refused = app.refuses("supervision_save_pdf", sheet(&"x".repeat(600_000)));
    assert_eq!((refused.code, refused.field), (ErrorCode::Invalid, Some("sheet")));
    let mut elsewhere = sheet("Call");
    elsewhere["fileName"] = json!("../Summary.pdf");
    assert_eq!(app.refuses("supervision_save_pdf", elsewhere).code, ErrorCode::BadRequest);
    assert_eq!(computer.desktop.saved.lock().expect("not poisoned").len(), 1);
}
