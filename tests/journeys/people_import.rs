//! People from a file: forty at once, taken back, looked at twice, and files that are not what they should be.
use std::{fs, sync::atomic::Ordering, thread};

use jiff::{ToSpan, Zoned};
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{App, Computer, PASSPHRASE, details};

/// The year they are all born in: old enough, in whatever year this runs.
fn born() -> i16 {
    Zoned::now().year() - 13
}

/// A day so many days ago, as the test begins.
fn ago(days: i64) -> String {
    Zoned::now().date().saturating_sub(days.days()).to_string()
}

fn chooses(computer: &Computer, name: &str, contents: impl Into<Vec<u8>>) {
    *computer.desktop.offers.lock().expect("not poisoned") = Some((name.to_owned(), contents.into()));
}

/// Chooses a file that can be read; gives the page.
fn opens(computer: &Computer, app: &App, name: &str, contents: impl Into<Vec<u8>>) -> Value {
    chooses(computer, name, contents);
    let reply = app.does("people_import_open", json!({}));
    assert_eq!(reply["kind"], "read", "{reply}");
    reply["page"].clone()
}

fn previews(app: &App, plan: &Value) -> Value {
    let reply = app.does("people_import_preview", plan.clone());
    assert_eq!(reply["kind"], "read", "{reply}");
    reply["page"].clone()
}

fn names(app: &App) -> Vec<String> {
    let people = app.does("people", json!({}));
    let mut names: Vec<String> = people
        .as_array()
        .expect("people")
        .iter()
        .map(|person| person["name"].as_str().expect("a name").to_owned())
        .collect();
    names.sort();
    names
}

fn kept(page: &Value) -> usize {
    page["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .filter(|row| row["keeps"] == true)
        .count()
}

fn forty() -> String {
    let mut csv = String::from("Nickname;Birthday;Role;Language;How often;Since;Consent;Phone\r\n");
    for number in 1..=40 {
        let row = format!(
            "Kid {number};{}-03-12;mentee;Thai;every 2 weeks;{};Mother agreed;5550100\r\n",
            born(),
            ago(9)
        );
        csv.push_str(&row);
    }
    csv
}

#[test]
fn forty_people_are_imported_taken_back_and_imported_again() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let page = opens(&computer, &app, "list.csv", forty());
    assert_eq!(
        page["plan"]["columns"],
        json!([
            "name",
            "birthYear",
            "role",
            "language",
            "rhythmDays",
            "since",
            "consent",
            "leaveOut"
        ])
    );
    assert_eq!(
        (page["plan"]["separator"].as_str(), page["plan"]["headings"].as_bool()),
        (Some("semicolon"), Some(true))
    );
    assert_eq!(
        (page["fileName"].as_str(), page["isCards"].as_bool(), kept(&page)),
        (Some("list.csv"), Some(false), 40)
    );
    assert!(names(&app).is_empty(), "nothing is kept before the person says so");

    let imported = app.does("people_import", page["plan"].clone());
    assert_eq!(imported["ids"].as_array().map(Vec::len), Some(40));
    assert_eq!(names(&app).len(), 40);
    let first = app.does("person", json!({ "id": imported["ids"][0], "timelineAfter": null }));
    assert_eq!(
        (
            &first["person"]["name"],
            &first["person"]["birthYear"],
            &first["person"]["rhythmDays"]
        ),
        (&json!("Kid 1"), &json!(born()), &json!(14))
    );
    assert_eq!(
        first["details"],
        details(&[&json!({
            "name": "Kid 1", "birthYear": born(), "role": "mentee",
            "language": "Thai", "rhythmDays": 14, "since": ago(9), "consent": "Mother agreed"
        })])
    );
    assert_eq!(
        app.refuses("people_import", page["plan"].clone()).code,
        ErrorCode::NotFound,
        "pressed twice, it is imported once"
    );

    // Everyone is there now, so nobody is added unless it is wished.
    let again = opens(&computer, &app, "list.csv", forty());
    assert_eq!(kept(&again), 0);
    assert_eq!(again["rows"][4]["samePeople"][0]["name"], "Kid 5");
    let refused = app.refuses("people_import", again["plan"].clone());
    assert_eq!((refused.code, refused.field), (ErrorCode::Invalid, Some("rows")));
    let mut plan = again["plan"].clone();
    plan["added"] = json!([again["rows"][4]["number"]]);
    assert_eq!(kept(&previews(&app, &plan)), 1);
    app.does("people_import", plan);
    assert_eq!(names(&app).iter().filter(|name| *name == "Kid 5").count(), 2);

    // Taken back: those forty, and nobody else. With whom something was noted meanwhile waits in the trash.
    let talk = json!({ "person": imported["ids"][7], "guide": null, "day": ago(0), "note": "A walk.", "followUp": null });
    app.does("talk_save", talk);
    let rename =
        json!({ "id": imported["ids"][8], "details": details(&[&json!({ "name": "Kid nine", "birthYear": null, "role": "mentee" })]) });
    app.does("person_save", rename);
    app.does("trash_put", json!({ "kind": "person", "id": imported["ids"][9] }));
    let undone = app.does("undo", json!({ "token": imported["undo"] }));
    assert_eq!(undone["toTrash"], 2);
    assert_eq!(names(&app), ["Kid 5"]);
    let trash = app.does("trash", json!({}));
    let mut thrown: Vec<&str> = trash
        .as_array()
        .expect("trash")
        .iter()
        .filter_map(|card| card["title"].as_str())
        .collect();
    thrown.sort_unstable();
    assert_eq!(
        thrown,
        ["Kid 10", "Kid 8", "Kid nine"],
        "what was noted, typed or thrown away since can be had back"
    );
    let twice = app.refuses("undo", json!({ "token": imported["undo"] }));
    assert_eq!(twice.code, ErrorCode::NotFound, "once");
}

#[test]
fn rows_that_need_a_look_are_named_and_the_rest_is_kept() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let year = born();
    let csv = format!(
        "Nombre,Fecha de nacimiento,Frecuencia,Desde,Idioma,Notas\n\
         Ana Ríos,12/03/{year},semanal,31/12/2199,español,calle 1\n\
         ,2012,,,,\n\
         \"Jo\nMila\nLee\",,,,,\n\
         Li Wei,pronto,a veces,,,\n\
         ana rios,,,,,\n\
         {},,,,,\n",
        "x".repeat(61)
    );
    let page = opens(&computer, &app, "lista.csv", csv);
    let rows = page["rows"].as_array().expect("rows");
    let problems = |at: usize| -> Vec<String> {
        let problems = rows[at]["problems"].as_array().expect("problems");
        let is = |problem: &Value| format!("{} {}", problem["field"], problem["what"]).replace('"', "");
        problems.iter().map(is).collect()
    };
    assert_eq!(rows.iter().map(|row| row["number"].clone()).collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7]);
    assert_eq!(
        (problems(0), rows[0]["keeps"].as_bool()),
        (vec!["since unreadable".to_owned()], Some(true))
    );
    assert_eq!(
        (
            &rows[0]["details"]["birthYear"],
            &rows[0]["details"]["rhythmDays"],
            &rows[0]["details"]["since"]
        ),
        (&json!(year), &json!(7), &Value::Null)
    );
    assert_eq!(
        (problems(1), rows[1]["canKeep"].as_bool()),
        (vec!["name missing".to_owned()], Some(false))
    );
    assert_eq!(
        (problems(2), rows[2]["canKeep"].as_bool()),
        (vec!["name overLines".to_owned()], Some(false))
    );
    assert_eq!(problems(3), ["birthYear unreadable", "rhythmDays unreadable"]);
    assert_eq!(rows[3]["problems"][0]["given"], "pronto");
    assert_eq!((&rows[4]["sameRow"], &rows[4]["keeps"]), (&json!(2), &json!(false)));
    assert_eq!(problems(5), ["name tooLong"]);

    // Less of each name, one row less, one column more.
    let mut plan = page["plan"].clone();
    plan["names"] = json!("initials");
    plan["leftOut"] = json!([5]);
    plan["columns"][5] = json!("matters");
    let page = previews(&app, &plan);
    assert_eq!(
        (&page["rows"][0]["details"]["name"], &page["rows"][0]["details"]["matters"]),
        (&json!("A. R."), &json!("calle 1"))
    );
    assert_eq!(
        (&page["rows"][5]["details"]["name"], &page["rows"][5]["keeps"]),
        (&json!("X."), &json!(true)),
        "short enough now"
    );
    app.does("people_import", page["plan"].clone());
    assert_eq!(names(&app), ["A. R.", "X."]);
}

#[test]
fn the_file_can_be_read_otherwise() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    // Western letters, no headings, days that could be read in two ways.
    let day = Zoned::now().year() - 1;
    let western: Vec<u8> = format!("Sof\u{ed}a;3/4/{day}\nZo\u{eb};5/6/{day}\n")
        .chars()
        .map(|letter| letter as u8)
        .collect();
    let page = opens(&computer, &app, "list.txt", western);
    assert_eq!(
        (page["plan"]["encoding"].as_str(), page["plan"]["headings"].as_bool()),
        (Some("windows-1252"), Some(false))
    );
    assert_eq!(
        (&page["rows"][0]["details"]["name"], page["rows"].as_array().map(Vec::len)),
        (&json!("Sofía"), Some(2))
    );
    let mut plan = page["plan"].clone();
    plan["columns"] = json!(["name", "since"]);
    let page = previews(&app, &plan);
    assert_eq!(
        (page["dayOrderOpen"].as_bool(), &page["rows"][0]["details"]["since"]),
        (Some(true), &json!(format!("{day}-03-04")))
    );
    plan["dayOrder"] = json!("dayFirst");
    assert_eq!(previews(&app, &plan)["rows"][0]["details"]["since"], format!("{day}-04-03"));

    // Another separator makes other columns: they are guessed anew. Back again, nothing is lost.
    plan["separator"] = json!("tab");
    let page = previews(&app, &plan);
    assert_eq!(
        (page["plan"]["columns"].clone(), page["columns"].as_array().map(Vec::len)),
        (json!(["name"]), Some(1))
    );
    plan["separator"] = json!("semicolon");
    plan["headings"] = json!(true);
    let page = previews(&app, &plan);
    assert_eq!(
        (&page["columns"][0]["heading"], page["rows"].as_array().map(Vec::len)),
        (&json!("Sofía"), Some(1))
    );
    plan["encoding"] = json!("no such encoding");
    assert_eq!(app.refuses("people_import_preview", plan).field, Some("encoding"));
}

#[test]
fn cards_give_a_name_and_a_year_and_nothing_else_unless_chosen() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let cards = format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mila Stone\r\nNICKNAME:Mi\r\nBDAY:{}-05-06\r\nTEL:5550100\r\nEMAIL:mila@example.org\r\nNOTE:Zaffrequill\r\n\
         END:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dao\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:To",
        born()
    );
    let page = opens(&computer, &app, "contacts.vcf", cards);
    assert_eq!(page["isCards"], true);
    assert_eq!(page["plan"]["columns"], json!(["name", "leaveOut", "birthYear", "leaveOut"]));
    assert_eq!(page["columns"][1]["ofCard"], "nickname");
    assert_eq!(page["rows"][2]["problems"][0]["what"], "cutShort");
    let imported = app.does("people_import", page["plan"].clone());
    let mila = app.does("person", json!({ "id": imported["ids"][0], "timelineAfter": null }));
    assert_eq!(
        (&mila["person"]["name"], &mila["person"]["birthYear"]),
        (&json!("Mila Stone"), &json!(born()))
    );
    let all = mila.to_string();
    for never in ["5550100", "example.org", "Zaffrequill", "05-06"] {
        assert!(!all.contains(never), "{never} is not kept");
    }
}

#[test]
fn a_file_that_is_no_list_changes_nothing() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let refused = |name: &str, contents: Vec<u8>| {
        chooses(&computer, name, contents);
        let reply = app.does("people_import_open", json!({}));
        assert_eq!(reply["kind"], "refused", "{name}");
        reply["why"].as_str().expect("text").to_owned()
    };
    assert_eq!(refused("people.xlsx", b"PK\x03\x04\x14\x00\x06\x00".to_vec()), "spreadsheet");
    assert_eq!(refused("people.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()), "spreadsheet");
    assert_eq!(refused("picture.csv", (0..=255).cycle().take(5_000).collect()), "notATable");
    assert_eq!(refused("empty.csv", Vec::new()), "nobodyInIt");
    assert_eq!(refused("headings.csv", b"Name,Born\n".to_vec()), "nobodyInIt");
    assert_eq!(refused("huge.csv", vec![b'x'; 8 * 1024 * 1024 + 1]), "tooLarge");
    assert_eq!(refused("long.csv", "Jo\n".repeat(1_002).into_bytes()), "tooManyRows");
    assert_eq!(refused("wide.csv", "x,".repeat(200).into_bytes()), "tooManyColumns");
    assert_eq!(
        refused("torn.csv", format!("name\n\"Jo\n{}", "Mila\n".repeat(3_000)).into_bytes()),
        "fieldTooLong"
    );
    assert_eq!(app.does("people_import_open", json!({}))["kind"], "nothingChosen");
    assert!(names(&app).is_empty());
}

#[test]
fn nothing_of_the_file_stays_behind() {
    let computer = Computer::new();
    let app = computer.start();
    assert_eq!(
        app.refuses("people_import_open", json!({})).code,
        ErrorCode::Locked,
        "before set-up"
    );
    app.sets_up();
    let csv = "name,matters,phone\nQuenchtallow,Ostermundy,Brindlewyke\n";
    let page = opens(&computer, &app, "list.csv", csv);
    app.does("people_import", page["plan"].clone());
    // Let go, it cannot be looked at again; nor after a lock.
    let page = opens(&computer, &app, "list.csv", csv);
    app.does("people_import_forget", json!({}));
    assert_eq!(app.refuses("people_import_preview", page["plan"].clone()).code, ErrorCode::NotFound);
    let page = opens(&computer, &app, "list.csv", csv);
    app.does("lock", json!({ "neutral": false }));
    assert_eq!(app.refuses("people_import_open", json!({})).code, ErrorCode::Locked);
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(app.refuses("people_import_preview", page["plan"].clone()).code, ErrorCode::NotFound);
    for file in computer.files() {
        let bytes = fs::read(&file).expect("readable");
        for canary in ["Quenchtallow", "Ostermundy", "Brindlewyke"] {
            let is_there = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            assert!(!is_there, "{canary} is in {}", file.display());
        }
    }
}

#[test]
fn the_private_space_locks_while_the_dialog_stands_there() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    chooses(&computer, "list.csv", forty());
    let dialog = computer.desktop.dialog.lock().expect("not poisoned");
    thread::scope(|scope| {
        let opening = scope.spawn(|| app.refuses("people_import_open", json!({})).code);
        while !computer.desktop.asked_for_file.load(Ordering::Relaxed) {
            thread::yield_now();
        }
        app.does("lock", json!({ "neutral": false }));
        drop(dialog);
        assert_eq!(
            opening.join().expect("no panic"),
            ErrorCode::Locked,
            "what was chosen then is dropped"
        );
    });
}
