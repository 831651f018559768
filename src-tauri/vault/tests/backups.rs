//! Taking backups, thinning them out, and restoring one.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use jiff::{Timestamp, ToSpan};
use porchlight_vault::{Backup, Health, PageRequest, Vault, VaultError, backups};
use support::*;

fn take(vault: &Vault, now: Timestamp) -> Backup {
    vault.backup(now, &mut |_| {}, &AtomicBool::new(false)).unwrap().unwrap()
}

fn texts(vault: &Vault) -> Vec<String> {
    vault
        .read(|reader| reader.entries(None, PageRequest::first(100)))
        .unwrap()
        .items
        .into_iter()
        .map(|entry| entry.text)
        .collect()
}

#[test]
fn a_backup_brings_everything_back() {
    let (folder, vault) = fresh();
    note(&vault, "kept", &[], at(1));
    let mut steps = Vec::new();
    let backup = vault
        .backup(at(2), &mut |progress| steps.push(progress), &AtomicBool::new(false))
        .unwrap()
        .unwrap();
    assert_eq!(backup.name, "20251122T090200Z");
    assert_eq!(
        (backup.taken, steps.last().map(|last| last.done_pages == last.total_pages)),
        (at(2), Some(true))
    );
    note(&vault, "written later", &[], at(3));
    assert_eq!(backups::restore(folder.path(), &backup.name, at(4)), Err(VaultError::InUse(None)));
    vault.lock().unwrap();

    assert_eq!(backups::list(folder.path()).unwrap(), std::slice::from_ref(&backup));
    backups::restore(folder.path(), &backup.name, at(4)).unwrap();
    let vault = unlock(folder.path());
    assert_eq!(texts(&vault), ["kept"]);
    assert!(
        vault.warnings().is_empty(),
        "an older vault is what was asked for: {:?}",
        vault.warnings()[0]
    );
    assert_eq!(vault.check().unwrap(), Health::Sound);
    vault.lock().unwrap();

    // What was there before is still there, and opens.
    let aside = folder.path().join("damaged-20251122T090400Z");
    assert_eq!(texts(&unlock(&aside)), ["written later", "kept"]);
}

#[test]
fn a_backup_opens_alone_elsewhere_with_the_passphrase_of_its_time() {
    let (folder, vault) = fresh();
    note(&vault, "kept", &[], at(1));
    let backup = take(&vault, at(2));
    vault.change_passphrase(PASSPHRASE, "newer").unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    backups::restore_from(
        &elsewhere.path().join("new"),
        &folder.path().join("backups").join(&backup.name),
        at(3),
    )
    .unwrap();
    assert_eq!(texts(&unlock(&elsewhere.path().join("new"))), ["kept"]);
}

#[test]
fn a_lost_vault_comes_back() {
    for lost in [
        &["vault.db"][..],
        &["keys.json", "keys.copy.json"],
        &["vault.db", "keys.json", "keys.copy.json", "vault.count"],
    ] {
        let (folder, vault) = fresh();
        note(&vault, "kept", &[], at(1));
        let backup = take(&vault, at(2));
        vault.lock().unwrap();
        for name in lost {
            fs::remove_file(folder.path().join(name)).unwrap();
        }
        backups::restore(folder.path(), &backup.name, at(3)).unwrap();
        assert_eq!(texts(&unlock(folder.path())), ["kept"]);
    }
}

#[test]
fn a_changed_backup_is_refused_and_nothing_moves() {
    let (folder, vault) = fresh();
    note(&vault, "kept", &[], at(1));
    let backup = take(&vault, at(2));
    vault.lock().unwrap();
    let path = folder.path().join("backups").join(&backup.name);
    for file in files(&path) {
        let good = fs::read(&file).unwrap();
        for damage in ["flip", "truncate", "remove"] {
            let mut bytes = good.clone();
            match damage {
                "flip" => {
                    let middle = bytes.len() / 2;
                    bytes[middle] ^= 1;
                    fs::write(&file, bytes).unwrap();
                }
                "truncate" => fs::write(&file, &bytes[..bytes.len() / 2]).unwrap(),
                _ => fs::remove_file(&file).unwrap(),
            }
            assert_eq!(
                backups::restore(folder.path(), &backup.name, at(3)),
                Err(VaultError::BackupDamaged),
                "{file:?} {damage}"
            );
            fs::write(&file, &good).unwrap();
        }
    }
    for name in ["", "..", "../..", "/", "20250101T000000Z"] {
        assert_eq!(backups::restore(folder.path(), name, at(3)), Err(VaultError::NotFound), "{name}");
    }
    assert_eq!(texts(&unlock(folder.path())), ["kept"]);
    assert!(
        !fs::read_dir(folder.path())
            .unwrap()
            .any(|entry| entry.unwrap().file_name().to_string_lossy().starts_with("damaged"))
    );
    backups::restore(folder.path(), &backup.name, at(3)).unwrap();
}

#[test]
fn a_restore_killed_between_its_steps_is_finished() {
    let (folder, vault) = fresh();
    note(&vault, "kept", &[], at(1));
    let backup = take(&vault, at(2));
    note(&vault, "newer", &[], at(3));
    vault.lock().unwrap();
    let ready = folder.path().join("arriving");
    fs::create_dir(&ready).unwrap();
    for name in ["vault.db", "keys.json", "vault.count"] {
        fs::copy(folder.path().join("backups").join(&backup.name).join(name), ready.join(name)).unwrap();
    }
    fs::write(ready.join("aside"), "damaged-x").unwrap();
    assert_eq!(texts(&unlock(folder.path())), ["kept"]);
    assert_eq!(texts(&unlock(&folder.path().join("damaged-x"))), ["newer", "kept"]);
}

#[test]
fn a_backup_can_be_cancelled_and_what_is_left_swept_up() {
    let (folder, vault) = fresh();
    vault
        .write(|writer| writer.draft_save(None, &"x".repeat(5_000_000), &[], at(1)))
        .unwrap();
    let cancel = AtomicBool::new(false);
    let outcome = vault
        .backup(at(2), &mut |_| cancel.store(true, Ordering::Relaxed), &cancel)
        .unwrap();
    assert_eq!(outcome, None);
    assert!(files(&folder.path().join("backups")).is_empty());
    fs::create_dir_all(folder.path().join("backups/taking.part/old")).unwrap();
    take(&vault, at(3));
    assert_eq!(fs::read_dir(folder.path().join("backups")).unwrap().count(), 1);
}

#[test]
fn writing_goes_on_while_a_backup_is_taken() {
    let (folder, vault) = fresh();
    let id = vault
        .write(|writer| writer.draft_save(None, &"x".repeat(5_000_000), &[], at(1)))
        .unwrap();
    let mut written = 0;
    let backup = vault
        .backup(
            at(2),
            &mut |_| {
                vault
                    .write(|writer| writer.draft_save(Some(id), &format!("{written}"), &[], at(2)))
                    .unwrap();
                written += 1;
            },
            &AtomicBool::new(false),
        )
        .unwrap()
        .unwrap();
    assert!(written > 1);
    vault.lock().unwrap();
    backups::restore(folder.path(), &backup.name, at(3)).unwrap();
    assert_eq!(
        unlock(folder.path()).read(|reader| reader.draft(id)).unwrap().text.len(),
        5_000_000,
        "the picture of its start"
    );
}

#[test]
fn backups_are_due_daily_when_something_changed() {
    let (_folder, vault) = fresh();
    let day = 24.hours();
    assert!(vault.backup_due(at(0)).unwrap());
    take(&vault, at(0));
    assert!(!vault.backup_due(at(60)).unwrap());
    assert!(!vault.backup_due(at(1) + day).unwrap(), "nothing changed");
    note(&vault, "changed", &[], at(2));
    assert!(!vault.backup_due(at(60)).unwrap());
    assert!(vault.backup_due(at(1) + day).unwrap());
    take(&vault, at(0) + (24 * 365).hours());
    note(&vault, "changed", &[], at(3));
    assert!(
        vault.backup_due(at(1) + day).unwrap(),
        "a clock that was a year ahead does not stop backups"
    );
}

#[test]
fn old_backups_are_thinned_out() {
    let (folder, vault) = fresh();
    for number in 0..40 {
        take(&vault, at(0) + (number * 24).hours());
    }
    take(&vault, at(0) + (39 * 24).hours());
    let kept = backups::list(folder.path()).unwrap();
    assert_eq!(kept.len(), 11);
    assert!(kept.is_sorted_by(|one, next| one.taken > next.taken));
    assert!(backups::list(Path::new("/nowhere")).unwrap().is_empty());
}

#[test]
fn a_damaged_vault_is_not_copied_over_good_backups() {
    let (folder, vault) = fresh();
    for number in 0..20 {
        note(&vault, &"words ".repeat(300), &[], at(number));
    }
    vault.lock().unwrap();
    let database = folder.path().join("vault.db");
    let mut bytes = fs::read(&database).unwrap();
    let page = bytes.len() / 4096 - 2;
    bytes[page * 4096 + 100] ^= 1;
    fs::write(&database, bytes).unwrap();
    let vault = unlock(folder.path());
    assert_eq!(
        vault.backup(at(1), &mut |_| {}, &AtomicBool::new(false)),
        Err(VaultError::VaultDamaged(None))
    );
    assert!(backups::list(folder.path()).unwrap().is_empty());
}

#[test]
fn what_only_has_the_name_of_a_backup_is_left_alone() {
    let (folder, vault) = fresh();
    note(&vault, "kept", &[], at(1));
    let backup = take(&vault, at(2));
    let backups_folder = folder.path().join("backups");
    fs::write(backups_folder.join("20251122T090300Z"), "a file").unwrap();
    fs::create_dir(backups_folder.join("20251122T090400Z")).unwrap();
    fs::write(backups_folder.join("notes.txt"), "a file").unwrap();
    // Where a backup is put together, and where a vault that was set aside would be.
    fs::write(backups_folder.join("taking.part"), "a file").unwrap();
    fs::write(folder.path().join("damaged-20251122T090300Z"), "a file").unwrap();

    let found = backups::in_folder(folder.path()).unwrap();
    assert_eq!((found.backups.as_slice(), found.others), (std::slice::from_ref(&backup), 2));
    assert_eq!(backups::set_aside(folder.path()).unwrap(), []);

    // Neither keeps a backup from being due, from being made, nor from being kept.
    note(&vault, "newer", &[], at(60 * 24 * 2));
    assert!(vault.backup_due(at(60 * 24 * 2)).unwrap());
    take(&vault, at(3));
    vault
        .backups_renew(at(60 * 24 * 3), &mut |_| {}, &AtomicBool::new(false))
        .unwrap()
        .unwrap();
    assert_eq!(backups::in_folder(folder.path()).unwrap().others, 2);
    assert!(folder.path().join("damaged-20251122T090300Z").exists());
}
