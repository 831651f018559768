//! A full disk, or one that lets nobody write, says so, loses nothing that was kept before, and keeps nobody from reading.
#![cfg(target_os = "linux")]
use std::{process::Command, sync::atomic::Ordering};

use porchlight_actions::ErrorCode;
use serde_json::{Value, json};

use crate::fresh_computer::{App, Computer, PASSPHRASE};

/// A small disk of its own, mounted where the vault will be. `None` where the test may not mount.
struct SmallDisk(std::path::PathBuf);

impl SmallDisk {
    fn mount(at: std::path::PathBuf, size: &str) -> Option<Self> {
        std::fs::create_dir_all(&at).expect("a folder");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(&at)
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(at))
    }

    fn remount(&self, options: &str) {
        let mounted = Command::new("mount")
            .args(["-o", &format!("remount,{options}")])
            .arg(&self.0)
            .status();
        assert!(mounted.is_ok_and(|status| status.success()));
    }

    /// Takes all room, as a download does. Removing the file gives it back.
    fn fill(&self) -> std::path::PathBuf {
        let filler = self.0.join("download.bin");
        drop(std::fs::write(&filler, vec![0_u8; 20_000_000]));
        filler
    }
}

fn cannot_write(app: &App) -> Value {
    app.does("start", json!({}))["cannotWrite"].clone()
}

/// Everything there is to read can be read, and each change is refused with its own code.
fn is_read_and_not_written(app: &App, note: &Value, code: ErrorCode, why: &str) {
    let guide = app.does("guide", json!({ "id": "the-promise" }));
    assert!(guide["sections"].as_array().is_some_and(|sections| !sections.is_empty()));
    assert_eq!(app.does("entry", json!({ "id": note }))["kept"]["text"], "The skateboard note");
    assert_eq!(
        app.does("journal", json!({ "filter": { "words": "skateboard" } }))["entries"],
        json!([note])
    );
    app.does("today", json!({}));
    app.does("people", json!({}));
    let entry = app.does("entry_new", json!({}))["id"].clone();
    let long = "a long evening of writing ".repeat(20_000);
    for command in ["draft_save", "entry_keep"] {
        let refusal = app.refuses(command, json!({ "entry": entry, "text": long, "people": [] }));
        assert_eq!(refusal.code, code, "{command}");
    }
    assert_eq!(cannot_write(app)["why"], why);
}

#[test]
fn a_full_or_read_only_disk_keeps_nobody_from_reading() {
    for (full, code, why) in [(true, ErrorCode::DiskFull, "diskFull"), (false, ErrorCode::ReadOnly, "readOnly")] {
        let computer = Computer::new();
        let Some(disk) = SmallDisk::mount(computer.vault_folder(), "6m") else {
            return;
        };
        let app = computer.start();
        app.sets_up();
        let note = app.does("entry_new", json!({}))["id"].clone();
        app.does("entry_keep", json!({ "entry": note, "text": "The skateboard note", "people": [] }));
        let told = || computer.desktop.notices_changed.load(Ordering::Relaxed);

        if full {
            // While it is open.
            let filler = disk.fill();
            is_read_and_not_written(&app, &note, code, why);
            assert_eq!(told(), 1, "said once");
            std::fs::remove_file(filler).expect("room again");
            assert_eq!(cannot_write(&app), Value::Null, "asking again is enough");
            app.does("guide", json!({ "id": "the-promise" }));
            assert_eq!(told(), 2);
        }

        app.does("lock", json!({ "neutral": false }));
        let filler = full.then(|| disk.fill());
        if !full {
            disk.remount("ro");
        }
        assert_eq!(cannot_write(&app)["why"], why, "said while locked too");
        app.does("unlock", json!({ "passphrase": PASSPHRASE }));
        is_read_and_not_written(&app, &note, code, why);

        match filler {
            Some(filler) => std::fs::remove_file(filler).expect("room again"),
            None => disk.remount("rw"),
        }
        let entry = app.does("entry_new", json!({}))["id"].clone();
        app.does("entry_keep", json!({ "entry": entry, "text": "Room again", "people": [] }));
        assert_eq!(cannot_write(&app), Value::Null);
        drop(app);
        drop(disk);
    }
}

#[test]
fn without_a_home_to_write_to_there_is_everything_to_read() {
    let computer = Computer::new();
    // Whoever runs this may write everywhere; but nobody can make a folder below a file.
    for name in ["data", "config"] {
        std::fs::write(computer.path().join(name), "a file").expect("written");
    }
    let app = computer.start();
    let start = app.does("start", json!({}));
    assert_eq!(start["privateSpace"]["state"], "none");
    assert_eq!(start["cannotWrite"]["folder"], computer.vault_folder().display().to_string());
    app.does("guide", json!({ "id": "the-promise" }));
    app.does("today", json!({}));
    app.does("flow", json!({ "id": "image-threat", "country": "us" }));
    app.refuses("private_space_create", json!({ "passphrase": PASSPHRASE }));

    // Larger text is for reading, and lasts as long as it can.
    let mut settings = start["settings"].clone();
    settings["textSizePercent"] = json!(150);
    assert_eq!(app.does("settings_save", settings)["settings"]["textSizePercent"], 150);
    assert_eq!(app.does("start", json!({}))["settings"]["textSizePercent"], 150);
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg("-l").arg(&self.0).status();
        assert!(unmounted.is_ok_and(|status| status.success()), "the small disk is taken away again");
    }
}

#[test]
fn a_full_disk_is_told_as_such_and_what_was_kept_stays() {
    let computer = Computer::new();
    let Some(disk) = SmallDisk::mount(computer.vault_folder(), "6m") else {
        // Mounting needs rights that not everybody who runs the tests has; the vault's own tests cover the same error with a size limit.
        return;
    };
    let app = computer.start();
    app.sets_up();
    let first = app.does("entry_new", json!({}))["id"].clone();
    app.does("entry_keep", json!({ "entry": first, "text": "The skateboard note", "people": [] }));

    let entry = app.does("entry_new", json!({}))["id"].clone();
    let mut text = String::new();
    let refusal = loop {
        text.push_str(&"a long evening of writing ".repeat(20_000));
        match app.answers("draft_save", json!({ "entry": entry, "text": text, "people": [] })) {
            Ok(_) => assert!(text.len() < 1_900_000, "the disk never filled"),
            Err(error) => break error,
        }
        // Fill the rest of the disk by other means, as downloads do.
        let filler = computer.vault_folder().join("download.bin");
        drop(std::fs::write(&filler, vec![0_u8; 6_000_000]));
    };
    assert_eq!(refusal.code, ErrorCode::DiskFull);

    // Room again: the same words are saved, and nothing from before is missing.
    std::fs::remove_file(computer.vault_folder().join("download.bin")).expect("room again");
    app.does("draft_save", json!({ "entry": entry, "text": "shorter", "people": [] }));
    app.does("lock", json!({ "neutral": false }));
    app.does("unlock", json!({ "passphrase": PASSPHRASE }));
    let found = app.does("journal", json!({ "filter": { "words": "skateboard" } }));
    assert_eq!(found["entries"][0], first);
    drop(app);
    drop(disk);
}
