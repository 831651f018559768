//! Figures, not judgements: `cargo test --release -p porchlight-vault --test measures -- --ignored --nocapture`.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use std::{sync::atomic::AtomicBool, time::Instant};

use porchlight_vault::{PageRequest, Vault};
use support::*;

const NOTES: i64 = 10_000;

#[test]
#[ignore = "measures"]
fn ten_thousand_notes() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = Vault::create(folder.path(), PASSPHRASE, porchlight_vault::KeyCost::STANDARD, at(0)).unwrap();
    let text = |number: i64| {
        let word = |step: i64| format!("word{} ", (number * 7919 + step * step) % 5003);
        format!(
            "note {number} {}{}",
            (0..150).map(word).collect::<String>(),
            if number % 1000 == 7 { "needle" } else { "" }
        )
    };
    let measure = |what: &str, times: u32, work: &mut dyn FnMut(u32)| {
        let start = Instant::now();
        (0..times).for_each(&mut *work);
        println!("{what}: {:.3} ms", start.elapsed().as_secs_f64() * 1000.0 / f64::from(times));
    };
    measure("10,000 notes in one change", 1, &mut |_| {
        vault
            .write(|writer| {
                for number in 0..NOTES {
                    let id = writer.draft_save(None, &text(number), &[], at(number))?;
                    writer.entry_keep(id, at(number))?;
                }
                Ok(())
            })
            .unwrap();
    });
    let id = vault.write(|writer| writer.draft_save(None, "begun", &[], at(1))).unwrap();
    measure("autosave", 200, &mut |number| {
        vault
            .write(|writer| writer.draft_save(Some(id), &text(number.into()), &[], at(1)))
            .map(|_| ())
            .unwrap();
    });
    measure("keep one note", 100, &mut |number| {
        note(&vault, &text(number.into()), &[], at(20_000));
    });
    for query in ["needle", "note", "wor", "note word1"] {
        measure(&format!("search {query}, first 20"), 20, &mut |_| {
            assert!(
                !vault
                    .read(|reader| reader.search(query, None, PageRequest::first(20)))
                    .unwrap()
                    .hits
                    .is_empty()
            );
        });
    }
    measure("first page of the journal", 50, &mut |_| {
        vault.read(|reader| reader.entries(None, PageRequest::first(50))).unwrap();
    });
    measure("check", 1, &mut |_| {
        vault.check().unwrap();
    });
    measure("backup", 1, &mut |_| {
        vault.backup(at(5), &mut |_| {}, &AtomicBool::new(false)).unwrap();
    });
    let mut open = Some(vault);
    measure("lock", 1, &mut |_| open.take().unwrap().lock().unwrap());
    println!(
        "database: {} bytes",
        std::fs::metadata(folder.path().join("vault.db")).unwrap().len()
    );
    measure("unlock with the standard cost", 3, &mut |_| unlock(folder.path()).lock().unwrap());
}
