//! Drafts, entries, revisions, search, trash.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use jiff::ToSpan;
use porchlight_domain::private::{DraftOf, TrashedKind};
use porchlight_vault::{EntriesOfErased, PageRequest, SearchOrder, Vault, VaultError};
use support::*;

fn found(vault: &Vault, query: &str) -> usize {
    vault
        .read(|reader| reader.search(query, None, PageRequest::first(100)))
        .unwrap()
        .hits
        .len()
}

#[test]
fn a_draft_becomes_an_entry_and_changes_leave_revisions() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let id = vault
        .write(|writer| writer.draft_save(None, "first words", &[someone], at(1)))
        .unwrap();
    let draft = vault.read(|reader| reader.draft(id)).unwrap();
    assert_eq!(
        (draft.of, draft.text.as_str(), draft.people),
        (DraftOf::NewEntry, "first words", vec![someone])
    );
    assert_eq!(vault.read(|reader| reader.entry(id)).err(), Some(VaultError::NotFound));
    assert_eq!(found(&vault, "first"), 0, "a draft is outside the index");

    let entry = vault.write(|writer| writer.entry_keep(id, at(2))).unwrap();
    assert_eq!((entry.created, entry.updated, entry.revisions), (at(1), at(2), 0));
    assert_eq!(entry.people, [someone]);
    assert!(vault.read(|reader| reader.drafts()).unwrap().is_empty());
    assert_eq!(found(&vault, "first"), 1);

    vault
        .write(|writer| writer.draft_save(Some(id), "second words", &[], at(3)))
        .unwrap();
    assert_eq!(vault.read(|reader| reader.draft(id)).unwrap().of, DraftOf::Change);
    let entry = vault.write(|writer| writer.entry_keep(id, at(4))).unwrap();
    assert_eq!((entry.text.as_str(), entry.revisions, entry.people.len()), ("second words", 1, 0));
    assert_eq!((found(&vault, "first"), found(&vault, "second")), (0, 1));
    assert_eq!(
        vault.write(|writer| writer.entry_keep(id, at(5))).unwrap(),
        entry,
        "nothing new, nothing changed"
    );

    let entry = vault.write(|writer| writer.entry_revert(id, 1, at(6))).unwrap();
    assert_eq!((entry.text.as_str(), entry.revisions), ("first words", 2));
    let revisions = vault.read(|reader| reader.revisions(id)).unwrap();
    let told: Vec<_> = revisions
        .iter()
        .map(|revision| (revision.number, revision.text.as_str(), revision.kept))
        .collect();
    assert_eq!(told, [(2, "second words", at(4)), (1, "first words", at(2))]);
    assert_eq!(
        vault.write(|writer| writer.entry_revert(id, 9, at(7))).err(),
        Some(VaultError::NotFound)
    );

    vault
        .write(|writer| writer.draft_save(Some(id), "thrown away", &[], at(8)))
        .unwrap();
    vault.write(|writer| writer.draft_discard(id)).unwrap();
    assert_eq!(vault.read(|reader| reader.entry(id)).unwrap().text, "first words");
}

#[test]
fn a_failed_change_leaves_nothing() {
    let (_folder, vault) = fresh();
    let outcome = vault.write(|writer| {
        writer.draft_save(None, "half", &[], at(1))?;
        assert_eq!(writer.drafts()?.len(), 1, "a writer reads what it wrote");
        Err::<(), _>(VaultError::NotFound)
    });
    assert_eq!(outcome, Err(VaultError::NotFound));
    assert!(vault.read(|reader| reader.drafts()).unwrap().is_empty());
}

#[test]
fn a_reader_sees_one_picture_and_cannot_write() {
    let (_folder, vault) = fresh();
    note(&vault, "before", &[], at(1));
    std::thread::scope(|scope| {
        vault
            .read(|reader| {
                let first = reader.entries(None, PageRequest::first(10))?.items.len();
                scope.spawn(|| note(&vault, "meanwhile", &[], at(2))).join().unwrap();
                assert_eq!(reader.entries(None, PageRequest::first(10))?.items.len(), first);
                Ok(())
            })
            .unwrap();
    });
    assert_eq!(
        vault
            .read(|reader| reader.entries(None, PageRequest::first(10)))
            .unwrap()
            .items
            .len(),
        2
    );
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&vault);
}

#[test]
fn pages_follow_one_another_without_gap_or_double() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    for number in 0..25 {
        // Several in the same moment: the id decides.
        note(
            &vault,
            &format!("entry {number}"),
            if number % 2 == 0 { &[] } else { std::slice::from_ref(&someone) },
            at(number / 4),
        );
    }
    for (about, expected) in [(None, 25), (Some(someone), 12)] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = vault.read(|reader| reader.entries(about, PageRequest { after, size: 4 })).unwrap();
            seen.extend(page.items);
            after = page.next.map(|cursor| cursor.to_string().parse().unwrap());
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), expected);
        assert!(
            seen.windows(2)
                .all(|pair| (pair[0].updated, pair[0].id) > (pair[1].updated, pair[1].id))
        );
    }
}

#[test]
fn search_ranks_a_few_and_shows_the_newest_of_many() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    vault
        .write(|writer| {
            for number in 0..600 {
                let id = writer.draft_save(None, &format!("common word {number}"), &[], at(number))?;
                writer.entry_keep(id, at(number))?;
            }
            Ok(())
        })
        .unwrap();
    note(
        &vault,
        "a rare bird, and much else that is said of other things at length",
        &[],
        at(700),
    );
    note(&vault, "rare rare bird", &[someone], at(601));

    let search = |query: &str, about, page| vault.read(|reader| reader.search(query, about, page)).unwrap();
    let rare = search("rare", None, PageRequest::first(10));
    assert_eq!((rare.order, rare.hits.len(), rare.next), (SearchOrder::Best, 2, None));
    assert_eq!(rare.hits[0].people, [someone]);
    assert_eq!(rare.hits[0].snippet[..2], [("rare".to_owned(), true), (" ".to_owned(), false)]);
    assert_eq!(search("rare", Some(someone), PageRequest::first(10)).hits.len(), 1);
    let first = search("rare", None, PageRequest::first(1));
    let second = search(
        "rare",
        None,
        PageRequest {
            after: first.next,
            size: 1,
        },
    );
    assert_ne!(first.hits[0].entry, second.hits[0].entry);
    assert_eq!(second.next, None);

    let unfinished = search("comm wor", None, PageRequest::first(100));
    assert!(unfinished.hits.is_empty(), "the last word alone may be unfinished");
    let page = search("common wor", None, PageRequest::first(100));
    assert_eq!((page.order, page.hits.len()), (SearchOrder::Newest, 100));
    assert_eq!(page.hits[0].created, at(599));
    let next = search(
        "common wor",
        None,
        PageRequest {
            after: page.next,
            size: 100,
        },
    );
    assert_eq!(next.hits[0].created, at(499));
}

#[test]
fn words_of_any_script_are_found() {
    let (_folder, vault) = fresh();
    note(&vault, "เมื่อวานฉันพาน้องไปโรงเรียนแต่เช้า", &[], at(1));
    note(&vault, "We met at the Café 👩\u{200D}👧, Zoë was ‘fine’", &[], at(2));
    note(&vault, "\u{200F}שלום\u{200E} a\0b", &[], at(3));
    for query in ["โรงเรียน", "cafe", "zoe", "FINE", "שלום", "caf"] {
        assert_eq!(found(&vault, query), 1, "{query}");
    }
    for query in ["", "\"", "*", "NEAR(", "\0", "text:", "👩\u{200D}👧", "(", "-"] {
        assert_eq!(found(&vault, query), 0, "{query}");
    }
    assert_eq!(
        vault.read(|reader| reader.entries(None, PageRequest::first(3))).unwrap().items[0].text,
        "\u{200F}שלום\u{200E} a\0b"
    );
    note(&vault, &"long ".repeat(200_000), &[], at(4));
    assert_eq!(found(&vault, "long"), 1);
}

#[test]
fn the_trash_hides_and_gives_back() {
    let (_folder, vault) = fresh();
    let entry = note(&vault, "\n\n# A title\nand a secret", &[], at(1));
    vault.write(|writer| writer.entry_trash(entry.id, at(2))).unwrap();
    assert_eq!(vault.write(|writer| writer.entry_trash(entry.id, at(2))), Err(VaultError::NotFound));
    assert_eq!(vault.read(|reader| reader.entry(entry.id)).err(), Some(VaultError::NotFound));
    assert_eq!(found(&vault, "secret"), 0);
    let trash = vault.read(|reader| reader.trash()).unwrap();
    assert_eq!(
        (trash[0].id, trash[0].kind, trash[0].title.as_str(), trash[0].trashed),
        (entry.id.0, TrashedKind::Entry, "# A title", at(2))
    );
    vault.write(|writer| writer.entry_restore(entry.id)).unwrap();
    assert_eq!(vault.read(|reader| reader.entry(entry.id)).unwrap(), entry);
    assert_eq!(found(&vault, "secret"), 1);

    vault.write(|writer| writer.entry_trash(entry.id, at(2))).unwrap();
    vault
        .write(|writer| writer.draft_save(Some(entry.id), "still writing", &[], at(3)))
        .unwrap();
    assert!(vault.read(|reader| reader.drafts()).unwrap().is_empty());
    vault.write(|writer| writer.entry_keep(entry.id, at(4))).unwrap();
    assert_eq!(found(&vault, "writing"), 1, "who writes in it wants it back");

    vault.write(|writer| writer.entry_erase(entry.id)).unwrap();
    assert!(vault.read(|reader| reader.trash()).unwrap().is_empty());
    assert_eq!(vault.write(|writer| writer.entry_restore(entry.id)), Err(VaultError::NotFound));
    assert_eq!(vault.check().unwrap(), porchlight_vault::Health::Sound);
}

#[test]
fn the_trash_is_emptied_after_thirty_days_on_opening() {
    let (folder, vault) = fresh();
    let (old, young) = (note(&vault, "old", &[], at(0)), note(&vault, "young", &[], at(0)));
    vault.write(|writer| writer.entry_trash(old.id, at(0))).unwrap();
    vault.write(|writer| writer.entry_trash(young.id, at(60))).unwrap();
    vault.lock().unwrap();
    let vault = Vault::unlock(folder.path(), PASSPHRASE, at(30) + (30 * 24).hours()).unwrap();
    let trash = vault.read(|reader| reader.trash()).unwrap();
    assert_eq!(trash.iter().map(|trashed| trashed.id).collect::<Vec<_>>(), [young.id.0]);
    assert_eq!(vault.write(|writer| writer.trash_empty()), Ok(1));
}

#[test]
fn people_in_the_trash_leave_entries_and_come_back_to_them() {
    let (_folder, vault) = fresh();
    let (one, two) = (person(&vault, "Kestrel"), person(&vault, "Wren"));
    let both = note(&vault, "about both", &[one, two], at(1));
    vault.write(|writer| writer.person_trash(one, at(2))).unwrap();
    assert_eq!(vault.read(|reader| reader.entry(both.id)).unwrap().people, [two]);
    assert_eq!(vault.read(|reader| reader.people()).unwrap().len(), 1);
    change(&vault, both.id, "about both, changed", at(3));
    vault.write(|writer| writer.person_restore(one)).unwrap();
    assert_eq!(
        vault.read(|reader| reader.entry(both.id)).unwrap().people,
        [one],
        "the draft named nobody else"
    );

    let alone = note(&vault, "about Kestrel alone", &[one], at(4));
    let shared = note(&vault, "about both again", &[one, two], at(5));
    vault
        .write(|writer| writer.person_erase(one, EntriesOfErased::EraseOnlyTheirs))
        .unwrap();
    assert_eq!(vault.read(|reader| reader.entry(alone.id)).err(), Some(VaultError::NotFound));
    assert_eq!(vault.read(|reader| reader.entry(shared.id)).unwrap().people, [two]);
    vault.write(|writer| writer.person_erase(two, EntriesOfErased::Keep)).unwrap();
    assert!(vault.read(|reader| reader.entry(shared.id)).unwrap().people.is_empty());
    assert_eq!(
        vault.write(|writer| writer.person_erase(two, EntriesOfErased::Keep)),
        Err(VaultError::NotFound)
    );
    assert_eq!(vault.check().unwrap(), porchlight_vault::Health::Sound);
}

#[test]
fn a_draft_keeps_its_words_when_a_person_is_gone() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    vault.write(|writer| writer.person_erase(someone, EntriesOfErased::Keep)).unwrap();
    let id = vault.write(|writer| writer.draft_save(None, "words", &[someone], at(1))).unwrap();
    assert_eq!(vault.read(|reader| reader.draft(id)).unwrap().text, "words");
}

#[test]
fn the_index_can_be_made_anew() {
    let (_folder, vault) = fresh();
    let entry = note(&vault, "hidden", &[], at(1));
    note(&vault, "shown", &[], at(1));
    vault.write(|writer| writer.entry_trash(entry.id, at(2))).unwrap();
    vault.rebuild_index().unwrap();
    assert_eq!((found(&vault, "shown"), found(&vault, "hidden")), (1, 0));
    assert_eq!(vault.check().unwrap(), porchlight_vault::Health::Sound);
}

#[test]
fn a_long_look_can_be_interrupted() {
    let (_folder, vault) = fresh();
    note(&vault, &"word ".repeat(100_000), &[], at(1));
    let over = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(std::sync::atomic::Ordering::Relaxed) {
                std::thread::sleep(std::time::Duration::from_millis(1));
                vault.interrupt();
            }
        });
        let outcome = (0..1000)
            .map(|_| vault.read(|reader| reader.search("word", None, PageRequest::first(1))))
            .find(Result::is_err);
        over.store(true, std::sync::atomic::Ordering::Relaxed);
        assert_eq!(outcome, Some(Err(VaultError::Interrupted)));
    });
    assert_eq!(found(&vault, "word"), 1);
}
