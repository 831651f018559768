//! Taking back a recorded change.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use jiff::civil::date;
use porchlight_domain::private::{FollowUpFrom, PersonDetails, PersonId, Role, TalkId};
use porchlight_vault::{EntriesOfErased, FollowUpDetails, PageRequest, Recorded, TalkDetails, Vault, VaultError, Writer};
use support::*;

fn talk(vault: &Vault, person: PersonId, note: &str) -> TalkId {
    let details = TalkDetails {
        person,
        guide: Some("first-phone".into()),
        day: date(2025, 11, 20),
        note: note.into(),
    };
    vault.write(|writer| writer.talk_save(None, &details, at(2))).unwrap()
}

/// Changes the vault in a way that can be taken back.
fn recorded<T>(vault: &Vault, change: impl FnOnce(&Writer<'_>) -> porchlight_vault::Result<T>) -> (T, Recorded) {
    let (done, recorded) = vault.recording(|| vault.write(change));
    (done.unwrap(), recorded.unwrap())
}

fn hits(vault: &Vault, query: &str) -> usize {
    let page = PageRequest::first(10);
    vault.read(|reader| reader.search(query, None, page)).unwrap().hits.len()
}

#[test]
fn what_was_removed_comes_back_with_its_id_its_moment_and_its_links() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let odd = "a \u{0} zero, a ' quote, \u{1F56F} and ไทย";
    let talked = talk(&vault, someone, odd);
    let details = FollowUpDetails {
        person: Some(someone),
        what: "Ask again".into(),
        due: date(2025, 12, 1),
        planned: None,
        from: FollowUpFrom::Talk(talked),
    };
    let follow_up = vault.write(|writer| writer.follow_up_save(None, &details, at(3))).unwrap();
    let before = vault
        .read(|reader| Ok((reader.talk(talked)?, reader.follow_up(follow_up)?)))
        .unwrap();

    let ((), removed) = recorded(&vault, |writer| writer.talk_erase(talked));
    assert_eq!(vault.read(|reader| reader.talk(talked)).err(), Some(VaultError::NotFound));
    vault.undo(removed).unwrap();
    let after = vault
        .read(|reader| Ok((reader.talk(talked)?, reader.follow_up(follow_up)?)))
        .unwrap();
    assert_eq!(after, before);
    assert_eq!(after.0.note, odd);
    assert_eq!(vault.undo(removed), Err(VaultError::NotFound), "only once");
}

#[test]
fn the_search_index_follows() {
    let (_folder, vault) = fresh();
    let entry = note(&vault, "Breakfast by the river", &[], at(1));
    let ((), trashed) = recorded(&vault, |writer| writer.entry_trash(entry.id, at(2)));
    assert_eq!(hits(&vault, "river"), 0);
    vault.undo(trashed).unwrap();
    assert_eq!(hits(&vault, "river"), 1);
    assert_eq!(vault.check().unwrap(), porchlight_vault::Health::Sound);
}

#[test]
fn what_was_changed_since_is_left_as_it_is() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let ((), archived) = recorded(&vault, |writer| writer.person_archive(someone, at(2)));
    let details = PersonDetails::named("K.".into(), None, Role::Mentee);
    vault.write(|writer| writer.person_save(Some(someone), &details, at(3))).unwrap();
    let before = vault.read(|reader| reader.person(someone)).unwrap();
    assert_eq!(vault.undo(archived), Err(VaultError::ChangedSince));
    assert_eq!(vault.read(|reader| reader.person(someone)).unwrap(), before);
}

#[test]
fn somebody_added_stays_when_something_was_written_about_them_since() {
    let (_folder, vault) = fresh();
    let details = PersonDetails::named("Kestrel".into(), None, Role::Mentee);
    let add = || recorded(&vault, |writer| writer.person_save(None, &details, at(1)));
    let (untouched, added) = add();
    vault.undo(added).unwrap();
    assert_eq!(vault.read(|reader| reader.person(untouched)).err(), Some(VaultError::NotFound));

    let (someone, added) = add();
    let written = note(&vault, "Came to the river", &[someone], at(2));
    assert_eq!(vault.undo(added), Err(VaultError::ChangedSince));
    assert_eq!(vault.read(|reader| reader.entry(written.id)).unwrap().people, [someone]);
}

#[test]
fn what_is_erased_for_good_is_in_no_record() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let talked = talk(&vault, someone, "Words that are to go");
    let ((), removed) = recorded(&vault, |writer| writer.talk_erase(talked));
    vault.write(|writer| writer.person_erase(someone, EntriesOfErased::Keep)).unwrap();
    assert_eq!(vault.undo(removed), Err(VaultError::NotFound));
}

#[test]
fn a_change_that_failed_is_not_recorded() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let (failed, recorded) = vault.recording(|| {
        vault.write(|writer| {
            writer.person_archive(someone, at(2))?;
            writer.talk_erase(TalkId(uuid::Uuid::nil()))
        })
    });
    assert_eq!((failed, recorded), (Err(VaultError::NotFound), None));
}

#[test]
fn all_writes_of_one_action_are_one_change_and_those_of_another_thread_are_not_in_it() {
    let (_folder, vault) = fresh();
    let (first, second, third) = (person(&vault, "Kestrel"), person(&vault, "Wren"), person(&vault, "Heron"));
    let archive = |id| vault.write(|writer| writer.person_archive(id, at(2))).unwrap();
    let ((), recorded) = vault.recording(|| {
        archive(first);
        std::thread::scope(|scope| scope.spawn(|| archive(third)).join().unwrap());
        archive(second);
    });
    vault.undo(recorded.unwrap()).unwrap();
    let archived = |id| vault.read(|reader| reader.person(id)).unwrap().archived.is_some();
    assert_eq!((archived(first), archived(second), archived(third)), (false, false, true));
}

#[test]
fn only_the_last_changes_are_held() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let archive = || recorded(&vault, |writer| writer.person_archive(someone, at(2))).1;
    let first = archive();
    for _ in 0..50 {
        vault.write(|writer| writer.person_unarchive(someone)).unwrap();
        archive();
    }
    assert_eq!(vault.undo(first), Err(VaultError::NotFound));
}

#[test]
fn of_several_removals_each_comes_back() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let (first, second) = (talk(&vault, someone, "First"), talk(&vault, someone, "Second"));
    let ((), first_removed) = recorded(&vault, |writer| writer.talk_erase(first));
    let ((), second_removed) = recorded(&vault, |writer| writer.talk_erase(second));
    vault.undo(first_removed).unwrap();
    vault.undo(second_removed).unwrap();
    assert_eq!(vault.read(|reader| reader.talks(someone)).unwrap().len(), 2);
}

#[test]
fn a_value_that_took_the_place_of_another_gives_it_back() {
    let (_folder, vault) = fresh();
    vault.write(|writer| writer.state_put("word", Some("one"))).unwrap();
    let ((), changed) = recorded(&vault, |writer| writer.state_put("word", Some("two")));
    vault.undo(changed).unwrap();
    assert_eq!(vault.read(|reader| reader.state("word")).unwrap().as_deref(), Some("one"));
}
