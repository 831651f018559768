//! Backups that make themselves: one that fails says so once and is tried again, ever more seldom.
use std::{
    fs,
    sync::atomic::Ordering,
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::fresh_computer::{App, Computer, PASSPHRASE};

/// Long enough for the slowest machine.
const WAIT_MAX: Duration = Duration::from_secs(60);

fn failing(app: &App) -> Value {
    app.does("start", json!({}))["backupFailing"].clone()
}

fn count(app: &App) -> usize {
    app.does("backups", json!({}))["backups"].as_array().expect("a list").len()
}

#[track_caller]
fn waits_until(what: &str, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < WAIT_MAX, "{what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// As the lock timer does, for longer than a backup takes.
fn ticks(app: &App) {
    for _ in 0..100 {
        app.0.back_up_if_due();
        thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_file_named_like_a_backup_is_mentioned_and_left_alone() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    app.does("backup_now", json!({}));
    fs::write(computer.vault_folder().join("backups/20200101T000000Z"), "a file").expect("written");
    let found = app.does("backups", json!({}));
    assert_eq!((found["backups"].as_array().map(Vec::len), &found["others"]), (Some(1), &json!(1)));
}

#[test]
fn a_daily_backup_that_fails_is_said_once_and_made_later() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    // A file where the folder of the backups should be: no rights of anybody help against that.
    let in_the_way = computer.vault_folder().join("backups");
    fs::write(&in_the_way, "a file").expect("written");
    let told = || computer.desktop.notices_changed.load(Ordering::Relaxed);

    ticks(&app);
    waits_until("the first failure", || failing(&app) != Value::Null);
    let first = failing(&app);
    assert_eq!(told(), 1);
    ticks(&app);
    assert_eq!(failing(&app), first, "not tried again at each tick");

    // A minute later it is tried again, and the person is not told twice.
    computer.let_minutes_pass(1);
    ticks(&app);
    waits_until("the second failure", || failing(&app) != first);
    let second = failing(&app);
    assert_eq!((&second["why"], &second["since"]), (&first["why"], &first["since"]));
    assert_eq!(told(), 1);

    // Nothing of it while locked.
    app.does("lock", json!({ "neutral": false }));
    assert_eq!(failing(&app), Value::Null);
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(failing(&app), second);

    fs::remove_file(&in_the_way).expect("removed");
    ticks(&app);
    assert_eq!(count(&app), 0, "its time has not come");
    computer.let_minutes_pass(5);
    ticks(&app);
    waits_until("the backup", || count(&app) == 1);
    waits_until("the notice goes", || failing(&app) == Value::Null);
    assert_eq!(told(), 2, "that it works again is told too");
}

#[test]
fn a_backup_made_by_hand_ends_the_notice() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let in_the_way = computer.vault_folder().join("backups");
    fs::write(&in_the_way, "a file").expect("written");
    ticks(&app);
    waits_until("the failure", || failing(&app) != Value::Null);
    fs::remove_file(&in_the_way).expect("removed");
    app.does("backup_now", json!({}));
    assert_eq!(failing(&app), Value::Null);
}
