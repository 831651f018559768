//! People, talks, follow-ups, checklist runs, the timeline, and the guide read last.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use jiff::civil::date;
use porchlight_domain::private::{FollowUpFrom, PersonDetails, PersonId, Role, TickState};
use porchlight_vault::{EntriesOfErased, FollowUpDetails, PageRequest, TalkDetails, TickAnswer, TimelineWhat, VaultError};
use support::*;

fn talk(person: PersonId, note: &str) -> TalkDetails {
    TalkDetails {
        person,
        guide: Some("first-phone".into()),
        day: date(2025, 11, 20),
        note: note.into(),
    }
}

fn follow_up(person: Option<PersonId>, what: &str, due: jiff::civil::Date, from: FollowUpFrom) -> FollowUpDetails {
    FollowUpDetails {
        person,
        what: what.into(),
        due,
        planned: None,
        from,
    }
}

fn answer(item: &str, state: TickState) -> TickAnswer {
    TickAnswer {
        item: item.into(),
        words: format!("Words of {item}"),
        state,
        note: String::new(),
    }
}

#[test]
fn a_person_is_kept_changed_and_erased() {
    let (_folder, vault) = fresh();
    let id = person(&vault, "Kestrel");
    let details = PersonDetails::named("K.".into(), None, Role::Mentee);
    assert_eq!(vault.write(|writer| writer.person_save(Some(id), &details, at(5))), Ok(id));
    let found = vault.read(|reader| reader.person(id)).unwrap();
    assert_eq!(
        (
            found.details.name.as_str(),
            found.details.birth_year,
            found.details.role,
            found.created
        ),
        ("K.", None, Role::Mentee, at(0))
    );
    vault.write(|writer| writer.person_erase(id, EntriesOfErased::Keep)).unwrap();
    assert_eq!(vault.read(|reader| reader.person(id)).err(), Some(VaultError::NotFound));
    assert_eq!(
        vault.write(|writer| writer.person_save(Some(id), &details, at(5))),
        Err(VaultError::NotFound)
    );
}

#[test]
fn talks_and_what_follows_from_them() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let (first, next) = vault
        .write(|writer| {
            let first = writer.talk_save(None, &talk(someone, "went well"), at(1))?;
            let details = follow_up(Some(someone), "ask about the phone", date(2025, 12, 1), FollowUpFrom::Talk(first));
            Ok((first, writer.follow_up_save(None, &details, at(1))?))
        })
        .unwrap();
    let later = TalkDetails {
        day: date(2025, 11, 21),
        guide: None,
        ..talk(someone, "")
    };
    vault.write(|writer| writer.talk_save(None, &later, at(2))).unwrap();
    let last = vault.read(|reader| reader.last_contacts()).unwrap();
    assert_eq!(
        last.iter().map(|last| (last.person, last.day)).collect::<Vec<_>>(),
        [(someone, date(2025, 11, 21))]
    );
    assert_eq!(
        vault
            .read(|reader| reader.talks(someone))
            .unwrap()
            .iter()
            .map(|talk| talk.day.day())
            .collect::<Vec<_>>(),
        [21, 20]
    );
    vault
        .write(|writer| writer.talk_save(Some(first), &talk(someone, "changed"), at(3)))
        .unwrap();
    assert_eq!(vault.read(|reader| reader.talk(first)).unwrap().note, "changed");

    assert_eq!(vault.read(|reader| reader.follow_up(next)).unwrap().from, FollowUpFrom::Talk(first));
    vault.write(|writer| writer.talk_erase(first)).unwrap();
    assert_eq!(vault.read(|reader| reader.follow_up(next)).unwrap().from, FollowUpFrom::Nothing);
    let nobody = PersonId(first.0);
    assert_eq!(
        vault.write(|writer| writer.talk_save(None, &talk(nobody, ""), at(3))),
        Err(VaultError::NotFound)
    );
}

#[test]
fn follow_ups_come_by_their_day_and_can_be_done_and_undone() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let save = |details: &FollowUpDetails| vault.write(|writer| writer.follow_up_save(None, details, at(1))).unwrap();
    let late = save(&follow_up(None, "late", date(2026, 1, 1), FollowUpFrom::Nothing));
    let soon = save(&follow_up(Some(someone), "soon", date(2025, 12, 1), FollowUpFrom::Nothing));
    let open = || {
        vault
            .read(|reader| reader.follow_ups_open())
            .unwrap()
            .into_iter()
            .map(|one| one.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(open(), [soon, late]);
    vault.write(|writer| writer.follow_up_done(soon, at(9))).unwrap();
    vault.write(|writer| writer.follow_up_done(soon, at(10))).unwrap();
    assert_eq!(open(), [late]);
    assert_eq!(vault.read(|reader| reader.follow_ups(someone)).unwrap()[0].done, Some(at(9)));
    vault.write(|writer| writer.follow_up_undone(soon)).unwrap();
    assert_eq!(open(), [soon, late]);
    let gone = follow_up(
        None,
        "x",
        date(2026, 1, 1),
        FollowUpFrom::Run(porchlight_domain::private::RunId(late.0)),
    );
    assert_eq!(
        vault.write(|writer| writer.follow_up_save(Some(late), &gone, at(1))),
        Err(VaultError::NotFound),
        "it comes from nothing"
    );
    vault.write(|writer| writer.person_trash(someone, at(11))).unwrap();
    assert_eq!(open(), [late]);
    vault.write(|writer| writer.follow_up_erase(late)).unwrap();
    assert!(open().is_empty());
}

#[test]
fn a_checklist_is_gone_through() {
    let (_folder, vault) = fresh();
    let someone = person(&vault, "Kestrel");
    let run = vault.write(|writer| writer.run_start("new-phone", Some(someone), at(1))).unwrap();
    let home = vault.write(|writer| writer.run_start("wifi", None, at(2))).unwrap();
    vault
        .write(|writer| writer.run_tick(run, &answer("a", TickState::NotNow), at(3)))
        .unwrap();
    vault
        .write(|writer| writer.run_tick(run, &answer("a", TickState::Done), at(4)))
        .unwrap();
    vault
        .write(|writer| writer.run_tick(run, &answer("b", TickState::DoesNotApply), at(4)))
        .unwrap();
    let ticks = vault.read(|reader| reader.run(run)).unwrap().ticks;
    assert_eq!(
        (ticks.len(), ticks[0].state, ticks[0].changed, ticks[1].state),
        (2, TickState::Done, at(4), TickState::DoesNotApply)
    );
    let ids = |runs: Vec<porchlight_domain::private::ChecklistRun>| runs.into_iter().map(|run| run.id).collect::<Vec<_>>();
    assert_eq!(ids(vault.read(|reader| reader.runs_open()).unwrap()), [home, run]);
    vault.write(|writer| writer.run_finish(run, Some(date(2026, 2, 1)), at(5))).unwrap();
    assert_eq!(ids(vault.read(|reader| reader.runs_open()).unwrap()), [home]);
    assert_eq!(ids(vault.read(|reader| reader.runs_of(None)).unwrap()), [home]);
    assert_eq!(ids(vault.read(|reader| reader.runs_of(Some(someone))).unwrap()), [run]);
    assert_eq!(ids(vault.read(|reader| reader.runs_to_review()).unwrap()), [run]);
    let again = vault.write(|writer| writer.run_start("new-phone", Some(someone), at(6))).unwrap();
    assert!(
        vault.read(|reader| reader.runs_to_review()).unwrap().is_empty(),
        "it is being looked at again"
    );
    vault.write(|writer| writer.run_erase(again)).unwrap();
    vault.write(|writer| writer.run_reopen(run)).unwrap();
    assert_eq!(ids(vault.read(|reader| reader.runs()).unwrap()), [home, run]);
    assert_eq!(
        vault.write(|writer| writer.run_tick(again, &answer("a", TickState::Done), at(7))),
        Err(VaultError::NotFound)
    );
    vault.write(|writer| writer.person_trash(someone, at(8))).unwrap();
    assert_eq!(ids(vault.read(|reader| reader.runs()).unwrap()), [home]);
}

#[test]
fn the_timeline_tells_what_happened_newest_first() {
    let (_folder, vault) = fresh();
    let (someone, other) = (person(&vault, "Kestrel"), person(&vault, "Wren"));
    vault
        .write(|writer| writer.talk_save(None, &talk(someone, "two days before it was noted"), at(10)))
        .unwrap();
    note(&vault, "an entry", &[someone, other], at(20));
    note(&vault, "about somebody else", &[other], at(21));
    let hidden = note(&vault, "thrown away", &[someone], at(22));
    vault.write(|writer| writer.entry_trash(hidden.id, at(23))).unwrap();
    let run = vault.write(|writer| writer.run_start("new-phone", Some(someone), at(30))).unwrap();
    vault.write(|writer| writer.run_finish(run, None, at(40))).unwrap();
    let details = follow_up(Some(someone), "x", date(2025, 12, 1), FollowUpFrom::Nothing);
    let done = vault.write(|writer| writer.follow_up_save(None, &details, at(1))).unwrap();
    vault.write(|writer| writer.follow_up_done(done, at(35))).unwrap();

    let (mut kinds, mut after) = (Vec::new(), None);
    loop {
        let page = vault
            .read(|reader| reader.timeline(someone, PageRequest { after, size: 1 }))
            .unwrap();
        kinds.extend(page.items.iter().map(|item| match item.what {
            TimelineWhat::Talk(_) => "talk",
            TimelineWhat::Entry(_) => "entry",
            TimelineWhat::FollowUp(_) => "follow-up",
            TimelineWhat::Run(_) => "run",
            TimelineWhat::CheckIn(_) => "check-in",
        }));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(kinds, ["run", "follow-up", "entry", "talk"]);
    vault.write(|writer| writer.person_trash(someone, at(50))).unwrap();
    assert_eq!(
        vault.read(|reader| reader.timeline(someone, PageRequest::first(5))).err(),
        Some(VaultError::NotFound)
    );
}

#[test]
fn where_one_was_is_remembered() {
    let (folder, vault) = fresh();
    assert_eq!(vault.read(|reader| reader.last_read()).unwrap(), None);
    vault.write(|writer| writer.note_last_read("first-phone")).unwrap();
    vault.write(|writer| writer.state_put("tour", Some("done"))).unwrap();
    vault.lock().unwrap();
    let vault = unlock(folder.path());
    assert_eq!(vault.read(|reader| reader.last_read()).unwrap().as_deref(), Some("first-phone"));
    vault.write(|writer| writer.state_put("tour", None)).unwrap();
    assert_eq!(vault.read(|reader| reader.state("tour")).unwrap(), None);
}
