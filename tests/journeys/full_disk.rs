//! A full disk says so, and loses nothing that was kept before.
#![cfg(target_os = "linux")]
use std::process::Command;

use porchlight_actions::ErrorCode;
use serde_json::json;

use crate::fresh_computer::{Computer, PASSPHRASE};

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
