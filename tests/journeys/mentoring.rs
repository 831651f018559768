//! A mentor's weeks: who is due, a check-in that survives a crash, and what it changes.
use std::{fs, path::Path};

use jiff::{ToSpan, Zoned, civil::Date};
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::{
    fresh_computer::{App, Computer, PASSPHRASE, details},
    torn_pack::copy,
};

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

fn names(people: &Value) -> Vec<&str> {
    people
        .as_array()
        .expect("people")
        .iter()
        .map(|person| text(&person["name"]))
        .collect()
}

/// A day so many days from today, as the test begins.
fn day(offset: i64) -> String {
    Zoned::now().date().saturating_add(offset.days()).to_string()
}

fn adds_mentee(app: &App, name: &str, rhythm_days: Option<u16>, since: &str) -> String {
    let about = json!({
        "language": "Thai", "rhythmDays": rhythm_days, "since": since, "consent": "Mother agreed.", "safeguardingContact": "Ms Lee",
        "matters": "Football."
    });
    let person = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": name, "birthYear": 2013, "role": "mentee" }), &about]) }),
    );
    text(&person["id"]).to_owned()
}

fn content(day: &str) -> Value {
    json!({
        "day": day, "how": "call", "minutes": 15, "note": "Walked by the canal.", "strengths": "Kept her word.",
        "worry": { "changed": "Sleeps badly.", "explains": "Exams.", "helps": "Her aunt.", "next": "" },
        "answers": [], "guides": ["the-promise"], "topics": ["foundations"], "next": null, "followUps": [], "together": []
    })
}

fn keeps(app: &App, person: &str, content: &Value) -> Value {
    app.does("check_in_keep", json!({ "person": person, "checkIn": null, "content": content }))
}

#[test]
fn due_follows_the_last_real_contact_and_rests_in_the_holidays() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let weekly = adds_mentee(&app, "Wren", Some(7), &day(-3));
    adds_mentee(&app, "Quiet", None, &day(-90));
    adds_mentee(&app, "Monthly", Some(30), &day(-40));
    let people = app.does("people", json!({}));
    assert_eq!(
        names(&people),
        ["Monthly", "Wren", "Quiet"],
        "the one due first is first, those without a rhythm are last"
    );
    assert_eq!(people[0]["contactDueInDays"], -10);
    assert_eq!(people[1]["contactDueInDays"], 4);
    assert_eq!(people[2]["contactDue"], Value::Null);

    // Nobody was reached: nothing changes. A call does.
    let mut tried = content(&day(0));
    tried["how"] = json!("notReached");
    keeps(&app, &weekly, &tried);
    let due = |app: &App| {
        let people = app.does("people", json!({}));
        let all = people.as_array().expect("people").clone();
        all.into_iter().find(|person| person["id"] == *weekly).expect("Wren")
    };
    assert_eq!(due(&app)["contactDueInDays"], 4);
    assert_eq!(due(&app)["lastContact"], Value::Null);
    keeps(&app, &weekly, &content(&day(0)));
    assert_eq!(due(&app)["contactDueInDays"], 7);
    assert_eq!(due(&app)["lastContact"], day(0));

    // A day that was agreed on counts before the rhythm.
    let mut agreed = content(&day(0));
    agreed["next"] = json!(day(3));
    keeps(&app, &weekly, &agreed);
    assert_eq!(due(&app)["contactDueInDays"], 3);

    // Holidays move it to the first day after.
    let pauses = app.does("pause_add", json!({ "person": null, "begins": day(0), "ends": day(9) }));
    assert_eq!(due(&app)["contactDueInDays"], 10);
    assert_eq!(due(&app)["restsUntil"], day(9));
    let wrong = app.refuses("pause_add", json!({ "person": null, "begins": day(2), "ends": day(1) }));
    assert_eq!((wrong.code, wrong.field), (ErrorCode::Invalid, Some("ends")));
    app.does("pause_remove", json!({ "id": pauses[0]["id"] }));
    assert_eq!(due(&app)["contactDueInDays"], 3);
}

#[test]
fn a_check_in_is_noted_survives_a_crash_and_leads_on() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app, "Wren", Some(14), &day(-30));

    // Questions for the age: one of each kind at hand, none asked yet.
    let page = app.does("check_in_begin", json!({ "id": wren }));
    let about: Vec<&str> = page["questions"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|group| text(&group["about"]))
        .collect();
    for kind in ["connection", "online", "forward"] {
        assert!(about.contains(&kind), "{about:?}");
    }
    assert_eq!(page["matters"], "Football.");
    assert_eq!(page["draftSaved"], Value::Null);
    assert_eq!(page["suggestedNext"], day(14));
    let question = page["questions"][0]["questions"][0].clone();
    assert_eq!(question["lastAsked"], Value::Null);

    // A draft is saved, then the app ends as by a power cut.
    let mut written = content(&day(0));
    written["answers"] = json!([{
        "questionSet": question["questionSet"], "question": question["question"], "words": question["words"],
        "answer": "Her cousin.", "theirs": false
    }]);
    written["followUps"] = json!([{ "what": "Ask about the exam", "due": day(5) }]);
    app.does(
        "check_in_draft_save",
        json!({ "person": wren, "checkIn": null, "content": written }),
    );
    drop(app);
    let app = computer.start();
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(app.does("people", json!({}))[0]["hasDraft"], true);
    let page = app.does("check_in_begin", json!({ "id": wren }));
    assert_eq!(page["content"], written);
    assert_ne!(page["draftSaved"], Value::Null);

    // Kept, with its follow-up; nothing is half written any more.
    let kept = keeps(&app, &wren, &written);
    assert_eq!(kept["guides"][0]["title"], "The promise");
    let person = app.does("person", json!({ "id": wren, "timelineAfter": null }));
    assert_eq!(person["person"]["hasDraft"], false);
    assert_eq!(person["followUps"][0]["what"], "Ask about the exam");
    assert_eq!(person["timeline"][0]["what"]["kind"], "checkIn");

    // Next time that question comes last of its kind, and the guide counts as talked about.
    let next = app.does("check_in_begin", json!({ "id": wren }));
    let again = next["questions"][0]["questions"]
        .as_array()
        .expect("questions")
        .last()
        .expect("one")
        .clone();
    assert_eq!((&again["question"], &again["lastAsked"]), (&question["question"], &json!(day(0))));
    assert_eq!(next["talkedAbout"][0]["guide"]["title"], "The promise");
    assert_eq!(next["last"]["content"]["note"], "Walked by the canal.");
    let today = app.does("today", json!({}));
    assert_ne!(today["private"]["suggestions"][0]["item"]["title"], "The promise");

    // Changed, thrown away, and brought back.
    let id = kept["id"].clone();
    let mut changed = written.clone();
    changed["note"] = json!("By the river.");
    changed["followUps"] = json!([]);
    app.does("check_in_keep", json!({ "person": wren, "checkIn": id, "content": changed }));
    assert_eq!(app.does("check_in", json!({ "id": id }))["content"]["note"], "By the river.");
    app.does("trash_put", json!({ "kind": "checkIn", "id": id }));
    assert_eq!(app.refuses("check_in", json!({ "id": id })).code, ErrorCode::NotFound);
    assert_eq!(app.does("trash", json!({}))[0]["kind"], "checkIn");
    app.does("trash_restore", json!({ "kind": "checkIn", "id": id }));
    assert_eq!(app.does("check_in", json!({ "id": id }))["content"]["note"], "By the river.");
}

#[test]
fn what_cannot_be_is_refused_by_field() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app, "Wren", None, &day(0));
    for (field, value, named) in [
        ("day", json!(day(1)), "day"),
        ("day", json!("yesterday"), "day"),
        ("minutes", json!(0), "minutes"),
        ("next", json!(day(0)), "next"),
        ("note", json!("x".repeat(10_001)), "note"),
    ] {
        let mut wrong = content(&day(0));
        wrong[field] = value;
        let refused = app.refuses("check_in_keep", json!({ "person": wren, "checkIn": null, "content": wrong }));
        assert_eq!((refused.code, refused.field), (ErrorCode::Invalid, Some(named)), "{field}");
    }
    let about = |rhythm: Value, since: Value| json!({ "id": wren, "details": details(&[&json!({ "name": "Wren", "rhythmDays": rhythm, "since": since })]) });
    let refused = app.refuses("person_save", about(json!(0), Value::Null));
    assert_eq!(refused.field, Some("rhythmDays"));
    let refused = app.refuses("person_save", about(Value::Null, json!(day(1))));
    assert_eq!(refused.field, Some("since"));
    // What is kept comes back as it went; a request that leaves a text out could erase it, and is refused.
    let mut kept = app.does("person", json!({ "id": wren, "timelineAfter": null }))["details"].clone();
    kept["name"] = json!("W.");
    app.does("person_save", json!({ "id": wren, "details": kept }));
    let texts = details(&[]);
    let texts = texts.as_object().expect("an object").iter().filter(|(_, value)| value.is_string());
    for (field, _) in texts {
        let mut without = kept.clone();
        without.as_object_mut().expect("an object").remove(field);
        let refused = app.refuses("person_save", json!({ "id": wren, "details": without }));
        assert_eq!(refused.code, ErrorCode::BadRequest, "{field}");
    }
    let person = app.does("person", json!({ "id": wren, "timelineAfter": null }));
    assert_eq!(
        (&person["person"]["name"], &person["details"]["matters"]),
        (&json!("W."), &json!("Football."))
    );
    let since: Date = text(&person["details"]["since"]).parse().expect("a day");
    assert_eq!(since.to_string(), day(0));
}

#[test]
fn a_follow_up_put_off_remembers_its_first_day() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let saved = app.does(
        "follow_up_save",
        json!({ "id": null, "person": null, "what": "Ask", "due": day(0) }),
    );
    let put_off = |due: String| {
        app.does(
            "follow_up_save",
            json!({ "id": saved["id"], "person": null, "what": "Ask", "due": due }),
        )
    };
    assert_eq!(saved["planned"], Value::Null);
    assert_eq!(put_off(day(3))["planned"], day(0));
    assert_eq!(put_off(day(9))["planned"], day(0), "the first day stays");
    assert_eq!(put_off(day(0))["planned"], Value::Null, "brought back");
}

#[test]
fn trusted_adults_are_kept_by_nearness_and_go_with_their_person() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app, "Wren", None, &day(0));
    let saves = |id: Value, name: &str, nearness: &str| {
        app.does(
            "trusted_adult_save",
            json!({ "id": id, "person": wren, "name": name, "who": "aunt", "nearness": nearness, "atNight": true }),
        )
    };
    saves(Value::Null, "Noi", "whenItMatters");
    let both = saves(Value::Null, "Ms Lee", "mostDays");
    assert_eq!(names(&both), ["Ms Lee", "Noi"], "the nearest first");
    let moved = saves(both[1]["id"].clone(), "Noi", "mostDays");
    assert_eq!(names(&moved), ["Noi", "Ms Lee"], "then as they were added");
    app.does("trusted_adult_remove", json!({ "id": moved[0]["id"] }));
    assert_eq!(names(&app.does("trusted_adults", json!({ "id": wren }))), ["Ms Lee"]);
    let unnamed = json!({ "id": null, "person": wren, "name": " ", "who": "", "nearness": "mostDays", "atNight": false });
    assert_eq!(app.refuses("trusted_adult_save", unnamed).field, Some("name"));
    app.does("trash_put", json!({ "kind": "person", "id": wren }));
    assert_eq!(app.refuses("trusted_adults", json!({ "id": wren })).code, ErrorCode::NotFound);
    app.does("trash_restore", json!({ "kind": "person", "id": wren }));
    assert_eq!(names(&app.does("trusted_adults", json!({ "id": wren }))), ["Ms Lee"]);
}

#[test]
fn a_pack_adds_questions_to_every_check_in_and_says_which_are_required() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/packs/starter"),
        folder.path(),
    );
    let questions = folder.path().join("en/questions");
    let bank = fs::read_to_string(questions.join("check-in-questions.md")).expect("the questions");
    let front = |id: &str, how: &str| {
        let (front, _) = bank[4..].split_once("+++").expect("front matter");
        let front = front
            .replace("\"check-in-questions\"", &format!("\"{id}\""))
            .replace("asked_of", &format!("check_in = \"{how}\"\nasked_of"));
        format!("+++\n{front}+++\n\nAsk what fits.\n\n")
    };
    let small =
        "## The house {#house}\n\n- {#rules} Were our rules kept?\n\n## The older ones {#older ages=14-17}\n\n- {#work} How is work?\n";
    fs::write(questions.join("our-week.md"), front("our-week", "required") + small).expect("written");
    fs::write(questions.join("our-ideas.md"), front("our-ideas", "added") + small).expect("written");

    let computer = Computer::with_pack(folder.path().to_owned());
    let app = computer.start();
    app.sets_up();
    assert_eq!(app.does("start", json!({}))["packProblems"], json!([]));
    let wren = adds_mentee(&app, "Wren", None, &day(0));
    let page = app.does("check_in_begin", json!({ "id": wren }));
    let of_pack: Vec<(&str, bool)> = page["questions"]
        .as_array()
        .expect("groups")
        .iter()
        .filter(|group| text(&group["about"]).contains('/'))
        .map(|group| (text(&group["about"]), group["required"] == true))
        .collect();
    assert_eq!(
        of_pack,
        [("our-ideas/house", false), ("our-week/house", true)],
        "for thirteen; not for older ones"
    );

    let mut noted = content(&day(0));
    noted["answers"] =
        json!([{ "questionSet": "our-week", "question": "rules", "words": "Were our rules kept?", "answer": "Yes", "theirs": false }]);
    keeps(&app, &wren, &noted);
    let again = app.does("check_in_begin", json!({ "id": wren }));
    let week = again["questions"].as_array().expect("groups").last().expect("one").clone();
    assert_eq!(
        (&week["about"], &week["questions"][0]["lastAsked"]),
        (&json!("our-week/house"), &json!(day(0)))
    );
}

#[test]
fn seasons_and_holidays_suggest_their_checklists_and_can_be_put_aside() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_mentee(&app, "Wren", None, &day(0));
    let suggestion = || app.does("today", json!({}))["private"]["suggestions"][0].clone();
    let puts_aside = |suggestion: &Value| app.does("suggestion_not_now", json!({ "person": wren, "key": suggestion["key"] }));

    // First there are talks.
    assert_eq!(
        (&suggestion()["why"]["kind"], &suggestion()["item"]["link"]["kind"]),
        (&json!("notYet"), &json!("guide"))
    );
    computer.let_days_pass(31);
    let season = suggestion();
    assert_eq!(season["item"]["link"], json!({ "kind": "checklist", "id": "trusted-adult-map" }));
    assert_eq!(season["why"], json!({ "kind": "season", "days": null }));
    puts_aside(&season);
    assert_eq!(suggestion()["why"]["kind"], "notYet");
    // Another season, and it comes again; looked at, it rests for one.
    computer.let_days_pass(92);
    assert_eq!(suggestion()["item"]["link"]["id"], "trusted-adult-map");
    app.does("run_start", json!({ "checklist": "trusted-adult-map", "person": wren }));
    assert_eq!(suggestion()["why"]["kind"], "notYet");
    computer.let_days_pass(91);
    assert_eq!(suggestion()["why"], json!({ "kind": "season", "days": 91 }));

    // Holidays near by come before everything else, once.
    let (begins, ends) = (day(31 + 92 + 91 + 10), day(31 + 92 + 91 + 20));
    app.does("pause_add", json!({ "person": wren, "begins": begins, "ends": ends }));
    assert_eq!(suggestion()["why"]["kind"], "season", "a pause with one of them is no holiday");
    app.does("pause_add", json!({ "person": null, "begins": begins, "ends": ends }));
    let holidays = suggestion();
    assert_eq!(holidays["item"]["link"]["id"], "hard-seasons");
    assert_eq!(holidays["why"], json!({ "kind": "holidays", "days": 10 }));
    puts_aside(&holidays);
    assert_eq!(suggestion()["why"]["kind"], "season");
}
