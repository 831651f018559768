//! How fast a vault is beside what it can at best be: raw Argon2id for unlocking, the same rows and queries in plain SQLite for the rest.
//!
//! Prints a Markdown table. Read the ratios: times differ from machine to machine, and from one minute to the next.
//! Run it with `cargo xtask bench`. Numbers of notes can be given as arguments.
#![allow(clippy::print_stdout, reason = "printing a table is what it is for")]

mod measure;
mod notes;
mod plain;

use std::{fs, path::Path, sync::atomic::AtomicBool};

use argon2::{Algorithm, Argon2, Params, Version};
use jiff::{Timestamp, ToSpan};
use porchlight_domain::private::EntryFilter;
use porchlight_vault::{KeyCost, Listing, PageRequest, Vault, snippet};

use measure::{Result, Rounds, in_turn, table_head, table_row, timed};
use notes::Notes;
use plain::Plain;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// From so many notes on, what takes seconds is measured less often.
const LARGE: usize = 100_000;
/// Notes written in one change while the vault is filled.
const BATCH_NOTES: usize = 100;
/// A page of the journal.
const PAGE_ITEMS: usize = 30;
/// Which of the words is rare: one note in some hundreds says it.
const RARE: usize = 5_000;
const MEMORY_KIB: u32 = 128 * 1024;
const PASSES: u32 = 3;
const PASSPHRASE: &str = "kettle violin harbour seven";

fn main() -> Result<()> {
    let given = std::env::args().skip(1).map(|size| size.parse());
    let mut sizes = given.collect::<std::result::Result<Vec<usize>, _>>()?;
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    table_head();
    for size in sizes {
        // Beside the program: the usual folder for such things may be in memory, where forcing to disk costs nothing.
        let program = std::env::current_exe()?;
        let folder = tempfile::tempdir_in(program.parent().unwrap_or(Path::new(".")))?;
        measure(size, folder.path())?;
    }
    Ok(())
}

fn measure(size: usize, folder: &Path) -> Result<()> {
    let cost = KeyCost::new(MEMORY_KIB, PASSES).ok_or("a cost below the floor")?;
    let home = folder.join("vault");
    let (vault, _) = Vault::create(&home, PASSPHRASE, cost, at(0))?;
    let plain = Plain::create(&folder.join("plain.db"))?;
    let mut notes = Notes::new();
    let rare = notes.word(RARE).to_owned();
    let texts: Vec<String> = notes.by_ref().take(size).collect();
    let more: Vec<String> = notes.take(BATCH_NOTES).collect();

    let filled = in_turn(
        Rounds::cold(size / BATCH_NOTES),
        |round| keep(&vault, batch(&texts, round), round),
        |round| Ok(timed(|| plain.keep(batch(&texts, round), round * BATCH_NOTES, at(round)))?.0),
    )?;
    table_row("Add 100 notes in one change", size, &filled, "the same in plain SQLite");

    let draft = vault.write(|writer| writer.draft_save(None, &more[0], &[], at(size)))?;
    let autosaved = in_turn(
        Rounds::warm(300),
        |round| {
            let text = &more[round % more.len()];
            Ok(timed(|| Ok(vault.write(|writer| writer.draft_save(Some(draft), text, &[], at(size)))?))?.0)
        },
        |round| Ok(timed(|| plain.autosave(&more[round % more.len()], at(size)))?.0),
    )?;
    table_row("Autosave", size, &autosaved, "the same commit in plain SQLite");

    let kept = in_turn(
        Rounds::warm(90),
        |round| keep(&vault, &more[round..=round], size + round),
        |round| Ok(timed(|| plain.keep(&more[round..=round], size + round, at(size + round)))?.0),
    )?;
    table_row(
        "Keep a note, so that it can be found",
        size,
        &kept,
        "the same commit in plain SQLite",
    );

    let queries = [
        ("a rare word", rare.as_str()),
        ("a common word", "school"),
        ("the start of a word", "sch"),
        ("one letter", "s"),
        ("a word with an accent", "café"),
        ("a Thai word", "โรงเรียน"),
    ];
    for (what, query) in queries {
        let page = PageRequest::first(PAGE_ITEMS);
        let found = vault.read(|reader| reader.search(query, None, page))?;
        if found.hits.len() != plain.search(query, found.order, PAGE_ITEMS)? {
            return Err("the vault and plain SQLite found different notes".into());
        }
        let searched = in_turn(
            Rounds::warm(200),
            |_| Ok(timed(|| Ok(vault.read(|reader| reader.search(query, None, page))?))?.0),
            |_| Ok(timed(|| plain.search(query, found.order, PAGE_ITEMS))?.0),
        )?;
        table_row(
            &format!("Search {what}, first page"),
            size,
            &searched,
            "the same query in plain SQLite",
        );

        let listing = list(&vault, query)?;
        if listing.entries.len() != plain.list(query, listing.order, PAGE_ITEMS)? {
            return Err("the vault and plain SQLite listed different notes".into());
        }
        let listed = in_turn(
            Rounds::warm(if size < LARGE { 100 } else { 20 }),
            |_| Ok(timed(|| list(&vault, query))?.0),
            |_| Ok(timed(|| plain.list(query, listing.order, PAGE_ITEMS))?.0),
        )?;
        table_row(
            &format!("Journal's list for {what}, thirty to read"),
            size,
            &listed,
            "the same queries and texts in plain SQLite",
        );
    }

    let copies = Rounds::warm(if size < LARGE { 7 } else { 1 });
    let copy = folder.join("copy.db");
    let backed_up = in_turn(
        copies,
        |round| backup(&vault, size + round),
        |_| {
            let _ = fs::remove_file(&copy);
            Ok(timed(|| plain.backup(&copy))?.0)
        },
    )?;
    table_row("Back up and check the copy", size, &backed_up, "the same in plain SQLite");
    let backed_up = in_turn(
        copies,
        |round| backup(&vault, 2 * size + round),
        |_| Ok(timed(|| copy_file(&home.join("vault.db"), &copy))?.0),
    )?;
    table_row("Back up and check the copy", size, &backed_up, "a copy of the file, unchecked");

    vault.lock()?;
    let unlock = || Ok(Vault::unlock(&home, PASSPHRASE, at(size))?);
    let raw = Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        argon2_ok(Params::new(MEMORY_KIB, PASSES, 1, None))?,
    );
    let unlocked = in_turn(
        Rounds::warm(9),
        |_| {
            let (time, vault) = timed(unlock)?;
            vault.lock()?;
            Ok(time)
        },
        |_| Ok(timed(|| argon2_ok(raw.hash_password_into(PASSPHRASE.as_bytes(), &[7; 16], &mut [0; 32])))?.0),
    )?;
    table_row("Unlock", size, &unlocked, "Argon2id alone, 128 MiB, 3 passes");

    let (query, page) = ("school", PageRequest::first(PAGE_ITEMS));
    let vault = unlock()?;
    let order = vault.read(|reader| reader.search(query, None, page))?.order;
    vault.lock()?;
    let searched = in_turn(
        Rounds::warm(9),
        |_| {
            let vault = unlock()?;
            let (time, _) = timed(|| Ok(vault.read(|reader| reader.search(query, None, page))?))?;
            vault.lock()?;
            Ok(time)
        },
        |_| Ok(timed(|| plain.search_first(query, order, PAGE_ITEMS))?.0),
    )?;
    table_row("First search after unlocking", size, &searched, "the same in plain SQLite");

    let ours = fs::metadata(home.join("vault.db"))?.len();
    let limit = plain.close()?;
    let text: usize = texts.iter().chain(&more).map(String::len).sum();
    let times = |bytes: u64| bytes as f64 / text as f64;
    let megabytes = text as f64 / 1e6;
    println!(
        "| Disk, times the {megabytes:.1} MB of text | {size} | {:.2}× | {:.2}× | {:.2} | 1 | plain SQLite |",
        times(ours),
        times(limit),
        ours as f64 / limit as f64
    );
    Ok(())
}

/// Keeps each text as a new entry, all in one change. Saving them as drafts is not timed: that is what autosave is measured for.
fn keep(vault: &Vault, texts: &[String], minute: usize) -> Result<std::time::Duration> {
    let drafts = vault.write(|writer| {
        let saved = texts.iter().map(|text| writer.draft_save(None, text, &[], at(minute)));
        saved.collect::<porchlight_vault::Result<Vec<_>>>()
    })?;
    let keep = || {
        Ok(vault.write(|writer| {
            for draft in &drafts {
                writer.entry_keep(*draft, at(minute))?;
            }
            Ok(())
        })?)
    };
    Ok(timed(keep)?.0)
}

/// What the journal's search answers with: all that matches, and the words around the match for the first.
fn list(vault: &Vault, words: &str) -> Result<Listing> {
    let filter = EntryFilter {
        words: words.to_owned(),
        ..EntryFilter::default()
    };
    Ok(vault.read(|reader| {
        let listing = reader.list_entries(&filter)?;
        for listed in listing.entries.iter().take(PAGE_ITEMS) {
            let entry = reader.entry(listed.entry)?;
            std::hint::black_box(snippet(&porchlight_words::plain(&entry.text), words));
        }
        Ok(listing)
    })?)
}

fn backup(vault: &Vault, minute: usize) -> Result<std::time::Duration> {
    let (time, taken) = timed(|| Ok(vault.backup(at(minute), &mut |_| {}, &AtomicBool::new(false))?))?;
    taken.ok_or("no backup was taken")?;
    Ok(time)
}

/// Its errors are no `Error` without a feature of its own.
fn argon2_ok<T>(result: argon2::Result<T>) -> Result<T> {
    result.map_err(|error| error.to_string().into())
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)?;
    Ok(fs::File::options().write(true).open(to)?.sync_all()?)
}

fn batch(texts: &[String], round: usize) -> &[String] {
    &texts[round * BATCH_NOTES..(round + 1) * BATCH_NOTES]
}

fn at(minute: usize) -> Timestamp {
    Timestamp::UNIX_EPOCH + (29_000_000 + minute as i64).minutes()
}
