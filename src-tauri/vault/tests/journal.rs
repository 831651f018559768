//! Drafts, entries, revisions, search, trash.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use jiff::ToSpan;
use porchlight_domain::private::{DraftOf, EntryAbout, EntryFilter, EntryId, EntryKind, PersonId, TrashedKind};
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
        (entry.id.0, TrashedKind::Entry, "A title", at(2))
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

fn about(kind: EntryKind, day: &str, tags: &[&str]) -> EntryAbout {
    EntryAbout {
        kind,
        day: day.parse().unwrap(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
    }
}

/// Writes and keeps an entry with all that is kept of it.
fn described(vault: &Vault, text: &str, people: &[PersonId], described: &EntryAbout) -> EntryId {
    vault
        .write(|writer| {
            let id = writer.draft_save(None, text, people, at(1))?;
            writer.draft_describe(id, described)?;
            Ok(writer.entry_keep(id, at(1))?.id)
        })
        .unwrap()
}

fn listed(vault: &Vault, filter: &EntryFilter) -> Vec<EntryId> {
    let listing = vault.read(|reader| reader.list_entries(filter)).unwrap();
    listing.entries.into_iter().map(|listed| listed.entry).collect()
}

#[test]
fn a_note_has_a_kind_a_day_and_tags_and_a_change_keeps_them() {
    let (_folder, vault) = fresh();
    let plain = note(&vault, "plain", &[], at(1));
    assert_eq!(plain.about, about(EntryKind::Note, "2025-11-22", &[]));
    let observed = about(EntryKind::Observed, "2025-11-02", &["school", "sleep"]);
    let id = described(&vault, "what I saw", &[], &observed);
    assert_eq!(vault.read(|reader| reader.entry(id)).unwrap().about, observed);
    // Whoever changes the words alone changes nothing else.
    let draft = vault.write(|writer| {
        let id = writer.draft_save(Some(id), "what I saw and heard", &[], at(2))?;
        writer.draft(id)
    });
    assert_eq!(draft.unwrap().about, observed);
    let kept = vault.write(|writer| writer.entry_keep(id, at(3))).unwrap();
    assert_eq!((kept.about, kept.revisions), (observed, 1));
    // Only the day changes: no new version of the words.
    let later = about(EntryKind::Observed, "2025-11-03", &["School"]);
    let kept = vault
        .write(|writer| {
            writer.draft_save(Some(id), "what I saw and heard", &[], at(4))?;
            writer.draft_describe(id, &later)?;
            writer.entry_keep(id, at(4))
        })
        .unwrap();
    assert_eq!(kept.revisions, 1);
    assert_eq!(
        kept.about,
        about(EntryKind::Observed, "2025-11-03", &["school"]),
        "a tag in use keeps its spelling"
    );
}

#[test]
fn filters_go_together_and_the_latest_day_comes_first() {
    let (_folder, vault) = fresh();
    let (wren, kit) = (person(&vault, "Wren"), person(&vault, "Kit"));
    let old = described(
        &vault,
        "the river in spring",
        &[wren],
        &about(EntryKind::Note, "2025-03-01", &["outside"]),
    );
    let new = described(
        &vault,
        "the river in autumn",
        &[wren],
        &about(EntryKind::Conversation, "2025-10-01", &["outside", "school"]),
    );
    let other = described(
        &vault,
        "the lake",
        &[kit],
        &about(EntryKind::Conversation, "2025-06-01", &["school"]),
    );
    let any = EntryFilter::default();
    let wanted = |change: fn(&mut EntryFilter)| {
        let mut filter = any.clone();
        change(&mut filter);
        listed(&vault, &filter)
    };
    assert_eq!(listed(&vault, &any), [new, other, old]);
    assert_eq!(wanted(|filter| filter.kind = Some(EntryKind::Conversation)), [new, other]);
    assert_eq!(wanted(|filter| filter.tag = Some("outside".into())), [new, old]);
    assert_eq!(wanted(|filter| filter.from = Some("2025-06-01".parse().unwrap())), [new, other]);
    assert_eq!(wanted(|filter| filter.to = Some("2025-06-01".parse().unwrap())), [other, old]);
    assert_eq!(wanted(|filter| filter.words = "*".into()), []);
    let both = EntryFilter {
        words: "riv".into(),
        person: Some(wren),
        tag: Some("school".into()),
        ..any.clone()
    };
    assert_eq!(listed(&vault, &both), [new]);
    vault.write(|writer| writer.entry_trash(new, at(2))).unwrap();
    assert_eq!(listed(&vault, &both), []);
    assert_eq!(listed(&vault, &any), [other, old]);
    assert_eq!(
        vault.read(|reader| reader.tags()).unwrap(),
        [("outside".to_owned(), 1), ("school".to_owned(), 1)]
    );
}

#[test]
fn what_fits_best_comes_first_unless_there_is_too_much() {
    let (_folder, vault) = fresh();
    vault
        .write(|writer| {
            for number in 0..=porchlight_vault::RANKED_MATCHES_MAX {
                let id = writer.draft_save(None, "common", &[], at(number * 60 * 24))?;
                writer.entry_keep(id, at(number * 60 * 24))?;
            }
            Ok(())
        })
        .unwrap();
    note(&vault, "a rare bird among so many other birds of that day", &[], at(900_000));
    let best = note(&vault, "rare bird", &[], at(0));
    let find = |words: &str| {
        let filter = EntryFilter {
            words: words.into(),
            ..EntryFilter::default()
        };
        vault.read(|reader| reader.list_entries(&filter)).unwrap()
    };
    let rare = find("rare");
    assert_eq!((rare.order, rare.entries[0].entry), (SearchOrder::Best, best.id));
    let common = find("common");
    assert_eq!((common.order, common.entries.len()), (SearchOrder::Newest, 501));
    assert!(common.entries.windows(2).all(|pair| pair[0].day > pair[1].day));
}

#[test]
fn a_tag_is_renamed_and_removed_everywhere_and_that_is_undone_exactly() {
    let (_folder, vault) = fresh();
    let both = described(&vault, "both", &[], &about(EntryKind::Note, "2025-01-01", &["class", "school"]));
    let one = described(&vault, "one", &[], &about(EntryKind::Note, "2025-01-02", &["class"]));
    let trashed = described(&vault, "trashed", &[], &about(EntryKind::Note, "2025-01-03", &["class"]));
    let draft = vault
        .write(|writer| {
            writer.entry_trash(trashed, at(2))?;
            let draft = writer.draft_save(None, "draft", &[], at(2))?;
            writer.draft_describe(draft, &about(EntryKind::Note, "2025-01-04", &["class"]))?;
            let filter = EntryFilter {
                tag: Some("class".into()),
                ..EntryFilter::default()
            };
            writer.filter_save("Class", &filter, at(2))?;
            Ok(draft)
        })
        .unwrap();
    let tags = |id: EntryId| vault.read(|reader| reader.entry(id)).unwrap().about.tags;
    let state = || {
        vault
            .read(|reader| {
                Ok((
                    reader.entry(both)?.about.tags,
                    reader.entry(one)?.about.tags,
                    reader.draft(draft)?.about.tags,
                    reader.saved_filters()?[0].filter.tag.clone(),
                ))
            })
            .unwrap()
    };
    let before = state();
    for to in [Some("school"), Some("lessons"), None] {
        let (changed, recorded) = vault.recording(|| vault.write(|writer| writer.tag_change("class", to)));
        changed.unwrap();
        match to {
            Some("school") => assert_eq!((tags(both), tags(one)), (vec!["school".to_owned()], vec!["school".to_owned()])),
            Some(_) => assert_eq!(state().3.as_deref(), Some("lessons"), "a saved filter follows the tag"),
            None => assert_eq!((tags(both), tags(one)), (vec!["school".to_owned()], vec![])),
        }
        vault.undo(recorded.unwrap()).unwrap();
        assert_eq!(state(), before);
    }
    vault.write(|writer| writer.entry_restore(trashed)).unwrap();
    assert_eq!(tags(trashed), ["class"]);
}

#[test]
fn a_saved_filter_stays_hides_and_goes_with_its_person() {
    let (_folder, vault) = fresh();
    let wren = person(&vault, "Wren");
    let filter = EntryFilter {
        words: "river".into(),
        person: Some(wren),
        kind: Some(EntryKind::Disclosure),
        tag: Some("outside".into()),
        from: Some("2025-01-01".parse().unwrap()),
        to: Some("2025-12-31".parse().unwrap()),
    };
    let kept = || vault.read(|reader| reader.saved_filters()).unwrap();
    let id = vault.write(|writer| writer.filter_save("Wren outside", &filter, at(1))).unwrap();
    assert_eq!((kept()[0].name.as_str(), &kept()[0].filter), ("Wren outside", &filter));
    vault.write(|writer| writer.person_trash(wren, at(2))).unwrap();
    assert!(kept().is_empty());
    vault.write(|writer| writer.person_restore(wren)).unwrap();
    assert_eq!(kept().len(), 1);
    vault.write(|writer| writer.filter_remove(id)).unwrap();
    assert_eq!(vault.write(|writer| writer.filter_remove(id)), Err(VaultError::NotFound));
    vault.write(|writer| writer.filter_save("Again", &filter, at(3))).unwrap();
    vault.write(|writer| writer.person_erase(wren, EntriesOfErased::Keep)).unwrap();
    assert!(kept().is_empty(), "nothing that names them stays");
    assert_eq!(vault.check().unwrap(), porchlight_vault::Health::Sound);
}
