//! Making a vault, opening it, and everything that can be wrong with its files.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use porchlight_vault::{KeyCost, Vault, VaultError, Warning};
use support::*;

fn refusal(folder: &Path) -> VaultError {
    Vault::unlock(folder, PASSPHRASE, at(1)).err().unwrap()
}

#[test]
fn a_vault_opens_with_its_passphrase_only() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!Vault::exists(folder.path()).unwrap());
    assert_eq!(refusal(folder.path()), VaultError::VaultMissing);
    assert_eq!(refusal(&folder.path().join("nowhere")), VaultError::VaultMissing);
    let (vault, _) = create(folder.path());
    person(&vault, "Kestrel");
    vault.lock().unwrap();
    assert!(Vault::exists(folder.path()).unwrap());
    assert_eq!(
        Vault::unlock(folder.path(), "wrong", at(1)).err(),
        Some(VaultError::WrongPassphrase)
    );
    assert_eq!(Vault::unlock(folder.path(), "", at(1)).err(), Some(VaultError::WrongPassphrase));
    let vault = unlock(folder.path());
    assert_eq!(vault.read(|reader| reader.people()).unwrap().len(), 1);
    assert!(vault.warnings().is_empty());
    drop(vault);
    assert_eq!(
        Vault::create(folder.path(), "other", KeyCost::weak_for_tests(), at(1)).err(),
        Some(VaultError::AlreadyExists)
    );
}

#[test]
fn a_thousand_wrong_passphrases_change_nothing() {
    let (folder, vault) = fresh();
    vault.lock().unwrap();
    let before: Vec<_> = files(folder.path()).iter().map(|file| fs::read(file).unwrap()).collect();
    for number in 0..1000 {
        assert_eq!(
            Vault::unlock(folder.path(), &format!("guess {number}"), at(1)).err(),
            Some(VaultError::WrongPassphrase)
        );
    }
    let after: Vec<_> = files(folder.path()).iter().map(|file| fs::read(file).unwrap()).collect();
    assert_eq!(before, after);
    unlock(folder.path()).lock().unwrap();
}

#[test]
fn the_standard_cost_takes_a_moment_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = Vault::create(folder.path(), PASSPHRASE, KeyCost::STANDARD, at(0)).unwrap();
    vault.lock().unwrap();
    let start = Instant::now();
    unlock(folder.path());
    let took = start.elapsed();
    assert!((20..20_000).contains(&took.as_millis()), "{took:?}");
}

#[test]
fn the_passphrase_can_be_changed() {
    let (folder, vault) = fresh();
    assert_eq!(vault.change_passphrase("wrong", "new"), Err(VaultError::WrongPassphrase));
    vault.change_passphrase(PASSPHRASE, "new one").unwrap();
    vault.lock().unwrap();
    assert_eq!(refusal(folder.path()), VaultError::WrongPassphrase);
    Vault::unlock(folder.path(), "new one", at(1)).unwrap();
}

#[test]
fn the_recovery_code_gives_a_new_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, code) = create(folder.path());
    assert!(!vault.read(|reader| reader.recovery_confirmed()).unwrap());
    vault.write(|writer| writer.recovery_confirm()).unwrap();
    assert!(vault.read(|reader| reader.recovery_confirmed()).unwrap());
    vault.lock().unwrap();

    let text = code.text();
    let mut slip = text.to_string();
    slip.replace_range(6..7, if &text[6..7] == "A" { "B" } else { "A" });
    let recover = |typed: &str| Vault::unlock_with_recovery(folder.path(), typed, "fresh start", at(1));
    assert_eq!(recover(&slip).err(), Some(VaultError::WrongRecoveryCode { group: Some(2) }));
    assert_eq!(recover("").err(), Some(VaultError::WrongRecoveryCode { group: None }));
    let other = tempfile::tempdir().unwrap();
    let (_, stranger) = create(other.path());
    assert_eq!(recover(&stranger.text()).err(), Some(VaultError::WrongRecoveryCode { group: None }));

    recover(&text.to_lowercase()).unwrap().lock().unwrap();
    assert_eq!(refusal(folder.path()), VaultError::WrongPassphrase);
    let vault = Vault::unlock(folder.path(), "fresh start", at(2)).unwrap();
    let next = vault.replace_recovery("fresh start").unwrap();
    assert!(!vault.read(|reader| reader.recovery_confirmed()).unwrap());
    vault.lock().unwrap();
    assert_eq!(recover(&text).err(), Some(VaultError::WrongRecoveryCode { group: None }));
    recover(&next.text()).unwrap();
}

#[test]
fn one_damaged_key_file_is_mended_from_the_other() {
    for name in ["keys.json", "keys.copy.json"] {
        for damage in ["flip", "truncate", "zero", "remove", "folder"] {
            let (folder, vault) = fresh();
            vault.lock().unwrap();
            let path = folder.path().join(name);
            let good = fs::read(&path).unwrap();
            match damage {
                "flip" => {
                    let mut bytes = good.clone();
                    bytes[200] ^= 4;
                    fs::write(&path, bytes).unwrap();
                }
                "truncate" => fs::write(&path, &good[..100]).unwrap(),
                "zero" => fs::write(&path, vec![0; good.len()]).unwrap(),
                "remove" => fs::remove_file(&path).unwrap(),
                _ => {
                    fs::remove_file(&path).unwrap();
                    fs::create_dir(&path).unwrap();
                }
            }
            let vault = unlock(folder.path());
            assert_eq!(vault.warnings(), [Warning::KeyFileRepaired], "{name} {damage}");
            vault.lock().unwrap();
            if damage != "folder" {
                assert_eq!(fs::read(&path).unwrap(), good, "{name} {damage}");
                assert!(unlock(folder.path()).warnings().is_empty());
            }
        }
    }
}

#[test]
fn a_key_file_older_than_its_copy_is_not_used() {
    let (folder, vault) = fresh();
    let old = fs::read(folder.path().join("keys.json")).unwrap();
    vault.change_passphrase(PASSPHRASE, "newer").unwrap();
    vault.lock().unwrap();
    fs::write(folder.path().join("keys.json"), old).unwrap();
    assert_eq!(refusal(folder.path()), VaultError::WrongPassphrase);
    Vault::unlock(folder.path(), "newer", at(1)).unwrap();
}

#[test]
fn both_key_files_damaged_or_gone_are_two_errors() {
    let (folder, vault) = fresh();
    vault.lock().unwrap();
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(folder.path().join(name), b"porchlight-keys 1 nonsense").unwrap();
    }
    assert_eq!(refusal(folder.path()), VaultError::KeyFileDamaged);
    for name in ["keys.json", "keys.copy.json"] {
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    assert_eq!(refusal(folder.path()), VaultError::KeyFileMissing);
    assert!(Vault::exists(folder.path()).unwrap());
}

#[test]
fn a_missing_empty_or_cut_database_is_never_taken_for_a_new_one() {
    let (folder, vault) = fresh();
    for number in 0..50 {
        note(&vault, &"words ".repeat(400), &[], at(number));
    }
    vault.lock().unwrap();
    let database = folder.path().join("vault.db");
    let good = fs::read(&database).unwrap();
    for length in [
        0,
        1,
        100,
        4096,
        8192,
        good.len() / 2,
        good.len() / 2 + 77,
        good.len() - 4096,
        good.len() - 1,
    ] {
        fs::write(&database, &good[..length]).unwrap();
        assert_eq!(
            refusal(folder.path()),
            VaultError::VaultDamaged(None),
            "cut to {length} of {}",
            good.len()
        );
        assert_eq!(fs::read(&database).unwrap().len(), length, "left as it was");
    }
    fs::write(&database, b"SQLite format 3\0".repeat(1000)).unwrap();
    assert_eq!(refusal(folder.path()), VaultError::VaultDamaged(None));
    fs::remove_file(&database).unwrap();
    assert_eq!(refusal(folder.path()), VaultError::VaultMissing);
    assert!(Vault::exists(folder.path()).unwrap());
    fs::write(&database, good).unwrap();
    unlock(folder.path());
}

#[test]
fn a_flipped_byte_is_damage_wherever_it_is() {
    let (folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    for number in 0..20 {
        note(&vault, &format!("number {number} {}", "words ".repeat(300)), &[someone], at(number));
    }
    vault.lock().unwrap();
    let database = folder.path().join("vault.db");
    let good = fs::read(&database).unwrap();
    for page in 0..good.len() / 4096 {
        let mut bytes = good.clone();
        bytes[page * 4096 + 1000] ^= 0x10;
        fs::write(&database, bytes).unwrap();
        let outcome = Vault::unlock(folder.path(), PASSPHRASE, at(1)).and_then(|vault| {
            let health = vault.check()?;
            // Reading everything must end in words or in the right error, never in a panic or in nonsense.
            let read = vault.read(|reader| {
                reader.people()?;
                reader.search("words", None, porchlight_vault::PageRequest::first(50))?;
                reader.entries(None, porchlight_vault::PageRequest::first(50))
            });
            if let Err(error) = read {
                assert_eq!(error, VaultError::VaultDamaged(None), "page {page}");
            }
            Ok(health)
        });
        match outcome {
            Ok(health) => assert_eq!(health, porchlight_vault::Health::Damaged, "page {page}"),
            Err(error) => assert_eq!(error, VaultError::VaultDamaged(None), "page {page}"),
        }
    }
}

#[test]
fn a_vault_of_a_later_version_is_left_alone() {
    let (folder, vault) = fresh();
    vault.lock().unwrap();
    Vault::set_schema_for_tests(folder.path(), PASSPHRASE, 999).unwrap();
    let before = fs::read(folder.path().join("vault.db")).unwrap();
    assert_eq!(refusal(folder.path()), VaultError::VaultNewer { schema: 999 });
    assert_eq!(fs::read(folder.path().join("vault.db")).unwrap(), before);
}

#[test]
fn an_older_database_put_back_is_noticed_once() {
    let (folder, vault) = fresh();
    note(&vault, "first", &[], at(1));
    vault.lock().unwrap();
    let old = fs::read(folder.path().join("vault.db")).unwrap();
    let vault = unlock(folder.path());
    note(&vault, "second", &[], at(2));
    note(&vault, "third", &[], at(3));
    vault.lock().unwrap();
    fs::write(folder.path().join("vault.db"), old).unwrap();
    for _ in 0..2 {
        let vault = unlock(folder.path());
        assert_eq!(vault.warnings(), [Warning::OlderThanExpected { changes: 2 }]);
    }
    let vault = unlock(folder.path());
    vault.accept_older().unwrap();
    note(&vault, "fourth", &[], at(4));
    vault.lock().unwrap();
    assert!(unlock(folder.path()).warnings().is_empty());
}

#[test]
fn a_lost_log_is_noticed() {
    let (folder, vault) = fresh();
    note(&vault, "kept in the log", &[], at(1));
    let copy = tempfile::tempdir().unwrap();
    for name in ["vault.db", "keys.json", "keys.copy.json", "vault.count"] {
        fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    assert_eq!(unlock(copy.path()).warnings(), [Warning::OlderThanExpected { changes: 1 }]);
}

#[test]
fn two_openings_of_one_vault_are_refused() {
    let (folder, vault) = fresh();
    assert_eq!(refusal(folder.path()), VaultError::InUse(None));
    let output = child("child_finds_it_in_use", folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    vault.lock().unwrap();
    unlock(folder.path());
}

#[cfg(unix)]
#[test]
fn a_process_started_meanwhile_does_not_hold_the_vault() {
    let (folder, vault) = fresh();
    vault.lock().unwrap();
    let over = std::sync::atomic::AtomicBool::new(false);
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !over.load(std::sync::atomic::Ordering::Relaxed) {
                    // Between fork and exec it has a copy of every open file, the lock among them.
                    Command::new("true").env_clear().status().unwrap();
                }
            });
        }
        let outcomes = (0..1500).map(|_| Vault::unlock(folder.path(), "wrong", at(1)).err()).collect();
        over.store(true, std::sync::atomic::Ordering::Relaxed);
        outcomes
    });
    let refused = outcomes
        .iter()
        .filter(|outcome| **outcome != Some(VaultError::WrongPassphrase))
        .collect::<Vec<_>>();
    assert!(refused.is_empty(), "{} of {}: {:?}", refused.len(), outcomes.len(), refused.first());
}

#[test]
#[ignore = "started by another test"]
fn child_finds_it_in_use() {
    assert_eq!(refusal(&child_folder()), VaultError::InUse(None));
}

#[test]
fn an_interrupted_creation_is_no_vault_or_a_whole_one() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("arriving.part")).unwrap();
    fs::write(folder.path().join("arriving.part/vault.db"), b"half").unwrap();
    assert!(!Vault::exists(folder.path()).unwrap());
    let (vault, _) = create(folder.path());
    vault.lock().unwrap();

    // Killed between the two renames: everything is in `arriving`, or half of it.
    for (name, moved) in [("arriving", false), ("arrived", true)] {
        let later = tempfile::tempdir().unwrap();
        fs::create_dir(later.path().join(name)).unwrap();
        for file in ["vault.db", "keys.json", "keys.copy.json", "vault.count"] {
            let to = if moved && file.starts_with("keys") {
                later.path().join(file)
            } else {
                later.path().join(name).join(file)
            };
            fs::copy(folder.path().join(file), to).unwrap();
        }
        fs::write(later.path().join(name).join("aside"), "left-over").unwrap();
        assert!(Vault::exists(later.path()).unwrap());
        unlock(later.path()).lock().unwrap();
        assert!(!later.path().join(name).exists());
    }
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_only_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("deep/vault");
    let script = "umask 000; exec \"$0\" \"$@\"";
    let plain = child("child_uses_a_vault", &inner);
    let status = Command::new("sh")
        .args(["-c", script])
        .arg(plain.get_program())
        .args(plain.get_args())
        .env("PORCHLIGHT_TEST_FOLDER", &inner)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    let found = files(&inner);
    assert!(found.len() >= 7, "{found:?}");
    for file in found {
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
        assert_eq!(
            fs::metadata(file.parent().unwrap()).unwrap().permissions().mode() & 0o777,
            0o700,
            "{file:?}"
        );
    }
}

#[cfg(unix)]
#[test]
#[ignore = "started by another test"]
fn child_uses_a_vault() {
    let (vault, _) = create(&child_folder());
    note(&vault, "something", &[], at(1));
    vault
        .backup(at(2), &mut |_| {}, &std::sync::atomic::AtomicBool::new(false))
        .unwrap();
    note(&vault, "something else", &[], at(3));
    // Without lock: the log stays.
    std::process::exit(0);
}
