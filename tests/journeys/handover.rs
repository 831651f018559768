//! Ending a mentorship and handing over: one young person as one encrypted file, taken over by another mentor without duplicates, and erased
//! here.
use std::{
    fs,
    io::{Cursor, Read, Write},
    iter,
    process::Command,
};

use age::{Decryptor, Encryptor, Identity, scrypt, secrecy::ExposeSecret, secrecy::SecretString, x25519};
use jiff::{ToSpan, Zoned};
use porchlight_actions::ErrorCode;
use serde_json::{Value, json};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::fresh_computer::{App, Computer, details};

/// What both mentors know.
const SHARED: &str = "walrus pepper eleven canal";
/// Written about the young person, and nowhere else.
const CANARIES: [&str; 6] = [
    "Zaffrequill",
    "Ostermundy",
    "Quenchtallow",
    "Brindlewyke",
    "Fennimarch",
    "Vellowick",
];
/// Somebody else, who must not be named in what is handed over.
const OTHER: &str = "Hollowmere";

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn day(offset: i64) -> String {
    Zoned::now().date().saturating_add(offset.days()).to_string()
}

fn adds_person(app: &App, name: &str) -> String {
    let about = json!({
        "language": "", "rhythmDays": 14, "since": day(-30), "consent": "", "safeguardingContact": "", "matters": CANARIES[0]
    });
    let request = json!({ "id": null, "details": details(&[&json!({ "name": name, "birthYear": 2013, "role": "mentee" }), &about]) });
    text(&app.does("person_save", request)["id"]).to_owned()
}

fn writes(app: &App, words: &str, people: &[&str]) -> String {
    let id = text(&app.does("entry_new", json!({}))["id"]).to_owned();
    app.does("entry_keep", json!({ "entry": id, "text": words, "people": people }));
    id
}

fn rewrites(app: &App, entry: &str, words: &str, people: &[&str]) {
    app.does("entry_keep", json!({ "entry": entry, "text": words, "people": people }));
}

/// A mentor with Wren, of whom a little of everything is kept, and with somebody else.
struct Mentor {
    computer: Computer,
    app: App,
    wren: String,
    other: String,
    note: String,
    both: String,
}

impl Mentor {
    fn new() -> Self {
        let computer = Computer::new();
        let app = computer.start();
        app.sets_up();
        let wren = adds_person(&app, "Wren <script>alert(1)</script>");
        let other = adds_person(&app, OTHER);
        app.does(
            "trusted_adult_save",
            json!({ "id": null, "person": wren, "name": CANARIES[1], "who": "aunt", "nearness": "mostDays", "atNight": true }),
        );
        app.does("pause_add", json!({ "person": wren, "begins": day(20), "ends": day(25) }));
        app.does(
            "talk_save",
            json!({
                "person": wren, "guide": "the-promise", "day": day(-3), "note": CANARIES[2],
                "followUp": { "what": CANARIES[3], "due": day(4) }
            }),
        );
        app.does(
            "check_in_keep",
            json!({ "person": wren, "checkIn": null, "content": {
                "day": day(-1), "how": "call", "minutes": 20, "note": CANARIES[4], "strengths": "waited for a friend",
                "answers": [{ "questionSet": "check-in-questions", "question": "x", "words": "How was your week?", "answer": "long & <b>good</b>", "theirs": true }],
                "guides": ["the-promise"], "topics": [], "next": null, "followUps": [],
                "worry": { "changed": "sleeps little", "explains": "", "helps": "", "next": "" }
            } }),
        );
        let run = app.does("run_start", json!({ "checklist": "mentor-closing", "person": wren }));
        app.does(
            "run_tick",
            json!({ "run": run["run"]["id"], "item": "told-early", "state": "done", "note": "by the lake" }),
        );
        let note = writes(&app, CANARIES[5], &[&wren]);
        let both = writes(&app, "A walk with both of them", &[&wren, &other]);
        Self {
            computer,
            app,
            wren,
            other,
            note,
            both,
        }
    }

    /// Makes the file and takes it from the desktop, as it was saved.
    fn hands_over(&self, shared: &[&str], leave_out: &[&str], lock: &Value) -> Vec<u8> {
        self.app.does("handover_make", makes(&self.wren, shared, leave_out, lock));
        let saved = self.app.does("handover_save", json!({ "fileName": "Porchlight handover.age" }));
        assert_eq!(saved["saved"], true);
        self.computer.desktop.saved.lock().expect("not poisoned").pop().expect("a file")
    }
}

fn passphrase() -> Value {
    json!({ "kind": "passphrase", "passphrase": SHARED })
}

/// Every word of the page, named after what it is for.
pub(crate) fn page_words() -> serde_json::Map<String, Value> {
    let mut words = words_of(include_str!("../../src-tauri/handover/src/page.rs"), "PageWords");
    let labels = words_of(include_str!("../../src-tauri/handover/src/person.rs"), "PersonLabels");
    words.insert("person".to_owned(), labels.into());
    words
}

fn words_of(source: &str, of: &str) -> serde_json::Map<String, Value> {
    let fields = source
        .split(&format!("pub struct {of} {{"))
        .nth(1)
        .and_then(|rest| rest.split("\n}").next())
        .expect("the words of the page");
    fields
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub ")?.split(':').next())
        .map(|name| {
            let mut parts = name.split('_');
            let first = parts.next().unwrap_or_default().to_owned();
            let camel = parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..]);
            let words = if name == "title" {
                "About {name}".to_owned()
            } else {
                format!("[{name}]")
            };
            (camel, words.into())
        })
        .collect()
}

fn makes(person: &str, shared: &[&str], leave_out: &[&str], lock: &Value) -> Value {
    let words = page_words();
    json!({
        "person": person, "leaveOut": leave_out, "shared": shared, "lock": lock, "language": "en", "words": words,
        "dates": {
            "months": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
            "day": "{day} {month} {year}", "month": "{month} {year}", "year": "{year}", "yearsAhead": 0
        }
    })
}

/// What is inside, as any program that reads age and zip sees it: the page and the data.
fn inside(file: &[u8], identity: &dyn Identity) -> (String, Value) {
    let mut plain = Vec::new();
    Decryptor::new(file)
        .expect("an age file")
        .decrypt(iter::once(identity))
        .expect("opens")
        .read_to_end(&mut plain)
        .expect("whole");
    parts(&plain)
}

fn parts(plain: &[u8]) -> (String, Value) {
    let mut zip = ZipArchive::new(Cursor::new(plain)).expect("a zip");
    let mut read = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
        text
    };
    let data = serde_json::from_str(&read("person.json")).expect("JSON");
    (read("READ-ME.html"), data)
}

/// An encrypted file with these parts, as an attacker who knows the passphrase could make it.
fn forged(parts: &[(&str, &[u8])], to: &x25519::Identity) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, stored).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    encrypted(zip.finish().expect("finished").get_ref(), to)
}

fn encrypted(bytes: &[u8], to: &x25519::Identity) -> Vec<u8> {
    let recipient = to.to_public();
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).expect("a recipient");
    let mut writer = encryptor.wrap_output(Vec::new()).expect("begun");
    writer.write_all(bytes).expect("written");
    writer.finish().expect("finished")
}

fn chooses(computer: &Computer, app: &App, file: &[u8]) -> Value {
    *computer.desktop.offers.lock().expect("not poisoned") = Some(("handed-over.age".to_owned(), file.to_owned()));
    app.does("handover_choose", json!({}))
}

fn looks_inside(computer: &Computer, app: &App, file: &[u8]) -> Value {
    assert_eq!(chooses(computer, app, file)["asks"], "passphrase");
    app.does("handover_open", json!({ "key": "passphrase", "secret": SHARED }))
}

fn count(preview: &Value, part: &str) -> [u64; 4] {
    let parts = list(&preview["parts"]);
    let Some(found) = parts.iter().find(|one| one["part"] == part) else {
        return [0; 4];
    };
    ["new", "same", "changed", "stays"].map(|what| found[what].as_u64().expect("a number"))
}

/// Everything kept about someone, as the window would show it.
fn everything(app: &App, person: &str) -> Value {
    let page = app.does("person", json!({ "id": person, "timelineAfter": null }));
    let adults = app.does("trusted_adults", json!({ "id": person }));
    let journal = app.does("journal", json!({ "filter": { "words": "", "person": person } }));
    json!([page, adults, journal])
}

#[test]
fn a_file_holds_a_page_and_the_data_and_names_nobody_else() {
    let mentor = Mentor::new();
    let offered = mentor.app.does("handover", json!({ "id": mentor.wren }));
    let counts: Vec<(&str, u64)> = list(&offered["parts"])
        .iter()
        .map(|part| (text(&part["part"]), part["count"].as_u64().expect("a number")))
        .collect();
    assert_eq!(
        counts,
        [
            ("trustedAdults", 1),
            ("rhythm", 2),
            ("checkIns", 1),
            ("talks", 1),
            ("followUps", 1),
            ("runs", 1),
            ("entries", 1)
        ]
    );
    let shared = list(&offered["shared"]);
    assert_eq!(shared.len(), 1);
    assert_eq!(shared[0]["others"][0]["name"], OTHER, "it is said plainly whom else it is about");

    let file = mentor.hands_over(&[], &[], &passphrase());
    let identity = scrypt::Identity::new(SecretString::from(SHARED.to_owned()));
    let (page, data) = inside(&file, &identity);
    let written = data.to_string();
    for canary in CANARIES {
        assert!(page.contains(canary) && written.contains(canary), "{canary}");
    }
    assert!(!written.contains(OTHER) && !page.contains(OTHER) && !written.contains(&mentor.other));
    assert!(!written.contains("A walk with both"), "what is about others too stays here");
    assert!(page.contains("Wren &lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains("<script"));
    assert!(page.contains("long &amp; &lt;b&gt;good&lt;/b&gt;"));
    assert!(page.contains("Mentor: a good goodbye"), "checklists have their titles");
    assert!(!page.contains("http://") && !page.contains("https://") && !page.contains("src="));
    assert_eq!((&data["format"], &data["version"]), (&json!("porchlight-hand-over"), &json!(1)));

    // Chosen one by one, and parts left out.
    let file = mentor.hands_over(&[&mentor.both], &["checkIns", "runs", "rhythm"], &passphrase());
    let (_, data) = inside(&file, &identity);
    assert_eq!(list(&data["entries"]).len(), 2);
    assert!(
        !data.to_string().contains(&mentor.other),
        "an entry goes without whom else it is about"
    );
    for left_out in ["checkIns", "checklistRuns", "pauses"] {
        assert!(list(&data[left_out]).is_empty(), "{left_out}");
    }
    assert_eq!(data["person"]["rhythmDays"], Value::Null);
}

#[test]
fn nothing_of_it_touches_the_disk_in_plain() {
    let mentor = Mentor::new();
    mentor.hands_over(&[&mentor.both], &[], &passphrase());
    let bobby = Computer::new();
    let app = bobby.start();
    app.sets_up();
    let file = mentor.hands_over(&[], &[], &passphrase());
    looks_inside(&bobby, &app, &file);
    app.does("handover_keep", json!({}));
    for path in mentor.computer.files().into_iter().chain(bobby.files()) {
        let bytes = fs::read(&path).expect("readable");
        for canary in CANARIES.into_iter().chain([OTHER, SHARED]) {
            let wide: Vec<u8> = canary.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let found = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
            assert!(!found(canary.as_bytes()) && !found(&wide), "{canary} in {}", path.display());
        }
    }
}

#[test]
fn taken_over_twice_nothing_is_there_twice() {
    let mentor = Mentor::new();
    let file = mentor.hands_over(&[], &[], &passphrase());
    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    let preview = looks_inside(&next, &app, &file);
    assert_eq!((&preview["person"], &preview["changes"]), (&json!("new"), &json!(true)));
    for part in ["trustedAdults", "rhythm", "checkIns", "talks", "followUps", "runs", "entries"] {
        assert_eq!(count(&preview, part), [1, 0, 0, 0], "{part}");
    }
    assert!(list(&app.does("people", json!({}))).is_empty(), "looking inside keeps nothing");

    let card = app.does("handover_keep", json!({}));
    assert_eq!(card["id"], mentor.wren.as_str());
    let kept = everything(&app, &mentor.wren);
    let page = &kept[0];
    assert_eq!(list(&page["timeline"]).len(), 4, "a talk, a check-in, a checklist, a note");
    assert_eq!(page["followUps"][0]["fromWhat"]["kind"], "talk", "it still says what it came from");
    let found = app.does("journal", json!({ "filter": { "words": "Vellowick" } }));
    assert_eq!(list(&found["entries"]).len(), 1, "what came can be searched");

    let again = looks_inside(&next, &app, &file);
    assert_eq!((&again["person"], &again["changes"]), (&json!("same"), &json!(false)));
    for part in ["trustedAdults", "rhythm", "checkIns", "talks", "followUps", "runs", "entries"] {
        assert_eq!(count(&again, part), [0, 1, 0, 0], "{part}");
    }
    app.does("handover_keep", json!({}));
    assert_eq!(everything(&app, &mentor.wren), kept, "the second time changes nothing");
}

/// A computer on which the record of somebody was opened and not yet kept, with their id.
pub(crate) fn somebody_handed_over() -> (Computer, App, String) {
    let mentor = Mentor::new();
    let file = mentor.hands_over(&[], &[], &passphrase());
    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    looks_inside(&next, &app, &file);
    (next, app, mentor.wren)
}

#[test]
fn what_came_can_be_taken_back() {
    let mentor = Mentor::new();
    let file = mentor.hands_over(&[], &[], &passphrase());
    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    looks_inside(&next, &app, &file);
    let kept = app.does("handover_keep", json!({}));
    app.does("undo", json!({ "token": kept["undo"] }));
    assert!(list(&app.does("people", json!({}))).is_empty());
    let journal = app.does("journal", json!({ "filter": { "words": "" } }));
    assert!(list(&journal["entries"]).is_empty());
    assert_eq!(
        app.refuses("undo", json!({ "token": kept["undo"] })).code,
        ErrorCode::NotFound,
        "once is enough"
    );
}

#[test]
fn of_two_versions_the_newer_is_shown_and_the_older_is_kept() {
    let mentor = Mentor::new();
    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    let wren = mentor.wren.as_str();
    let file = mentor.hands_over(&[], &[], &passphrase());
    looks_inside(&next, &app, &file);
    app.does("handover_keep", json!({}));

    // Both go on; the first mentor last.
    rewrites(&app, &mentor.note, "written at the next mentor's", &[wren]);
    rewrites(&mentor.app, &mentor.note, "written later at the first one's", &[wren]);
    let file = mentor.hands_over(&[], &[], &passphrase());
    let before = everything(&app, wren);
    let preview = looks_inside(&next, &app, &file);
    assert_eq!(count(&preview, "entries"), [0, 0, 1, 0]);
    let kept = app.does("handover_keep", json!({}));
    let entry = app.does("entry", json!({ "id": mentor.note }));
    assert_eq!(entry["kept"]["text"], "written later at the first one's");
    let versions = app.does("entry_versions", json!({ "id": mentor.note }));
    assert!(
        versions.to_string().contains("written at the next mentor's"),
        "the older one is a version"
    );
    app.does("undo", json!({ "token": kept["undo"] }));
    assert_eq!(everything(&app, wren), before, "taken back it is as it was");

    // The other way round: what is here is newer, and what comes becomes a version.
    rewrites(&app, &mentor.note, "written last of all", &[wren]);
    let preview = looks_inside(&next, &app, &file);
    assert_eq!(count(&preview, "entries"), [0, 0, 1, 0]);
    app.does("handover_keep", json!({}));
    assert_eq!(
        app.does("entry", json!({ "id": mentor.note }))["kept"]["text"],
        "written last of all"
    );
    let versions = app.does("entry_versions", json!({ "id": mentor.note })).to_string();
    assert!(versions.contains("written later at the first one's"));
    let again = looks_inside(&next, &app, &file);
    assert_eq!(again["changes"], false, "a version that is known is not kept again");
}

#[test]
fn of_two_check_ins_the_older_lies_in_the_trash_and_answers_of_a_checklist_are_the_latest() {
    let mentor = Mentor::new();
    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    let wren = mentor.wren.as_str();
    let file = mentor.hands_over(&[], &[], &passphrase());
    looks_inside(&next, &app, &file);
    app.does("handover_keep", json!({}));

    let page = mentor.app.does("person", json!({ "id": wren, "timelineAfter": null }));
    let find = |kind: &str| {
        let item = list(&page["timeline"])
            .iter()
            .find(|item| item["what"]["kind"] == kind)
            .expect(kind);
        item["what"].clone()
    };
    let check_in = text(&find("checkIn")["checkIn"]["id"]).to_owned();
    mentor.app.does(
        "check_in_keep",
        json!({ "person": wren, "checkIn": check_in, "content": {
            "day": day(-1), "how": "call", "minutes": 20, "note": "put right", "strengths": "", "answers": [], "guides": [], "topics": [],
            "next": null, "followUps": [], "worry": { "changed": "", "explains": "", "helps": "", "next": "" }
        } }),
    );
    let run = text(&find("run")["run"]["id"]).to_owned();
    mentor.app.does(
        "run_tick",
        json!({ "run": run, "item": "told-early", "state": "notNow", "note": "not yet" }),
    );
    let file = mentor.hands_over(&[], &[], &passphrase());
    let before = everything(&app, wren);
    let preview = looks_inside(&next, &app, &file);
    assert_eq!(count(&preview, "checkIns"), [0, 0, 1, 0]);
    assert_eq!(count(&preview, "runs"), [0, 0, 1, 0]);
    let kept = app.does("handover_keep", json!({}));
    assert_eq!(app.does("check_in", json!({ "id": check_in }))["content"]["note"], "put right");
    let trash = app.does("trash", json!({}));
    assert_eq!((list(&trash).len(), &trash[0]["kind"]), (1, &json!("checkIn")), "the older one");
    assert!(app.does("run", json!({ "id": run })).to_string().contains("not yet"));
    app.does("undo", json!({ "token": kept["undo"] }));
    assert_eq!(everything(&app, wren), before);
    assert!(list(&app.does("trash", json!({}))).is_empty());
}

#[test]
fn somebody_in_the_trash_comes_out_of_it() {
    let mentor = Mentor::new();
    let file = mentor.hands_over(&[], &[], &passphrase());
    mentor.app.does("trash_put", json!({ "kind": "person", "id": mentor.wren }));
    let preview = looks_inside(&mentor.computer, &mentor.app, &file);
    assert_eq!(preview["fromTrash"], true);
    let kept = mentor.app.does("handover_keep", json!({}));
    assert_eq!(list(&mentor.app.does("people", json!({}))).len(), 2);
    mentor.app.does("undo", json!({ "token": kept["undo"] }));
    assert_eq!(list(&mentor.app.does("people", json!({}))).len(), 1);
}

#[test]
fn a_file_for_a_key_opens_with_its_other_half_alone() {
    let mentor = Mentor::new();
    let (right, wrong) = (x25519::Identity::generate(), x25519::Identity::generate());
    let lock = json!({ "kind": "recipient", "key": right.to_public().to_string() });
    let file = mentor.hands_over(&[], &[], &lock);
    assert!(inside(&file, &right).0.contains(CANARIES[5]));

    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    assert_eq!(chooses(&next, &app, &file)["asks"], "identity");
    let opens = |secret: &str| json!({ "key": "identity", "secret": secret });
    assert_eq!(
        app.refuses("handover_open", opens(wrong.to_string().expose_secret())).code,
        ErrorCode::HandoverWrongKey
    );
    let slip = app.refuses("handover_open", opens("AGE-SECRET-KEY-1NOT"));
    assert_eq!((slip.code, slip.field), (ErrorCode::Invalid, Some("identity")));
    // After a slip the file is still there to be opened.
    app.does("handover_open", opens(&format!(" {}\n", right.to_string().expose_secret())));
    app.does("handover_keep", json!({}));

    let slip = mentor.app.refuses(
        "handover_make",
        makes(&mentor.wren, &[], &[], &json!({ "kind": "recipient", "key": "age1nobody" })),
    );
    assert_eq!((slip.code, slip.field), (ErrorCode::Invalid, Some("recipient")));
}

#[test]
fn the_age_program_itself_opens_it() {
    let mentor = Mentor::new();
    let key = x25519::Identity::generate();
    let lock = json!({ "kind": "recipient", "key": key.to_public().to_string() });
    let folder = tempfile::tempdir().expect("a folder");
    let (file, identity) = (folder.path().join("handed-over.age"), folder.path().join("key.txt"));
    fs::write(&file, mentor.hands_over(&[], &[], &lock)).expect("written");
    fs::write(&identity, key.to_string().expose_secret()).expect("written");
    let opened = Command::new("age")
        .arg("-d")
        .arg("-i")
        .arg(&identity)
        .arg(&file)
        .output()
        .expect("age is installed, as `cargo xtask test` sees to");
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    let (page, data) = parts(&opened.stdout);
    assert!(page.contains(CANARIES[5]));
    assert_eq!(data["entries"][0]["text"], CANARIES[5]);
}

#[test]
fn a_weak_passphrase_locks_nothing() {
    let mentor = Mentor::new();
    let weak = makes(
        &mentor.wren,
        &[],
        &[],
        &json!({ "kind": "passphrase", "passphrase": "password123" }),
    );
    assert_eq!(mentor.app.refuses("handover_make", weak).code, ErrorCode::PassphraseTooWeak);
    let nothing = mentor.app.refuses("handover_save", json!({ "fileName": "x.age" }));
    assert_eq!(nothing.code, ErrorCode::NotFound);
    // Made, and then left without saving.
    mentor.app.does("handover_make", makes(&mentor.wren, &[], &[], &passphrase()));
    mentor.app.does("handover_stop", json!({}));
    let forgotten = mentor.app.refuses("handover_save", json!({ "fileName": "x.age" }));
    assert_eq!(forgotten.code, ErrorCode::NotFound);
}

#[test]
fn locking_forgets_what_was_made_chosen_and_opened() {
    let mentor = Mentor::new();
    mentor.app.does("handover_make", makes(&mentor.wren, &[], &[], &passphrase()));
    mentor.app.does("lock", json!({ "neutral": false }));
    for (command, request) in [("handover_save", json!({ "fileName": "x.age" })), ("handover_choose", json!({}))] {
        assert_eq!(mentor.app.refuses(command, request).code, ErrorCode::Locked, "{command}");
    }
    mentor
        .app
        .does("unlock", json!({ "passphrase": crate::fresh_computer::PASSPHRASE }));
    assert_eq!(
        mentor.app.refuses("handover_save", json!({ "fileName": "x.age" })).code,
        ErrorCode::NotFound
    );
    assert_eq!(mentor.app.refuses("handover_keep", json!({})).code, ErrorCode::NotFound);
}

#[test]
fn each_broken_file_is_told_apart_and_keeps_nothing() {
    let mentor = Mentor::new();
    let file = mentor.hands_over(&[], &[], &passphrase());
    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    let refused = |bytes: &[u8]| {
        *next.desktop.offers.lock().expect("not poisoned") = Some(("handed-over.age".to_owned(), bytes.to_owned()));
        app.refuses("handover_choose", json!({})).code
    };
    assert_eq!(refused(b"a shopping list"), ErrorCode::HandoverUnknown);
    assert_eq!(refused(b""), ErrorCode::HandoverDamaged);
    assert_eq!(refused(&vec![b'x'; 64 * 1024 * 1024 + 2]), ErrorCode::HandoverTooLarge);
    assert_eq!(refused(&file[..60]), ErrorCode::HandoverDamaged, "torn within its head");

    let opening = |bytes: &[u8]| {
        chooses(&next, &app, bytes);
        app.refuses("handover_open", json!({ "key": "passphrase", "secret": SHARED })).code
    };
    assert_eq!(opening(&file[..file.len() - 1]), ErrorCode::HandoverDamaged, "torn at its end");
    assert_eq!(opening(&file[..file.len() / 2]), ErrorCode::HandoverDamaged, "torn in the middle");
    let mut flipped = file.clone();
    let middle = file.len() - 100;
    flipped[middle] ^= 1;
    assert_eq!(opening(&flipped), ErrorCode::HandoverDamaged, "a flipped bit");
    chooses(&next, &app, &file);
    let wrong = app.refuses(
        "handover_open",
        json!({ "key": "passphrase", "secret": "walrus pepper eleven canals" }),
    );
    assert_eq!(wrong.code, ErrorCode::HandoverWrongKey);
    app.does("handover_open", json!({ "key": "passphrase", "secret": SHARED }));
    assert!(list(&app.does("people", json!({}))).is_empty());
    assert_eq!(app.does("handover_choose", json!({}))["asks"], Value::Null, "cancelled");
}

#[test]
fn a_hostile_file_is_refused_whole() {
    let mentor = Mentor::new();
    let key = x25519::Identity::generate();
    let lock = json!({ "kind": "recipient", "key": key.to_public().to_string() });
    let (_, data) = inside(&mentor.hands_over(&[], &[], &lock), &key);
    let next = Computer::new();
    let app = next.start();
    app.sets_up();
    let secret = key.to_string().expose_secret().to_owned();
    let opening = |file: &[u8]| {
        assert_eq!(chooses(&next, &app, file)["asks"], "identity");
        app.refuses("handover_open", json!({ "key": "identity", "secret": secret })).code
    };
    let with = |change: &dyn Fn(&mut Value)| {
        let mut changed = data.clone();
        change(&mut changed);
        forged(&[("person.json", changed.to_string().as_bytes())], &key)
    };
    assert_eq!(opening(&with(&|data| data["version"] = json!(2))), ErrorCode::HandoverNewer);
    assert_eq!(
        opening(&with(&|data| {
            data["version"] = json!(7);
            data["anything"] = json!([1]);
        })),
        ErrorCode::HandoverNewer
    );
    assert_eq!(opening(&with(&|data| data["format"] = json!("other"))), ErrorCode::HandoverUnknown);
    type Change<'a> = (&'a str, &'a dyn Fn(&mut Value));
    let damaged: [Change<'_>; 10] = [
        ("unknown field", &|data| data["extra"] = json!(1)),
        ("missing list", &|data| {
            data.as_object_mut().expect("an object").remove("talks");
        }),
        ("id twice", &|data| data["entries"][0]["id"] = data["talks"][0]["id"].clone()),
        ("no name", &|data| data["person"]["name"] = json!(" ")),
        ("endless name", &|data| data["person"]["name"] = json!("x".repeat(301))),
        ("lines in a name", &|data| data["trustedAdults"][0]["name"] = json!("a\nb")),
        ("endless text", &|data| data["talks"][0]["note"] = json!("x".repeat(10_001))),
        ("a day that is none", &|data| data["talks"][0]["day"] = json!("2026-02-31")),
        ("a rhythm of years", &|data| data["person"]["rhythmDays"] = json!(4000)),
        ("a pause that ends before it begins", &|data| {
            data["pauses"][0]["ends"] = json!("2000-01-01")
        }),
    ];
    for (what, change) in damaged {
        assert_eq!(opening(&with(change)), ErrorCode::HandoverDamaged, "{what}");
    }
    let too_many = with(&|data| {
        let talk = data["talks"][0].clone();
        let copies = (0..20_001_u128).map(|number| {
            let mut copy = talk.clone();
            copy["id"] = json!(uuid(number));
            copy
        });
        data["talks"] = copies.collect();
    });
    assert_eq!(opening(&too_many), ErrorCode::HandoverDamaged, "more talks than days");
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));

    let whole = data.to_string();
    let unknown = [
        ("no zip", encrypted(b"plain words", &key)),
        ("empty", encrypted(b"", &key)),
        ("another name", forged(&[("data.json", whole.as_bytes())], &key)),
        ("a way out", forged(&[("../person.json", whole.as_bytes())], &key)),
        ("one more", forged(&[("person.json", whole.as_bytes()), ("run.exe", b"MZ")], &key)),
        ("too deep", forged(&[("person.json", deep.as_bytes())], &key)),
        ("no JSON", forged(&[("person.json", b"{")], &key)),
        ("not UTF-8", forged(&[("person.json", b"\xff\xfe")], &key)),
    ];
    for (what, file) in unknown {
        assert_eq!(opening(&file), ErrorCode::HandoverUnknown, "{what}");
    }
    assert!(list(&app.does("people", json!({}))).is_empty(), "nothing of any of them was kept");
}

fn uuid(number: u128) -> String {
    let digits = format!("{number:032x}");
    format!(
        "0199{}-{}-7{}-8{}-{}",
        &digits[4..8],
        &digits[8..12],
        &digits[13..16],
        &digits[17..20],
        &digits[20..]
    )
}

#[test]
fn an_archived_person_is_out_of_the_way_and_still_found() {
    let mentor = Mentor::new();
    let app = &mentor.app;
    let names = |people: &Value| -> Vec<String> { list(people).iter().map(|person| text(&person["id"]).to_owned()).collect() };
    app.does("person_archive", json!({ "id": mentor.wren, "archived": true }));
    assert_eq!(names(&app.does("people", json!({}))), [mentor.other.as_str()]);
    assert_eq!(names(&app.does("people_archived", json!({}))), [mentor.wren.as_str()]);
    let today = app.does("today", json!({}))["private"].clone();
    for part in ["people", "suggestions", "due", "runs"] {
        assert!(!today[part].to_string().contains(&mentor.wren), "{part}");
    }
    assert!(list(&app.does("follow_ups", json!({ "person": null, "doneAfter": null }))["now"]).is_empty());
    let page = app.does("person", json!({ "id": mentor.wren, "timelineAfter": null }));
    assert_eq!(
        (&page["person"]["archived"], &page["person"]["contactDue"]),
        (&json!(day(0)), &Value::Null)
    );
    assert_eq!(list(&page["followUps"]).len(), 1, "nothing of theirs is lost");
    let found = app.does("find", json!({ "query": "wren" }));
    assert_eq!(list(&found["people"]).len(), 1);
    let entry = app.does("entry", json!({ "id": mentor.note }));
    assert_eq!(list(&entry["kept"]["people"]).len(), 1, "notes still say whom they are about");
    app.does("person_archive", json!({ "id": mentor.wren, "archived": false }));
    assert_eq!(app.does("people", json!({})).as_array().map(Vec::len), Some(2));
}

#[test]
fn after_a_year_it_asks_and_only_asks() {
    let mentor = Mentor::new();
    let app = &mentor.app;
    let asked = || app.does("still_needed", json!({}));
    let rule = app.does("retention", json!({}));
    assert_eq!(
        (&rule["months"], &rule["own"]),
        (&json!(12), &json!(false)),
        "as the library suggests"
    );
    assert!(list(&asked()["people"]).is_empty());
    mentor.computer.let_days_pass(400);
    let due = asked();
    assert_eq!(list(&due["people"]).len(), 2);
    assert_eq!(app.does("today", json!({}))["private"]["stillNeeded"], 2);
    let wren = list(&due["people"])
        .iter()
        .find(|one| one["person"]["id"] == mentor.wren.as_str())
        .expect("Wren");
    assert_eq!((&wren["entries"], &wren["contacts"]), (&json!(2), &json!(2)));
    app.does("keep_until", json!({ "id": mentor.wren, "until": day(500) }));
    assert_eq!(list(&asked()["people"]).len(), 1);
    mentor.computer.let_days_pass(101);
    assert_eq!(list(&asked()["people"]).len(), 2, "and then it asks again");
    let slip = app.refuses("keep_until", json!({ "id": mentor.wren, "until": "soon" }));
    assert_eq!(slip.field, Some("until"));

    app.does("retention_save", json!({ "choice": "never" }));
    assert!(list(&asked()["people"]).is_empty());
    app.does("retention_save", json!({ "choice": "months", "months": 120 }));
    assert!(list(&asked()["people"]).is_empty());
    for months in [0, 121] {
        let slip = app.refuses("retention_save", json!({ "choice": "months", "months": months }));
        assert_eq!(slip.code, ErrorCode::BadRequest);
    }
    assert_eq!(app.does("retention_save", json!({ "choice": "suggested" }))["own"], false);
    assert_eq!(list(&asked()["people"]).len(), 2);
    assert_eq!(list(&app.does("people", json!({}))).len(), 2, "a date never erases anybody");
}

#[test]
fn erased_for_good_is_erased_in_older_copies_too_if_one_wants() {
    let mentor = Mentor::new();
    let app = &mentor.app;
    app.does("backup_now", json!({}));
    mentor.computer.let_days_pass(1);
    app.does("backup_now", json!({}));
    // A backup put back sets the vault of before aside.
    let backups = app.does("backups", json!({}))["backups"].take();
    app.does("backup_restore", json!({ "id": backups[0]["id"] }));
    app.does("unlock", json!({ "passphrase": crate::fresh_computer::PASSPHRASE }));
    let copies = app.does("copies_holding", json!({ "id": mentor.wren }));
    assert_eq!((list(&copies["backups"]).len(), list(&copies["setAside"]).len()), (2, 1));

    app.does("trash_put", json!({ "kind": "person", "id": mentor.wren }));
    app.does("trash_erase", json!({ "kind": "person", "id": mentor.wren }));
    mentor.computer.let_days_pass(1);
    let fresh = app.does("backups_renew", json!({}));
    let backups = app.does("backups", json!({}))["backups"].take();
    assert_eq!((list(&backups).len(), &backups[0]["id"]), (1, &fresh["id"]));
    let aside = fs::read_dir(mentor.computer.vault_folder())
        .expect("readable")
        .filter(|entry| {
            entry
                .as_ref()
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .starts_with("damaged-")
        })
        .count();
    assert_eq!(aside, 0);
    // The fresh one holds everybody else, and not them.
    app.does("backup_restore", json!({ "id": fresh["id"] }));
    app.does("unlock", json!({ "passphrase": crate::fresh_computer::PASSPHRASE }));
    let people = app.does("people", json!({}));
    assert_eq!((list(&people).len(), &people[0]["name"]), (1, &json!(OTHER)));
    mentor.computer.let_days_pass(1);
    // Somebody who came later is in no backup made before.
    let later = adds_person(app, "Later");
    let copies = app.does("copies_holding", json!({ "id": later }));
    assert!(list(&copies["backups"]).is_empty());
}

#[test]
fn the_goodbye_is_a_checklist_of_its_own() {
    let mentor = Mentor::new();
    let closing = mentor.app.does("closing", json!({ "id": mentor.wren }));
    assert_eq!(closing["checklist"]["title"], "Mentor: a good goodbye");
    assert_eq!(closing["run"]["done"], 1);
    let other = mentor.app.does("closing", json!({ "id": mentor.other }));
    assert_eq!(other["run"], Value::Null);
}
