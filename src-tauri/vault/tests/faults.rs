//! What stays when the process is killed or the disk is full, and that no file holds a written word in plain.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    sync::atomic::AtomicBool,
};

use jiff::civil::date;
use porchlight_domain::private::{
    Answer, CheckInNoted, ContactHow, EntryAbout, EntryFilter, EntryId, EntryKind, FollowUpFrom, Nearness, PersonDetails, Role, TickState,
    Worry,
};
use porchlight_vault::{FollowUpDetails, Health, PageRequest, TalkDetails, TickAnswer, TrustedAdultDetails, VaultError};
use support::*;

#[test]
fn killed_while_saving_keeps_every_confirmed_draft() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.lock().unwrap();
    for round in 0..8_u64 {
        let mut saving = child("child_autosaves", folder.path()).spawn().unwrap();
        let mut confirmed = None;
        let mut lines = BufReader::new(saving.stdout.take().unwrap()).lines();
        let wanted = 3 + round * 7;
        while let Some(Ok(line)) = lines.next() {
            if let Some((id, number)) = line.strip_prefix("saved ").and_then(|rest| rest.split_once(' ')) {
                confirmed = Some((EntryId::parse(id).unwrap(), number.parse::<u64>().unwrap()));
                if confirmed.is_some_and(|(_, number)| number >= wanted) {
                    break;
                }
            }
        }
        saving.kill().unwrap();
        saving.wait().unwrap();
        let (id, number) = confirmed.unwrap();
        let vault = unlock(folder.path());
        // Killed between keeping and the next draft, the words are in the entry alone; anywhere else they would be lost.
        let text = match vault.read(|reader| reader.draft(id)) {
            Ok(draft) => draft.text,
            Err(VaultError::NotFound) => vault.read(|reader| reader.entry(id)).unwrap().text,
            Err(other) => panic!("{other:?}"),
        };
        let kept: u64 = text.split(' ').next().unwrap().parse().unwrap();
        assert!(kept >= number, "confirmed {number}, found {kept}");
        assert!(vault.warnings().is_empty());
        assert_eq!(vault.check().unwrap(), Health::Sound);
        vault.lock().unwrap();
    }
}

#[test]
#[ignore = "started by another test"]
fn child_autosaves() {
    let vault = unlock(&child_folder());
    let id = vault.write(|writer| writer.draft_save(None, "0 ", &[], at(1))).unwrap();
    for number in 1_u64.. {
        let text = format!("{number} {}", "and more words ".repeat(usize::try_from(number % 500).unwrap()));
        vault.write(|writer| writer.draft_save(Some(id), &text, &[], at(1))).unwrap();
        if number % 10 == 0 {
            vault.write(|writer| writer.entry_keep(id, at(2))).unwrap();
            vault.write(|writer| writer.draft_save(Some(id), &text, &[], at(1))).unwrap();
        }
        writeln!(std::io::stdout(), "saved {} {number}", id.0).unwrap();
    }
}

const CANARY: &str = "Xylophonist-Quagmire";

fn fill_with_canaries(folder: &Path) -> porchlight_vault::Vault {
    let (vault, _) = create(folder);
    vault
        .write(|writer| {
            let mut about = PersonDetails::named(String::new(), None, Role::Child);
            for (_, text) in about.texts_mut() {
                *text = CANARY.into();
            }
            let person = writer.person_save(None, &about, at(1))?;
            let entry = writer.draft_save(None, &format!("{CANARY} ").repeat(2000), &[person], at(1))?;
            writer.entry_keep(entry, at(1))?;
            writer.draft_save(Some(entry), &format!("{CANARY} changed"), &[person], at(2))?;
            writer.entry_keep(entry, at(2))?;
            let begun = writer.draft_save(None, CANARY, &[person], at(3))?;
            let about = EntryAbout {
                kind: EntryKind::Disclosure,
                day: date(2025, 1, 1),
                tags: vec![CANARY.into()],
            };
            writer.draft_describe(begun, &about)?;
            writer.entry_keep(begun, at(3))?;
            let begun = writer.draft_save(None, CANARY, &[person], at(4))?;
            writer.draft_describe(begun, &about)?;
            let filter = EntryFilter {
                words: CANARY.into(),
                tag: Some(CANARY.into()),
                ..EntryFilter::default()
            };
            writer.filter_save(CANARY, &filter, at(4))?;
            let talk = TalkDetails {
                person,
                guide: Some(CANARY.into()),
                day: date(2025, 1, 1),
                note: CANARY.into(),
            };
            writer.talk_save(None, &talk, at(1))?;
            let due = FollowUpDetails {
                person: Some(person),
                what: CANARY.into(),
                due: date(2025, 1, 1),
                planned: None,
                from: FollowUpFrom::Nothing,
            };
            writer.follow_up_save(None, &due, at(1))?;
            let check_in = CheckInNoted {
                person,
                day: date(2025, 1, 1),
                how: ContactHow::Call,
                minutes: None,
                note: format!("{CANARY} ").repeat(500),
                strengths: CANARY.into(),
                worry: Worry {
                    changed: CANARY.into(),
                    explains: CANARY.into(),
                    helps: CANARY.into(),
                    next: CANARY.into(),
                },
                answers: vec![Answer {
                    question_set: CANARY.into(),
                    question: CANARY.into(),
                    words: CANARY.into(),
                    answer: CANARY.into(),
                    theirs: true,
                }],
                guides: vec![CANARY.into()],
                topics: vec![CANARY.into()],
                next: None,
            };
            writer.check_in_keep(None, &check_in, at(1))?;
            writer.check_in_draft_save(person, None, CANARY, at(2))?;
            let adult = TrustedAdultDetails {
                person,
                name: CANARY.into(),
                who: CANARY.into(),
                nearness: Nearness::MostDays,
                at_night: true,
            };
            writer.trusted_adult_save(None, &adult, at(1))?;
            let run = writer.run_start(CANARY, Some(person), at(1))?;
            let tick = TickAnswer {
                item: CANARY.into(),
                words: CANARY.into(),
                state: TickState::Done,
                note: CANARY.into(),
            };
            writer.run_tick(run, &tick, at(1))?;
            writer.state_put(CANARY, Some(CANARY))
        })
        .unwrap();
    // A search and a sort that are large enough to spill.
    vault
        .write(|writer| {
            for number in 0..300 {
                let id = writer.draft_save(None, &format!("{CANARY} {number} {}", "filling ".repeat(500)), &[], at(number))?;
                writer.entry_keep(id, at(number))?;
            }
            Ok(())
        })
        .unwrap();
    for query in ["Xylophonist", "quag", "filling"] {
        vault.read(|reader| reader.search(query, None, PageRequest::first(200))).unwrap();
        vault.read(|reader| reader.search_check_ins(query, None, 200)).unwrap();
    }
    vault.backup(at(5), &mut |_| {}, &AtomicBool::new(false)).unwrap();
    vault
}

fn forms(text: &str) -> Vec<Vec<u8>> {
    let mut forms = vec![text.as_bytes().to_vec(), text.to_lowercase().into_bytes()];
    forms.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
    forms.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
    for skip in 0..3 {
        // Base 64 of the middle, which does not depend on what stands before.
        let encoded = data_encoding::BASE64.encode(&text.as_bytes()[skip..]);
        forms.push(encoded.as_bytes()[..encoded.len() - 4].to_vec());
    }
    forms.extend(["Xylophonist", "xylophonist", "quagmire"].map(|word| word.as_bytes().to_vec()));
    forms
}

fn assert_no_canary(folder: &Path) {
    let found = files(folder);
    assert!(found.len() > 3);
    for file in found {
        let bytes = fs::read(&file).unwrap();
        for form in forms(CANARY) {
            assert!(
                !bytes.windows(form.len()).any(|window| window == form),
                "{} holds {:?}",
                file.display(),
                String::from_utf8_lossy(&form)
            );
        }
        assert!(!file.to_string_lossy().contains("Xylo"));
    }
}

#[test]
fn no_file_holds_a_word_after_use() {
    let folder = tempfile::tempdir().unwrap();
    // Temporary files of the process land here too.
    let used = child("child_fills_with_canaries", &folder.path().join("vault"))
        .env("TMPDIR", folder.path())
        .env("SQLITE_TMPDIR", folder.path())
        .output();
    let used = used.unwrap();
    assert!(used.status.success());
    assert!(!String::from_utf8_lossy(&used.stderr).contains("Xylo"));
    assert_no_canary(folder.path());
}

#[test]
fn no_file_holds_a_word_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let killed = child("child_fills_and_is_killed", &folder.path().join("vault"))
        .env("TMPDIR", folder.path())
        .output()
        .unwrap();
    assert!(!killed.status.success());
    assert!(folder.path().join("vault/vault.db-wal").exists());
    assert_no_canary(folder.path());
    let vault = unlock(&folder.path().join("vault"));
    assert_eq!(vault.read(|reader| reader.people()).unwrap()[0].details.name, CANARY);
}

#[test]
#[ignore = "started by another test"]
fn child_fills_with_canaries() {
    fill_with_canaries(&child_folder()).lock().unwrap();
}

#[test]
#[ignore = "started by another test"]
fn child_fills_and_is_killed() {
    let _vault = fill_with_canaries(&child_folder());
    std::process::abort();
}

/// Fills a vault until it is refused, then looks at what is left.
fn fill_until_refused(folder: &Path, refusals: &[VaultError]) {
    let (vault, _) = create(folder);
    let first = note(&vault, "the first of all", &[], at(0));
    let mut confirmed = Vec::new();
    let refusal = loop {
        let text = format!("{} {}", confirmed.len(), "word ".repeat(4000));
        match vault.write(|writer| writer.draft_save(None, &text, &[], at(1))) {
            Ok(id) => confirmed.push((id, text)),
            Err(error) => break error,
        }
        assert!(confirmed.len() < 10_000);
    };
    assert!(refusals.contains(&refusal), "{refusal:?}");
    assert!(!confirmed.is_empty());
    let check = |vault: &porchlight_vault::Vault| {
        assert_eq!(vault.read(|reader| reader.entry(first.id)).unwrap(), first);
        for (id, text) in &confirmed {
            assert_eq!(vault.read(|reader| reader.draft(*id)).unwrap().text, *text);
        }
    };
    check(&vault);
    // Locking may fail for want of room, and yet loses nothing.
    let _ = vault.lock();
    let vault = unlock(folder);
    check(&vault);
    assert_eq!(vault.check().unwrap(), Health::Sound);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
        .arg(folder.path())
        .stderr(Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        // Not root: the file-size limit below is what can be had.
        return;
    }
    let outcome = std::panic::catch_unwind(|| fill_until_refused(&folder.path().join("vault"), &[VaultError::DiskFull(None)]));
    Command::new("umount").arg(folder.path()).status().unwrap();
    outcome.unwrap();
}

#[cfg(unix)]
#[test]
fn a_file_size_limit_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let plain = child("child_meets_a_file_size_limit", folder.path());
    // Blocks of 512 or 1024 bytes, as the shell likes. Ignored, the signal becomes an error.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 3000; exec \"$0\" \"$@\""])
        .arg(plain.get_program())
        .args(plain.get_args())
        .env("PORCHLIGHT_TEST_FOLDER", folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[cfg(unix)]
#[test]
#[ignore = "started by another test"]
fn child_meets_a_file_size_limit() {
    fill_until_refused(&child_folder().join("vault"), &[VaultError::DiskFull(None), VaultError::Io(None)]);
}

#[test]
fn errors_carry_nothing_that_was_typed() {
    let (folder, vault) = fresh();
    let error = vault
        .write(|writer| {
            writer
                .note_last_read(CANARY)
                .and_then(|()| writer.entry_keep(EntryId(uuid::Uuid::nil()), at(1)))
        })
        .unwrap_err();
    vault.lock().unwrap();
    let wrong = porchlight_vault::Vault::unlock(folder.path(), CANARY, at(1)).err().unwrap();
    for error in [error, wrong] {
        assert!(!format!("{error} {error:?}").contains("Xylo"));
    }
}
