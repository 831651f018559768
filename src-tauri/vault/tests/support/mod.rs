//! What the tests share.
#![allow(dead_code, missing_docs, unreachable_pub, clippy::unwrap_used)]
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use jiff::{Timestamp, ToSpan};
use porchlight_domain::private::{Entry, EntryId, PersonDetails, PersonId, Role};
use porchlight_vault::{KeyCost, RecoveryCode, Vault};

pub const PASSPHRASE: &str = "kettle violin harbour seven";

pub fn at(minutes: i64) -> Timestamp {
    "2025-11-22T09:00:00Z".parse::<Timestamp>().unwrap() + minutes.minutes()
}

pub fn create(folder: &Path) -> (Vault, RecoveryCode) {
    Vault::create(folder, PASSPHRASE, KeyCost::weak_for_tests(), at(0)).unwrap()
}

pub fn unlock(folder: &Path) -> Vault {
    Vault::unlock(folder, PASSPHRASE, at(1)).unwrap()
}

pub fn fresh() -> (tempfile::TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = create(folder.path());
    (folder, vault)
}

pub fn person(vault: &Vault, name: &str) -> PersonId {
    let details = PersonDetails::named(name.into(), Some(2012), Role::Child);
    vault.write(|writer| writer.person_save(None, &details, at(0))).unwrap()
}

/// Writes and keeps an entry.
pub fn note(vault: &Vault, text: &str, people: &[PersonId], now: Timestamp) -> Entry {
    vault
        .write(|writer| {
            let id = writer.draft_save(None, text, people, now)?;
            writer.entry_keep(id, now)
        })
        .unwrap()
}

pub fn change(vault: &Vault, id: EntryId, text: &str, now: Timestamp) -> Entry {
    vault
        .write(|writer| {
            writer.draft_save(Some(id), text, &[], now)?;
            writer.entry_keep(id, now)
        })
        .unwrap()
}

/// Every file below `folder`.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path))
        } else {
            found.push(path)
        }
    }
    found.sort();
    found
}

/// Runs the ignored test `name` of this very binary in a process of its own, with `folder` in its environment.
pub fn child(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", name, "--nocapture", "--test-threads=1"]);
    command
        .env("PORCHLIGHT_TEST_FOLDER", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

pub fn child_folder() -> PathBuf {
    std::env::var_os("PORCHLIGHT_TEST_FOLDER").unwrap().into()
}
