//! A place that cannot be written: what is there is read, and writing goes on when it can.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::AtomicBool,
};

use porchlight_vault::{Vault, VaultError, Warning, probe};
use support::*;

/// A disk of its own. `None` where the test may not mount one.
struct Disk(tempfile::TempDir);

impl Disk {
    fn mount() -> Option<Self> {
        let disk = Self(tempfile::tempdir().unwrap());
        disk.set("size=9m").then_some(disk)
    }

    fn set(&self, options: &str) -> bool {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(self.0.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success())
    }

    fn read_only(&self, is_read_only: bool) {
        assert!(self.set(if is_read_only { "remount,ro" } else { "remount,rw" }));
    }

    /// Takes all room, as a download does. Removing the file gives it back.
    fn fill(&self) -> PathBuf {
        let filler = self.0.path().join("download");
        let _ = fs::write(&filler, vec![0; 20_000_000]);
        assert_eq!(probe(self.0.path()), Err(VaultError::DiskFull(None)));
        filler
    }

    fn vault(&self) -> PathBuf {
        self.0.path().join("vault")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(self.0.path()).status().unwrap();
    }
}

fn text(vault: &Vault) -> String {
    let entries = vault
        .read(|reader| reader.entries(None, porchlight_vault::PageRequest::first(9)))
        .unwrap();
    entries.items.into_iter().map(|entry| entry.text).collect::<Vec<_>>().join(", ")
}

fn try_note(vault: &Vault, text: &str) -> Result<(), VaultError> {
    vault.write(|writer| {
        let id = writer.draft_save(None, text, &[], at(5))?;
        writer.entry_keep(id, at(5)).map(drop)
    })
}

/// A vault that was closed in order.
fn closed(folder: &Path) {
    let (vault, _) = create(folder);
    note(&vault, "kept", &[], at(0));
    vault.lock().unwrap();
}

/// A vault as a power cut leaves it: the note is in the log alone.
fn cut_off(folder: &Path) {
    let elsewhere = tempfile::tempdir().unwrap();
    let (vault, _) = create(elsewhere.path());
    note(&vault, "kept", &[], at(0));
    fs::create_dir(folder).unwrap();
    for file in fs::read_dir(elsewhere.path()).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            fs::copy(file.path(), folder.join(file.file_name())).unwrap();
        }
    }
    assert!(fs::metadata(folder.join("vault.db-wal")).unwrap().len() > 0);
}

#[test]
fn a_read_only_place_is_read_and_written_again_when_it_may() {
    for (what, prepare, without) in [
        ("closed in order", closed as fn(&Path), ""),
        ("closed in order, without the file to lock", closed, "vault.lock"),
        ("cut off", cut_off, ""),
        ("cut off, without the file to lock", cut_off, "vault.lock"),
        ("cut off, without the index of the log", cut_off, "vault.db-shm"),
    ] {
        let Some(disk) = Disk::mount() else { return };
        prepare(&disk.vault());
        let _ = fs::remove_file(disk.vault().join(without));
        disk.read_only(true);

        let vault = unlock(&disk.vault());
        assert_eq!(text(&vault), "kept", "{what}");
        assert_eq!(vault.warnings(), [], "{what}");
        assert_eq!(vault.cannot_write(), Some(VaultError::ReadOnly(None)), "{what}");
        assert_eq!(try_note(&vault, "new"), Err(VaultError::ReadOnly(None)), "{what}");
        assert_eq!(
            vault.backup(at(2), &mut |_| {}, &AtomicBool::new(false)),
            Err(VaultError::ReadOnly(None)),
            "{what}"
        );
        assert_eq!(vault.backup_due(at(60 * 48)), Ok(false));
        assert_eq!(
            vault.change_passphrase(PASSPHRASE, "another"),
            Err(VaultError::ReadOnly(None)),
            "{what}"
        );
        assert_eq!(vault.try_writing(), Some(VaultError::ReadOnly(None)), "{what}");

        disk.read_only(false);
        assert_eq!(vault.try_writing(), None, "{what}");
        try_note(&vault, "new").unwrap();
        assert_eq!((text(&vault).as_str(), vault.cannot_write()), ("new, kept", None), "{what}");
        assert_eq!(
            Vault::unlock(&disk.vault(), PASSPHRASE, at(1)).err(),
            Some(VaultError::InUse(None)),
            "others are kept out: {what}"
        );
        vault.lock().unwrap();

        disk.read_only(true);
        let vault = unlock(&disk.vault());
        assert_eq!(text(&vault), "new, kept", "{what}");
        vault.lock().unwrap();
    }
}

#[test]
fn a_full_disk_is_read_and_written_again_when_there_is_room() {
    for (what, prepare, without) in [
        ("closed in order", closed as fn(&Path), ""),
        ("cut off", cut_off, ""),
        ("cut off, without the index of the log", cut_off, "vault.db-shm"),
    ] {
        let Some(disk) = Disk::mount() else { return };
        prepare(&disk.vault());
        let _ = fs::remove_file(disk.vault().join(without));
        let filler = disk.fill();

        let vault = unlock(&disk.vault());
        assert_eq!(text(&vault), "kept", "{what}");
        assert_eq!(vault.warnings(), [], "{what}");
        assert_eq!(try_note(&vault, &"new ".repeat(10_000)), Err(VaultError::DiskFull(None)), "{what}");
        assert_eq!(vault.cannot_write(), Some(VaultError::DiskFull(None)), "{what}");
        assert_eq!(text(&vault), "kept", "{what}");

        fs::remove_file(filler).unwrap();
        // Nobody need ask first: the next change is kept.
        try_note(&vault, "new").unwrap();
        assert_eq!((text(&vault).as_str(), vault.cannot_write()), ("new, kept", None), "{what}");
        vault.lock().unwrap();
        assert_eq!(text(&unlock(&disk.vault())), "new, kept", "{what}");
    }
}

#[test]
fn a_disk_that_fills_while_it_is_open_is_told_until_there_is_room() {
    let Some(disk) = Disk::mount() else { return };
    closed(&disk.vault());
    let vault = unlock(&disk.vault());
    assert_eq!(vault.cannot_write(), None);
    let filler = disk.fill();
    assert_eq!(try_note(&vault, &"new ".repeat(500_000)), Err(VaultError::DiskFull(None)));
    assert_eq!(vault.cannot_write(), Some(VaultError::DiskFull(None)));
    assert_eq!(vault.try_writing(), Some(VaultError::DiskFull(None)));
    assert_eq!(text(&vault), "kept");
    fs::remove_file(filler).unwrap();
    assert_eq!(vault.try_writing(), None);
    try_note(&vault, "new").unwrap();
}

#[test]
fn whoever_reads_while_it_becomes_writable_reads_to_the_end() {
    let Some(disk) = Disk::mount() else { return };
    closed(&disk.vault());
    disk.read_only(true);
    let vault = unlock(&disk.vault());
    disk.read_only(false);
    vault
        .read(|reader| {
            let before = reader.entries(None, porchlight_vault::PageRequest::first(9))?;
            // A reader of the file alone would not notice that it changes under it.
            assert_eq!(try_note(&vault, "new"), Err(VaultError::ReadOnly(None)));
            assert_eq!(reader.entries(None, porchlight_vault::PageRequest::first(9))?, before);
            Ok(())
        })
        .unwrap();
    try_note(&vault, "new").unwrap();
    assert_eq!(text(&vault), "new, kept");
}

#[test]
fn what_must_be_brought_up_to_date_first_is_not_read_wrongly() {
    for (schema, refusal) in [(1, VaultError::ReadOnly(None)), (999, VaultError::VaultNewer { schema: 999 })] {
        let Some(disk) = Disk::mount() else { return };
        closed(&disk.vault());
        Vault::set_schema_for_tests(&disk.vault(), PASSPHRASE, schema).unwrap();
        disk.read_only(true);
        assert_eq!(Vault::unlock(&disk.vault(), PASSPHRASE, at(1)).err(), Some(refusal));
        let wrong = Vault::unlock(&disk.vault(), "another", at(1));
        assert_eq!(wrong.err(), Some(VaultError::WrongPassphrase), "the passphrase comes first");
    }
}

#[test]
fn an_older_copy_is_noticed_where_nothing_can_be_written() {
    let Some(disk) = Disk::mount() else { return };
    closed(&disk.vault());
    let older = fs::read(disk.vault().join("vault.db")).unwrap();
    let vault = unlock(&disk.vault());
    try_note(&vault, "new").unwrap();
    vault.lock().unwrap();
    fs::write(disk.vault().join("vault.db"), older).unwrap();
    disk.read_only(true);
    let vault = unlock(&disk.vault());
    assert!(matches!(vault.warnings()[..], [Warning::OlderThanExpected { .. }]));
}
