//! Weeks of things to come back to: in groups, put off without a word of blame, and on a calendar that tells nobody anything.
use icalendar::{Calendar, Component, DatePerhapsTime, Event};
use jiff::{ToSpan, Zoned};
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{App, Computer, details};

/// Words that stand nowhere else. None of them may be in a neutral file.
const CANARIES: [&str; 4] = ["Zaffrequill", "Brindlewyke, \"quoted\"; line", "Ostermundy", "Quenchtallow"];

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

/// A day so many days from today, as the test begins.
fn day(offset: i64) -> String {
    Zoned::now().date().saturating_add(offset.days()).to_string()
}

fn adds_person(app: &App, name: &str) -> String {
    let about = json!({
        "language": "", "rhythmDays": 14, "since": day(-3), "consent": "", "safeguardingContact": "", "matters": "Quenchtallow"
    });
    let request = json!({ "id": null, "details": details(&[&json!({ "name": name, "birthYear": 2013, "role": "mentee" }), &about]) });
    text(&app.does("person_save", request)["id"]).to_owned()
}

fn saves(app: &App, id: Option<&str>, person: Option<&str>, what: &str, due: &str) -> String {
    let saved = app.does("follow_up_save", json!({ "id": id, "person": person, "what": what, "due": due }));
    text(&saved["id"]).to_owned()
}

fn lists(app: &App, person: Option<&str>) -> Value {
    app.does("follow_ups", json!({ "person": person, "doneAfter": null }))
}

fn whats(page: &Value, group: &str) -> Vec<String> {
    let cards = page[group].as_array().expect("a group").iter();
    cards.map(|card| text(&card["what"]).to_owned()).collect()
}

#[test]
fn everything_stands_in_one_group_and_moves_with_the_days() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let wren = adds_person(&app, "Wren");
    saves(&app, None, Some(&wren), "waits", &day(-4));
    saves(&app, None, None, "today", &day(0));
    saves(&app, None, None, "soon", &day(7));
    saves(&app, None, Some(&wren), "far", &day(8));
    let moved = saves(&app, None, Some(&wren), "moved", &day(-1));
    let moved_again = saves(&app, Some(&moved), Some(&wren), "moved", &day(2));
    assert_eq!(moved, moved_again);

    let page = lists(&app, None);
    assert_eq!(whats(&page, "now"), ["waits", "today"]);
    assert_eq!(whats(&page, "coming"), ["soon"]);
    assert_eq!(whats(&page, "later"), ["far"]);
    assert_eq!(whats(&page, "putOff"), ["moved"]);
    assert_eq!(page["putOff"][0]["planned"], day(-1));
    assert_eq!((whats(&page, "done").len(), &page["next"]), (0, &Value::Null));

    // With someone in particular.
    let hers = lists(&app, Some(&wren));
    assert_eq!((whats(&hers, "now"), whats(&hers, "coming").len()), (vec!["waits".to_owned()], 0));

    // Put off until then, it is simply due then.
    computer.let_days_pass(2);
    assert_eq!(whats(&lists(&app, None), "now"), ["waits", "today", "moved"]);

    // Done, it is in one place only; after three months it is in none, but kept.
    app.does("follow_up_done", json!({ "id": moved, "done": true }));
    let page = lists(&app, None);
    assert_eq!((whats(&page, "now").len(), whats(&page, "done")), (2, vec!["moved".to_owned()]));
    assert_eq!(page["done"][0]["doneOn"], day(2));
    computer.let_days_pass(91);
    assert!(whats(&lists(&app, None), "done").is_empty());
}

#[test]
fn what_is_done_comes_in_parts() {
    let app = Computer::new().start();
    app.sets_up();
    for number in 0..53 {
        let id = saves(&app, None, None, &format!("{number}"), &day(0));
        app.does("follow_up_done", json!({ "id": id, "done": true }));
    }
    saves(&app, None, None, "open", &day(0));
    let first = lists(&app, None);
    assert_eq!((whats(&first, "done").len(), whats(&first, "done")[0].as_str()), (50, "52"));
    let second = app.does("follow_ups", json!({ "person": null, "doneAfter": first["next"] }));
    assert_eq!(whats(&second, "done"), ["2", "1", "0"]);
    assert_eq!(second["next"], Value::Null);
    assert!(whats(&second, "now").is_empty(), "what is open came with the first part");
    let wrong = app.refuses("follow_ups", json!({ "person": null, "doneAfter": "somewhere" }));
    assert_eq!(wrong.code, ErrorCode::BadRequest);
}

#[test]
fn each_says_what_it_came_from_and_comes_back_with_it() {
    let app = Computer::new().start();
    app.sets_up();
    let wren = adds_person(&app, "Wren");
    let talk = app.does(
        "talk_save",
        json!({
            "person": wren, "guide": "the-promise", "day": day(0), "note": "", "followUp": { "what": "ask again", "due": day(1) }
        }),
    );
    let source = json!({ "kind": "talk", "id": talk["talk"]["id"], "person": wren });
    assert_eq!(talk["followUp"]["fromWhat"], source);
    let id = text(&talk["followUp"]["id"]);
    saves(&app, Some(id), Some(&wren), "ask again", &day(5));
    let card = lists(&app, None)["putOff"][0].clone();
    assert_eq!((&card["fromWhat"], &card["planned"]), (&source, &json!(day(1))));

    // Removed and taken back, it is as it was.
    app.does("follow_up_remove", json!({ "id": id }));
    let back = |from: &Value| {
        app.does(
            "follow_up_save",
            json!({
                "id": null, "person": wren, "what": card["what"], "due": card["due"], "from": from, "planned": card["planned"]
            }),
        )
    };
    let came_back = back(&card["fromWhat"]);
    assert_eq!((&came_back["fromWhat"], &came_back["planned"]), (&source, &json!(day(1))));

    // What it came from may be gone by then.
    let gone = json!({ "kind": "entry", "id": "01900000-0000-7000-8000-000000000000" });
    assert_eq!(back(&gone)["fromWhat"], Value::Null);

    // A change cannot attach it to something else.
    let changed = app.does(
        "follow_up_save",
        json!({ "id": came_back["id"], "person": wren, "what": "x", "due": day(5), "from": gone }),
    );
    assert_eq!(changed["fromWhat"], source);
}

fn calendar(app: &App, computer: &Computer, change: &Value) -> String {
    let mut request = json!({
        "ids": null, "titles": "neutral", "alarm": false, "contactDays": false, "fileName": "days.ics",
        "words": { "lookAgain": "Porchlight: look again", "inTouch": "Porchlight: be in touch" }
    });
    for (key, value) in change.as_object().expect("fields") {
        request[key] = value.clone();
    }
    assert_eq!(app.does("follow_ups_save_calendar", request)["saved"], true);
    let saved = computer.desktop.saved.lock().expect("not poisoned");
    String::from_utf8(saved.last().expect("a file").clone()).expect("UTF-8")
}

fn events(file: &str) -> Vec<Event> {
    let calendar: Calendar = file.parse().expect("a calendar");
    calendar.events().cloned().collect()
}

fn starts(event: &Event) -> String {
    match event.get_start() {
        Some(DatePerhapsTime::Date(date)) => date.to_string(),
        other => panic!("not a whole day: {other:?}"),
    }
}

#[test]
fn a_calendar_file_tells_nobody_anything_unless_asked_to() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let person = adds_person(&app, CANARIES[0]);
    let first = saves(&app, None, Some(&person), CANARIES[1], &day(-4));
    let second = saves(&app, None, Some(&person), CANARIES[2], &day(9));
    let done = saves(&app, None, None, "done already", &day(1));
    app.does("follow_up_done", json!({ "id": done, "done": true }));

    let neutral = calendar(&app, &computer, &json!({ "alarm": true, "contactDays": true }));
    let unfolded = neutral.replace("\r\n ", "");
    let words = CANARIES
        .iter()
        .flat_map(|canary| canary.split([',', ';', ' ', '"']))
        .filter(|word| word.len() > 3);
    for secret in words.chain([first.as_str(), second.as_str(), person.as_str()]) {
        assert!(!unfolded.contains(secret), "{secret} is in the file:\n{neutral}");
    }
    let found = events(&neutral);
    assert_eq!(found.len(), 3, "two follow-ups that are open, and one day to be in touch");
    for event in &found {
        assert!(event.get_summary().expect("a title").starts_with("Porchlight: "));
        assert_eq!(event.property_value("TRANSP"), Some("TRANSPARENT"), "the day stays free");
        assert_eq!(event.property_value("CLASS"), Some("PRIVATE"));
        assert!(event.get_end().is_none() && event.get_description().is_none());
        let stamp = event.get_timestamp().expect("a stamp");
        assert!(
            (Zoned::now().timestamp().as_second() - stamp.timestamp()).abs() < 60,
            "from the clock"
        );
        assert_eq!(event.components().len(), 1);
        let nine_hours = Some("PT32400S");
        assert_eq!(event.components()[0].property_value("TRIGGER"), nine_hours);
    }
    // What waits stands on today.
    let mut days: Vec<String> = found.iter().map(starts).collect();
    days.sort();
    assert_eq!(days, [day(0), day(9), day(11)]);

    // No alarm unless asked; put off, the same event moves.
    let uids = |file: &str| -> Vec<String> {
        let mut uids: Vec<String> = events(file)
            .iter()
            .map(|event| event.get_uid().expect("an id").to_owned())
            .collect();
        uids.sort();
        uids
    };
    let before = calendar(&app, &computer, &json!({}));
    assert!(!before.contains("VALARM"));
    assert_eq!(events(&before).len(), 2, "days to be in touch are not in it unless asked");
    saves(&app, Some(&second), Some(&person), CANARIES[2], &day(20));
    computer.let_days_pass(1);
    let after = calendar(&app, &computer, &json!({}));
    assert_eq!(uids(&before), uids(&after));
    assert!(events(&after).iter().any(|event| starts(event) == day(20)));
}

#[test]
fn own_words_and_a_choice_of_days_are_asked_for() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let person = adds_person(&app, CANARIES[0]);
    let nobody = app.refuses(
        "follow_ups_save_calendar",
        json!({
            "ids": [], "titles": "own", "alarm": false, "contactDays": false, "fileName": "days.ics",
            "words": { "lookAgain": "x", "inTouch": "x" }
        }),
    );
    assert_eq!(nobody.code, ErrorCode::NotFound, "an empty calendar is no file");
    assert!(computer.desktop.saved.lock().expect("not poisoned").is_empty());

    let long = format!("{} ส่งข้อความ {}", CANARIES[1], "ถามว่าสัปดาห์แรกเป็นอย่างไร ".repeat(6));
    let one = saves(&app, None, Some(&person), &long, &day(1));
    saves(&app, None, None, "another", &day(1));
    let own = calendar(&app, &computer, &json!({ "ids": [one], "titles": "own" }));
    let found = events(&own);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].get_summary(),
        Some(long.trim()),
        "folded and escaped, it is read back as it was written"
    );
    assert!(!own.contains(CANARIES[0]), "the name of the young person is never in it");
    for line in own.split("\r\n") {
        assert!(line.len() <= 75, "longer than a line may be: {line}");
    }
    let both = calendar(&app, &computer, &json!({ "titles": "own", "contactDays": true }));
    assert!(
        both.contains("Porchlight: be in touch"),
        "days to be in touch have no words of their own"
    );
}
