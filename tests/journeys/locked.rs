//! Promise 2 (help never waits behind a password) and what locking means.
use porchlight_actions::{COMMANDS, ErrorCode, private_commands};
use porchlight_vault::PASSPHRASE_CHARS_MAX;
use serde_json::{Value, json};

use crate::fresh_computer::{Computer, PASSPHRASE, details};

/// A request of the right shape for each private command: the refusal must come from the lock, not from a wrong shape.
pub(crate) fn well_formed(command: &str) -> Value {
    let id = "01900000-0000-7000-8000-000000000000";
    match command {
        "recovery_confirm" => json!({ "groups": ["A"] }),
        "recovery_save" => json!({ "fileName": "sheet.txt", "text": "x" }),
        "recovery_replace" => json!({ "passphrase": PASSPHRASE }),
        "passphrase_change" => json!({ "oldPassphrase": PASSPHRASE, "newPassphrase": PASSPHRASE }),
        "person" => json!({ "id": id, "timelineAfter": null }),
        "person_save" => json!({ "id": null, "details": details(&[&json!({ "name": "M.", "birthYear": null, "role": "child" })]) }),
        "people_import_preview" | "people_import" => json!({
            "encoding": null, "separator": null, "headings": null, "columns": null, "names": "asWritten", "role": "mentee", "dayOrder": null,
            "leftOut": [], "added": []
        }),
        "undo" => json!({ "token": 1 }),
        "people_merge" => json!({ "keep": id, "other": id, "details": details(&[]) }),
        "people_not_the_same" => json!({ "first": id, "second": id }),
        "talk_save" => json!({ "person": id, "guide": null, "day": "2026-01-01", "note": "", "followUp": null }),
        "follow_up_save" => json!({ "id": null, "person": null, "what": "x", "due": "2026-01-01" }),
        "follow_up_done" => json!({ "id": id, "done": true }),
        "follow_ups" => json!({ "person": null, "doneAfter": null }),
        "follow_ups_save_calendar" => json!({
            "ids": null, "titles": "neutral", "alarm": false, "contactDays": false, "fileName": "days.ics",
            "words": { "lookAgain": "x", "inTouch": "x" }
        }),
        "suggestion_not_now" => json!({ "person": id, "key": "the-promise" }),
        "run_start" => json!({ "checklist": "first-phone-or-tablet", "person": null }),
        "run_tick" => json!({ "run": id, "item": "x", "state": "done", "note": "" }),
        "journal" => json!({ "filter": { "words": "" } }),
        "entry_cards" => json!({ "ids": [id], "words": "" }),
        "tag_change" => json!({ "tag": "x", "to": null }),
        "saved_filter_save" => json!({ "name": "x", "filter": { "words": "x" } }),
        "draft_save" | "entry_keep" => json!({ "entry": id, "text": "x", "people": [] }),
        "entry_difference" => json!({ "id": id, "number": 1, "text": "x" }),
        "entry_revert" => json!({ "id": id, "number": 1 }),
        "trash_put" | "trash_restore" | "trash_erase" => json!({ "kind": "entry", "id": id }),
        "handover_make" => json!({
            "person": id, "leaveOut": [], "shared": [], "lock": { "kind": "recipient", "key": "age1" }, "language": "en",
            "words": crate::handover::page_words(),
            "dates": { "months": [], "day": "", "month": "", "year": "", "yearsAhead": 0 }
        }),
        "handover_save" => json!({ "fileName": "x.age" }),
        "handover_open" => json!({ "key": "passphrase", "secret": "x" }),
        "person_archive" => json!({ "id": id, "archived": true }),
        "keep_until" => json!({ "id": id, "until": null }),
        "retention_save" => json!({ "choice": "never" }),
        "pause_add" => json!({ "person": null, "begins": "2026-01-01", "ends": "2026-01-02" }),
        "check_in_draft_save" | "check_in_keep" => json!({ "person": id, "checkIn": null, "content": {
            "day": "2026-01-01", "how": "call", "minutes": null, "note": "", "strengths": "", "answers": [], "guides": [], "topics": [],
            "worry": { "changed": "", "explains": "", "helps": "", "next": "" }, "next": null, "followUps": []
        } }),
        "trusted_adult_save" => json!({
            "id": null, "person": id, "name": "x", "who": "", "nearness": "mostDays", "atNight": false
        }),
        "together_begin" => json!({ "person": id, "checkIn": null }),
        "together_save" | "together_keep" => json!({ "answers": [] }),
        "supervision" => json!({ "person": id, "begins": "2026-01-01", "ends": "2026-02-01", "notes": false }),
        "supervision_save_pdf" => json!({ "paper": "a4", "fileName": "x.pdf", "sheet": {
            "language": "en", "title": "x", "lead": "", "made": "", "notice": "", "page": "", "parts": []
        } }),
        "trusted_adults"
        | "closing"
        | "copies_holding"
        | "handover"
        | "trusted_adult_remove"
        | "going"
        | "pause_remove"
        | "check_in_begin"
        | "check_in"
        | "check_in_draft_discard"
        | "talk_remove"
        | "follow_up_remove"
        | "run"
        | "run_finish"
        | "run_remove"
        | "entry"
        | "draft_discard"
        | "entry_versions"
        | "saved_filter_remove" => {
            json!({ "id": id })
        }
        _ => json!({}),
    }
}

#[test]
fn every_private_command_is_refused_before_set_up_and_while_locked() {
    let computer = Computer::new();
    let app = computer.start();
    assert!(private_commands().len() > 20 && private_commands().iter().all(|name| COMMANDS.contains(name)));
    for command in private_commands() {
        assert_eq!(
            app.refuses(command, well_formed(command)).code,
            ErrorCode::Locked,
            "{command} before set-up"
        );
    }
    app.sets_up();
    app.does("lock", json!({ "neutral": false }));
    for command in private_commands() {
        assert_eq!(
            app.refuses(command, well_formed(command)).code,
            ErrorCode::Locked,
            "{command} while locked"
        );
    }
    assert_eq!(
        *computer.desktop.locked.lock().expect("not poisoned"),
        1,
        "the desktop was told once to forget the page"
    );
}

#[test]
fn everything_to_read_works_before_set_up_and_while_locked() {
    let computer = Computer::new();
    let app = computer.start();
    for locked in [false, true] {
        if locked {
            app.sets_up();
            app.does("lock", json!({ "neutral": false }));
        }
        let shelf = |kind: &str| -> Vec<String> {
            let shelf = app.does("shelf", json!({ "kind": kind }));
            let items = shelf["items"].as_array().expect("items").iter();
            let ids: Vec<String> = items.map(|item| item["link"]["id"].as_str().expect("an id").to_owned()).collect();
            assert!(!ids.is_empty(), "there is something to read of the kind {kind}");
            ids
        };
        for id in shelf("guide") {
            let page = app.does("guide", json!({ "id": id }));
            assert_eq!(page["sections"].as_array().map(Vec::len), Some(7));
        }
        for (kind, command) in [
            ("checklist", "checklist"),
            ("rehearsal", "rehearsal"),
            ("reading", "reading"),
            ("questions", "question_set"),
            ("platform", "platform"),
        ] {
            for id in shelf(kind) {
                app.does(command, json!({ "id": id }));
            }
        }
        for country in app.does("countries", json!({})).as_array().expect("countries") {
            app.does("helplines", json!({ "id": country["code"] }));
            for id in shelf("flow") {
                app.does("flow", json!({ "id": id, "country": country["code"] }));
            }
        }
        let found = app.does("find", json!({ "query": "blackmail" }));
        let groups = found["groups"].as_array().expect("groups");
        assert!(groups.iter().any(|group| group["shelf"] == "flow"), "urgent help is found");
        app.does("today", json!({}));
    }
}

#[test]
fn a_request_of_another_shape_or_name_is_refused() {
    let app = Computer::new().start();
    for (command, request) in [
        ("guide", json!({})),
        ("guide", json!({ "id": 7 })),
        ("guide", json!({ "id": "the-promise", "extra": true })),
        ("format_disk", json!({})),
        ("unlock", json!("lantern")),
    ] {
        assert_eq!(
            app.refuses(command, request.clone()).code,
            ErrorCode::BadRequest,
            "{command} {request}"
        );
    }
}

#[test]
fn more_than_anybody_types_is_refused_before_anything_is_done_with_it() {
    let app = Computer::new().start();
    let huge = "x".repeat(50_000_000);
    for command in ["passphrase_strength", "private_space_create", "unlock"] {
        assert_eq!(
            app.refuses(command, json!({ "passphrase": huge })).code,
            ErrorCode::TooLarge,
            "{command}"
        );
    }
    assert_eq!(app.refuses("find", json!({ "query": huge })).code, ErrorCode::TooLarge);
    app.sets_up();
    for (command, request) in [
        ("passphrase_change", json!({ "oldPassphrase": huge, "newPassphrase": PASSPHRASE })),
        ("recovery_replace", json!({ "passphrase": huge })),
        ("draft_save", json!({ "entry": null, "text": huge, "people": [] })),
    ] {
        assert_eq!(app.refuses(command, request).code, ErrorCode::TooLarge, "{command}");
    }
}

#[test]
fn a_passphrase_has_a_longest_length() {
    let app = Computer::new().start();
    let words = |chars: usize| "lantern gravel seven otter ".repeat(chars / 27 + 1)[..chars].to_owned();
    let (longest, longer) = (words(PASSPHRASE_CHARS_MAX), words(PASSPHRASE_CHARS_MAX + 1));
    let refused = |command: &str, request: Value| assert_eq!(app.refuses(command, request).code, ErrorCode::PassphraseTooLong, "{command}");
    refused("passphrase_strength", json!({ "passphrase": longer }));
    refused("private_space_create", json!({ "passphrase": longer }));
    app.does("private_space_create", json!({ "passphrase": longest }));
    refused("unlock", json!({ "passphrase": longer }));
    refused("recovery_replace", json!({ "passphrase": longer }));
    refused("passphrase_change", json!({ "oldPassphrase": longest, "newPassphrase": longer }));
    refused("passphrase_change", json!({ "oldPassphrase": longer, "newPassphrase": longest }));
    app.does("lock", json!({ "neutral": false }));
    refused("unlock", json!({ "passphrase": longer }));
    app.does("unlock", json!({ "passphrase": longest }));
}

#[test]
fn only_sites_that_a_pack_names_are_opened() {
    let computer = Computer::new();
    let app = computer.start();
    for address in [
        "https://example.org",
        "http://takeitdown.ncmec.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "",
    ] {
        assert_eq!(
            app.refuses("open_site", json!({ "address": address })).code,
            ErrorCode::NotOfficial,
            "{address}"
        );
    }
    let help = app.does("helplines", json!({ "id": "us" }));
    let site = help["helplines"]
        .as_array()
        .expect("helplines")
        .iter()
        .find_map(|helpline| helpline["site"].as_str())
        .expect("a site");
    app.does("open_site", json!({ "address": site }));
    assert_eq!(*computer.desktop.opened.lock().expect("not poisoned"), [site]);
}

#[test]
fn quiet_for_too_long_is_noticed_only_while_open() {
    let app = Computer::new().start();
    assert!(!app.0.quiet_too_long(), "there is nothing to lock yet");
    app.sets_up();
    assert!(!app.0.quiet_too_long(), "opening counts as activity");
}
