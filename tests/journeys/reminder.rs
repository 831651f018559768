//! The desktop notification when something is due: only if it is switched on, at most once a day, without a name.
use jiff::{ToSpan, Zoned};
use serde_json::json;

use crate::fresh_computer::{App, Computer, PASSPHRASE};

fn wishes_for_reminders(app: &App) {
    let mut settings = app.does("start", json!({}))["settings"].clone();
    assert_eq!(settings["reminders"], false, "nobody is reminded unasked");
    settings["reminders"] = json!(true);
    app.does("settings_save", settings);
}

#[test]
fn it_comes_once_on_a_day_with_something_due_also_while_locked() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    computer.show_hour(12);
    let in_three_days = Zoned::now().date().saturating_add(3.days()).to_string();
    app.does(
        "follow_up_save",
        json!({ "id": null, "person": null, "what": "Ask", "due": in_three_days }),
    );
    computer.let_days_pass(3);
    assert!(!app.0.reminds_now(false), "not wished for");
    computer.let_days_pass(-3);
    wishes_for_reminders(&app);
    assert!(!app.0.reminds_now(false), "nothing is due today");
    app.does("lock", json!({ "neutral": false }));
    computer.let_days_pass(3);
    computer.show_hour(5);
    assert!(!app.0.reminds_now(false), "not at night");
    computer.show_hour(9);
    assert!(!app.0.reminds_now(true), "whoever looks needs no reminder");
    assert!(app.0.reminds_now(false), "the day is remembered while locked");
    assert!(!app.0.reminds_now(false), "once a day");
    computer.let_days_pass(1);
    assert!(app.0.reminds_now(false), "again the next day");

    // Done, there is nothing to be reminded of.
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    let page = app.does("follow_ups", json!({ "person": null, "doneAfter": null }));
    let id = page["now"][0]["id"].clone();
    app.does("follow_up_done", json!({ "id": id, "done": true }));
    computer.let_days_pass(1);
    assert!(!app.0.reminds_now(false));
}
