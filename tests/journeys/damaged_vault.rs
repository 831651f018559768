//! Promise 6: a wrong passphrase, a damaged file and a lost key file are different messages, and a backup brings everything back.
use std::fs;

use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{Computer, PASSPHRASE};

/// A computer with one note, a backup, and a locked private space.
fn with_a_note() -> Computer {
    let computer = Computer::new();
    let app = computer.start();
    app.sets_up();
    let entry = app.does("entry_new", json!({}))["id"].clone();
    app.does("entry_keep", json!({ "entry": entry, "text": "The skateboard note", "people": [] }));
    app.does("backup_now", json!({}));
    app.does("lock", json!({ "neutral": false }));
    computer
}

/// What the person is told, whichever comes first: at start or on unlocking.
fn told(computer: &Computer) -> Value {
    let app = computer.start();
    let state = app.does("start", json!({}))["privateSpace"].clone();
    if state["state"] == "broken" {
        return state["why"].clone();
    }
    assert_eq!(state["state"], "locked", "never taken for a computer without a private space");
    let code = app.refuses("unlock", json!({ "passphrase": PASSPHRASE })).code;
    serde_json::to_value(code).expect("a code")
}

fn restores(computer: &Computer) {
    let app = computer.start();
    let backups = app.does("backups", json!({}))["backups"].take();
    let newest = &backups[0]["id"];
    assert!(newest.is_string(), "a backup is offered while the vault is broken");
    app.does("backup_restore", json!({ "id": newest }));
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    let found = app.does("journal", json!({ "filter": { "words": "skateboard" } }));
    assert_eq!(found["entries"].as_array().map(Vec::len), Some(1), "the note is back");
}

#[test]
fn a_vault_cut_short_emptied_flipped_or_gone_is_damaged_and_a_backup_brings_it_back() {
    for harm in ["cut short", "emptied", "flipped", "gone"] {
        let computer = with_a_note();
        let vault = computer.vault_folder().join("vault.db");
        let bytes = fs::read(&vault).expect("the vault");
        match harm {
            "cut short" => fs::write(&vault, &bytes[..bytes.len() / 2 + 100]).expect("cut"),
            "emptied" => fs::write(&vault, b"").expect("emptied"),
            "gone" => fs::remove_file(&vault).expect("removed"),
            _ => fs::write(&vault, bytes.iter().map(|byte| byte ^ 0x5a).collect::<Vec<_>>()).expect("flipped"),
        }
        assert_eq!(told(&computer), "vaultDamaged", "{harm}");
        restores(&computer);
    }
}

#[test]
fn a_lost_or_damaged_key_file_has_its_own_message_and_one_good_copy_is_enough() {
    let keys = |computer: &Computer| -> Vec<std::path::PathBuf> {
        let mut keys: Vec<_> = fs::read_dir(computer.vault_folder())
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("keys")))
            .collect();
        keys.sort();
        assert_eq!(keys.len(), 2, "the key file is written twice");
        keys
    };

    let computer = with_a_note();
    fs::write(&keys(&computer)[0], b"torn").expect("torn");
    let app = computer.start();
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    drop(app);

    let computer = with_a_note();
    keys(&computer).iter().for_each(|key| fs::write(key, b"torn").expect("torn"));
    assert_eq!(told(&computer), "keyFileDamaged");
    restores(&computer);

    let computer = with_a_note();
    keys(&computer).iter().for_each(|key| fs::remove_file(key).expect("removed"));
    assert_eq!(told(&computer), "keyFileMissing");
    restores(&computer);
}

#[test]
fn set_up_never_writes_over_a_vault_that_is_there() {
    let computer = with_a_note();
    let app = computer.start();
    assert_eq!(
        app.refuses("private_space_create", json!({ "passphrase": PASSPHRASE })).code,
        ErrorCode::AlreadyExists
    );
    fs::write(computer.vault_folder().join("vault.db"), b"").expect("emptied");
    assert_eq!(
        app.refuses("private_space_create", json!({ "passphrase": PASSPHRASE })).code,
        ErrorCode::AlreadyExists
    );
}
