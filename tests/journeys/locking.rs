//! A lock takes effect during an opening, an open dialog of the system and a running action, and leaves nothing of them.
use std::{
    sync::{
        Barrier,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

use porchlight_actions::{ActionError, ErrorCode, asking_commands};
use porchlight_vault::KeyCost;
use serde_json::{Value, json};

use crate::{
    fresh_computer::{App, Computer, PASSPHRASE, details},
    locked::well_formed,
};

/// When the lock comes after the opening was asked for, in milliseconds: at once, in the middle of stretching the passphrase, towards its
/// end.
const LOCKED_AFTER_MS: [u64; 6] = [0, 20, 60, 120, 250, 500];
/// Long enough for the slowest machine; only a deadlock takes longer.
const DEADLOCK: Duration = Duration::from_secs(60);

/// Runs `work` on a thread of its own and waits for it, unless it never ends.
#[track_caller]
fn ends<T: Send + 'static>(what: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (told, tells) = mpsc::channel();
    thread::spawn(move || told.send(work()));
    match tells.recv_timeout(DEADLOCK) {
        Ok(done) => done,
        Err(RecvTimeoutError::Timeout) => panic!("{what} never ended"),
        Err(RecvTimeoutError::Disconnected) => panic!("{what} failed"),
    }
}

fn locks(app: &App) {
    app.does("lock", json!({ "neutral": true }));
}

fn state(app: &App) -> Value {
    app.does("start", json!({}))["privateSpace"]["state"].clone()
}

/// Asks for an opening, and locks so long after it has begun.
fn locks_during(computer: &Computer, app: &App, command: &str, request: &Value, after: Duration) -> Result<Value, ActionError> {
    let before = computer.clock_looked_at();
    thread::scope(|scope| {
        let opening = scope.spawn(|| app.answers(command, request.clone()));
        // Each opening looks at the clock once it has begun, before it stretches the passphrase.
        while computer.clock_looked_at() == before {
            thread::sleep(Duration::from_micros(100));
        }
        thread::sleep(after);
        locks(app);
        opening.join().expect("no panic")
    })
}

/// Whatever became of an opening that a lock came into, the private space is locked afterwards. `prepare` gives the request.
fn opening_loses(command: &str, prepare: impl Fn(&App) -> Value, then: impl Fn(&App)) {
    let mut lost = 0;
    for wait in LOCKED_AFTER_MS {
        let computer = Computer::with_key_cost(KeyCost::STANDARD);
        let app = computer.start();
        let request = prepare(&app);
        let outcome = locks_during(&computer, &app, command, &request, Duration::from_millis(wait));
        if let Err(error) = outcome {
            assert_eq!(error.code, ErrorCode::Locked, "{command}, locked after {wait} ms");
            lost += 1;
        }
        assert_eq!(state(&app), "locked", "{command}, locked after {wait} ms");
        assert_eq!(app.refuses("people", json!({})).code, ErrorCode::Locked);
        then(&app);
    }
    assert!(lost > 0, "{command}: the lock came in the middle at least once");
}

#[test]
fn a_lock_wins_over_unlocking() {
    let prepare = |app: &App| {
        app.sets_up();
        locks(app);
        json!({ "passphrase": PASSPHRASE })
    };
    opening_loses("unlock", prepare, |app| {
        app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    });
}

#[test]
fn a_lock_wins_over_making_a_private_space() {
    opening_loses(
        "private_space_create",
        |_| json!({ "passphrase": PASSPHRASE }),
        |app| {
            // It was made whole all the same, and the person is told that its recovery code was not confirmed.
            let opened = app.does("unlock", json!({ "passphrase": PASSPHRASE }));
            assert!(opened["notices"].to_string().contains("recoveryNotConfirmed"));
        },
    );
}

#[test]
fn a_lock_wins_over_opening_with_the_recovery_code() {
    const NEW: &str = "copper window nine walrus";
    let prepare = |app: &App| {
        let code = app.sets_up();
        locks(app);
        json!({ "code": code, "newPassphrase": NEW })
    };
    opening_loses("unlock_with_recovery", prepare, |app| {
        app.does("unlock", json!({ "passphrase": NEW }));
    });
}

#[test]
fn a_lock_ends_the_wait_after_wrong_passphrases() {
    let app = Computer::new().start();
    app.sets_up();
    // A lock that comes before the waiting has begun does not end it, so more than one try may be needed.
    let ended = (0..5).any(|_| {
        locks(&app);
        while app.refuses("unlock", json!({ "passphrase": "x" })).wait_ms == Some(0) {}
        let outcome = thread::scope(|scope| {
            let opening = scope.spawn(|| app.answers("unlock", json!({ "passphrase": PASSPHRASE })));
            thread::sleep(Duration::from_millis(200));
            locks(&app);
            opening.join().expect("no panic")
        });
        outcome.is_err_and(|error| error.code == ErrorCode::Locked)
    });
    assert!(ended);
    assert_eq!(state(&app), "locked");
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn an_open_space_is_not_opened_by_any_passphrase() {
    let app = Computer::new().start();
    app.sets_up();
    assert_eq!(app.refuses("unlock", json!({ "passphrase": "x" })).code, ErrorCode::WrongPassphrase);
    assert_eq!(state(&app), "open", "a wrong try closes nothing");
    assert_eq!(
        app.does("unlock", json!({ "passphrase": PASSPHRASE }))["privateSpace"]["state"],
        "open"
    );
}

/// Somebody to write about, and what is needed for every command that asks something about files.
fn prepares_to_ask(app: &App) -> Value {
    app.sets_up();
    let person = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": "Wren", "birthYear": 2013, "role": "mentee" })]) }),
    );
    app.does(
        "follow_up_save",
        json!({ "id": null, "person": person["id"], "what": "Ask about school", "due": "2026-01-01" }),
    );
    app.does(
        "handover_make",
        json!({
            "person": person["id"], "leaveOut": [], "shared": [], "lock": { "kind": "passphrase", "passphrase": PASSPHRASE },
            "language": "en", "words": crate::handover::page_words(),
            "dates": { "months": [], "day": "", "month": "", "year": "", "yearsAhead": 0 }
        }),
    );
    person["id"].clone()
}

/// A request with which a command gets as far as its dialog.
fn asking(command: &str) -> Value {
    match command {
        "item_save_pdf" => crate::prints::guide(),
        "helpline_card_save_pdf" => crate::prints::helplines(),
        other => well_formed(other),
    }
}

#[test]
fn no_dialog_keeps_the_private_space_open() {
    for command in asking_commands() {
        let computer = Computer::new();
        let app = computer.start();
        prepares_to_ask(&app);
        *computer.desktop.offers.lock().expect("not poisoned") = Some(("people.csv".to_owned(), b"Name\nMara".to_vec()));
        computer.desktop.asked_for_file.store(false, Ordering::Relaxed);
        let dialog = computer.desktop.dialog.lock().expect("not poisoned");
        let outcome = thread::scope(|scope| {
            let asks = scope.spawn(|| app.answers(command, asking(command)));
            while !computer.desktop.asked_for_file.load(Ordering::Relaxed) {
                assert!(!asks.is_finished(), "{command} did not get as far as its dialog");
                thread::sleep(Duration::from_millis(1));
            }
            // Nobody answers the dialog. The lock does not wait for that, and neither does the next opening.
            locks(&app);
            assert_eq!(state(&app), "locked", "{command}");
            app.does("unlock", json!({ "passphrase": PASSPHRASE }));
            drop(dialog);
            asks.join().expect("no panic")
        });
        let saved = computer.desktop.saved.lock().expect("not poisoned").len();
        if porchlight_actions::private_commands().contains(&command) {
            assert_eq!(outcome.expect_err("begun before the lock").code, ErrorCode::Locked, "{command}");
            assert_eq!(saved, 0, "{command} saved what a lock had closed");
        } else {
            assert_eq!((outcome.expect("public")["saved"].as_bool(), saved), (Some(true), 1), "{command}");
        }
    }
}

#[test]
fn a_handover_that_was_being_opened_is_forgotten() {
    let computer = Computer::new();
    let app = computer.start();
    prepares_to_ask(&app);
    app.does("handover_save", json!({ "fileName": "x.age" }));
    let file = computer.desktop.saved.lock().expect("not poisoned").pop().expect("saved");
    for wait in LOCKED_AFTER_MS {
        *computer.desktop.offers.lock().expect("not poisoned") = Some(("x.age".to_owned(), file.clone()));
        app.does("handover_choose", json!({}));
        let outcome = thread::scope(|scope| {
            let opening = scope.spawn(|| app.answers("handover_open", json!({ "key": "passphrase", "secret": PASSPHRASE })));
            thread::sleep(Duration::from_millis(wait));
            locks(&app);
            // The next opening does not wait for the old one's stretching either.
            app.does("unlock", json!({ "passphrase": PASSPHRASE }));
            opening.join().expect("no panic")
        });
        assert_eq!(
            app.refuses("handover_keep", json!({})).code,
            ErrorCode::NotFound,
            "locked after {wait} ms, and the opening ended with {outcome:?}"
        );
    }
}

#[test]
fn together_and_lock_at_once_never_wait_for_each_other() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let mut settings = app.does("start", json!({}))["settings"].clone();
    settings["togetherAsksPassphrase"] = json!(false);
    app.does("settings_save", settings);
    let wren = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": "Wren", "birthYear": 2013, "role": "mentee" })]) }),
    );
    let id = wren["id"].clone();
    ends("beginning, ending and locking", move || {
        for _ in 0..300 {
            let start = Barrier::new(3);
            let over = AtomicBool::new(false);
            thread::scope(|scope| {
                scope.spawn(|| {
                    start.wait();
                    let _ = app.answers("together_begin", json!({ "person": id, "checkIn": null }));
                    let _ = app.answers("together_end", json!({}));
                });
                scope.spawn(|| {
                    start.wait();
                    while !over.load(Ordering::Relaxed) {
                        app.does("start", json!({}));
                        app.does("today", json!({}));
                    }
                });
                start.wait();
                locks(&app);
                over.store(true, Ordering::Relaxed);
            });
            app.does("unlock", json!({ "passphrase": PASSPHRASE }));
            assert_eq!(state(&app), "open");
        }
    });
}

#[test]
fn restoring_a_backup_locks_and_forgets_the_page() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let made = app.does("backup_now", json!({}));
    let before = *computer.desktop.locked.lock().expect("not poisoned");
    app.does("backup_restore", json!({ "id": made["id"] }));
    assert_eq!(state(&app), "locked");
    assert_eq!(
        app.does("start", json!({}))["restore"],
        json!({ "problem": null }),
        "the fresh page is told"
    );
    let opened = app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(opened["restore"], Value::Null, "once");
    assert_eq!(
        *computer.desktop.locked.lock().expect("not poisoned"),
        before + 1,
        "a fresh page took the place of the one that had shown what was there before"
    );
}

#[test]
fn what_is_being_written_is_waited_for_but_not_for_ever() {
    let app = Computer::new().start();
    let limit = Duration::from_millis(200);
    assert!(
        app.0
            .save_writing(limit, || panic!("nothing is written while there is nothing private"))
    );
    app.sets_up();
    assert!(!app.0.save_writing(limit, || {}), "a page that does not answer");
    let saved = thread::scope(|scope| {
        app.0.save_writing(DEADLOCK, || {
            scope.spawn(|| {
                thread::sleep(limit);
                app.does("writing_saved", json!({}));
            });
        })
    });
    assert!(saved);
    // A page that answers at once is heard too.
    assert!(app.0.save_writing(DEADLOCK, || drop(app.does("writing_saved", json!({})))));
}
