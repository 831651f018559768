//! What is copied for somebody who helps: enough to help with, and nothing that anybody typed.
use porchlight_actions::{COMMANDS, ErrorCode};
use serde_json::{Value, json};

use crate::{
    fresh_computer::{App, Computer, PASSPHRASE, details},
    locked::well_formed,
};

const CANARY: &str = "Xylophonist-Quagmire";

fn about(app: &App) -> Value {
    app.does("about", json!({}))
}

/// The same request with other texts in every place.
fn with_canaries(request: &Value) -> Value {
    match request {
        Value::String(_) => json!(CANARY),
        Value::Array(values) => values.iter().map(with_canaries).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), with_canaries(value))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => request.clone(),
    }
}

#[test]
fn it_says_what_went_wrong_and_how_often() {
    let computer = Computer::new();
    let app = computer.start();
    assert_eq!(about(&app)["errors"], json!([]));
    assert_eq!(about(&app)["version"], env!("CARGO_PKG_VERSION"));
    assert!(
        about(&app)["system"]
            .as_str()
            .is_some_and(|system| system.contains(std::env::consts::ARCH))
    );
    assert!(about(&app)["vaultFormat"].as_u64().is_some_and(|format| format >= 6));

    // What was only typed wrongly is no fault.
    app.sets_up();
    app.refuses("unlock", json!({ "passphrase": "wrong" }));
    app.refuses(
        "person",
        json!({ "id": "01900000-0000-7000-8000-000000000000", "timelineAfter": null }),
    );
    assert_eq!(about(&app)["errors"], json!([]));

    std::fs::write(computer.vault_folder().join("backups"), "a file").expect("written");
    for _ in 0..3 {
        assert_eq!(app.refuses("backup_now", json!({})).code, ErrorCode::Failed);
    }
    let errors = about(&app)["errors"].clone();
    assert_eq!(errors.as_array().map(Vec::len), Some(1));
    assert_eq!((&errors[0]["during"], &errors[0]["times"]), (&json!("backup_now"), &json!(3)));
    assert_eq!(errors[0]["cause"]["from"], "system");
    assert!(errors[0]["cause"]["number"].as_i64().is_some_and(|number| number > 0));
}

#[test]
fn a_damaged_vault_names_the_number_of_sqlite() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    app.does("lock", json!({ "neutral": false }));
    let database = computer.vault_folder().join("vault.db");
    let mut bytes = std::fs::read(&database).expect("there");
    bytes[100] ^= 1;
    std::fs::write(&database, bytes).expect("written");
    let refusal = app.refuses("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refusal.code, ErrorCode::VaultDamaged);
    assert_eq!(about(&app)["errors"][0]["cause"]["from"], "sqlite");
}

#[test]
fn nothing_that_was_typed_is_in_it() {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let person = app.does(
        "person_save",
        json!({ "id": null, "details": details(&[&json!({ "name": CANARY, "birthYear": 2013, "role": "mentee" })]) }),
    );
    let entry = app.does("entry_new", json!({}))["id"].clone();
    app.does("entry_keep", json!({ "entry": entry, "text": CANARY, "people": [person["id"]] }));
    // Every command, with what it cannot take, and a few that nobody knows.
    for command in COMMANDS.iter().filter(|command| **command != "lock") {
        for request in [with_canaries(&well_formed(command)), json!({ (CANARY): CANARY }), json!(CANARY)] {
            drop(app.answers(command, request));
        }
    }
    app.refuses(CANARY, json!({}));
    let backups = computer.vault_folder().join("backups");
    std::fs::remove_dir_all(&backups).expect("what backup_now has made");
    std::fs::write(backups, CANARY).expect("written");
    app.refuses("backup_now", json!({}));

    let about = about(&app);
    assert!(about["errors"].as_array().is_some_and(|errors| errors.len() > 10));
    let text = about.to_string();
    for word in [CANARY, "Xylo", &computer.path().display().to_string(), PASSPHRASE] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}
