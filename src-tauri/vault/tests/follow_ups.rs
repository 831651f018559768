//! Things to come back to: those open, and those done, in parts.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use jiff::civil::date;
use porchlight_domain::private::{FollowUpFrom, FollowUpId, PersonId};
use porchlight_vault::{FollowUpDetails, PageRequest, Vault};
use support::*;

fn follow_up(vault: &Vault, person: Option<PersonId>, what: &str, minute: i64) -> FollowUpId {
    let details = FollowUpDetails {
        person,
        what: what.into(),
        due: date(2025, 12, 1),
        planned: None,
        from: FollowUpFrom::Nothing,
    };
    vault.write(|writer| writer.follow_up_save(None, &details, at(minute))).unwrap()
}

#[test]
fn those_done_come_in_parts_the_last_one_first() {
    let (_folder, vault) = fresh();
    let wren = person(&vault, "Wren");
    let gone = person(&vault, "Gone");
    let ids: Vec<FollowUpId> = (0..5)
        .map(|number| follow_up(&vault, Some(wren), &number.to_string(), number))
        .collect();
    let alone = follow_up(&vault, None, "alone", 5);
    let with_gone = follow_up(&vault, Some(gone), "with someone in the trash", 6);
    vault
        .write(|writer| {
            for (minute, id) in ids.iter().enumerate() {
                // Two at the same moment: neither may be lost between two parts.
                writer.follow_up_done(*id, at(10 + minute as i64 / 2))?;
            }
            writer.follow_up_done(alone, at(20))?;
            writer.follow_up_done(with_gone, at(21))?;
            writer.person_trash(gone, at(22))
        })
        .unwrap();

    let mut found = Vec::new();
    let mut after = None;
    loop {
        let page = vault
            .read(|reader| reader.follow_ups_done(at(0), None, PageRequest { after, size: 2 }))
            .unwrap();
        found.extend(page.items.iter().map(|one| one.what.clone()));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(found, ["alone", "4", "3", "2", "1", "0"]);

    let whats = |since, person| -> Vec<String> {
        let page = vault
            .read(|reader| reader.follow_ups_done(since, person, PageRequest::first(10)))
            .unwrap();
        assert!(page.next.is_none());
        page.items.into_iter().map(|one| one.what).collect()
    };
    assert_eq!(whats(at(11), Some(wren)), ["4", "3", "2"], "since then, with her");

    vault.write(|writer| writer.follow_up_undone(ids[4])).unwrap();
    assert_eq!(whats(at(12), None), ["alone"]);
    let open = vault.read(|reader| reader.follow_ups_open_with(wren)).unwrap();
    assert_eq!(open.iter().map(|one| one.id).collect::<Vec<_>>(), [ids[4]]);
    assert!(vault.read(|reader| reader.follow_ups_open_with(gone)).unwrap().is_empty());
}
