//! Check-ins, pauses and when somebody was last in touch.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
mod support;

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use porchlight_domain::private::{Answer, CheckInNoted, ContactHow, FollowUpFrom, PersonId, Worry};
use porchlight_vault::{EntriesOfErased, FollowUpDetails, PageRequest, TalkDetails, TimelineWhat, VaultError};
use support::*;

fn noted(person: PersonId, day: Date, note: &str) -> CheckInNoted {
    CheckInNoted {
        person,
        day,
        how: ContactHow::Call,
        minutes: Some(10),
        note: note.into(),
        strengths: "kept her word".into(),
        worry: Worry {
            changed: "sleeps badly".into(),
            ..Worry::default()
        },
        answers: vec![Answer {
            question_set: "check-in-questions".into(),
            question: "who".into(),
            words: "Who was good to you this week?".into(),
            answer: "her cousin".into(),
            theirs: false,
        }],
        guides: vec!["the-promise".into()],
        topics: vec!["safety-core".into()],
        next: Some(date(2025, 12, 24)),
    }
}

#[test]
fn a_check_in_is_kept_whole_changed_and_found() {
    let (folder, vault) = fresh();
    let wren = person(&vault, "Wren");
    let first = noted(wren, date(2025, 11, 20), "walked by the canal");
    let id = vault.write(|writer| writer.check_in_keep(None, &first, at(1))).unwrap();
    assert_eq!(vault.read(|reader| reader.check_in(id)).unwrap().noted, first);

    let found = |words: &str| vault.read(|reader| reader.search_check_ins(words, None, 10)).unwrap();
    for words in ["canal", "cousin", "SLEEPS bad", "word"] {
        assert_eq!(found(words).iter().map(|hit| hit.check_in).collect::<Vec<_>>(), [id], "{words}");
    }
    assert!(found("canal")[0].snippet.contains(&("canal".into(), true)));

    let changed = CheckInNoted {
        answers: Vec::new(),
        guides: Vec::new(),
        minutes: None,
        next: None,
        ..noted(wren, date(2025, 11, 19), "walked by the river")
    };
    vault.write(|writer| writer.check_in_keep(Some(id), &changed, at(2))).unwrap();
    let kept = vault.read(|reader| reader.check_in(id)).unwrap();
    assert_eq!(kept.noted, changed);
    assert_eq!((kept.created, kept.updated), (at(1), at(2)));
    assert!(found("canal").is_empty() && found("cousin").is_empty());
    assert_eq!(found("river").len(), 1);

    vault.lock().unwrap();
    let vault = unlock(folder.path());
    assert_eq!(vault.read(|reader| reader.check_ins(wren, 9)).unwrap().len(), 1);
}

#[test]
fn what_fits_best_comes_first_unless_too_much_matches() {
    let (_folder, vault) = fresh();
    let (wren, dao) = (person(&vault, "Wren"), person(&vault, "Dao"));
    let keep = |noted: &CheckInNoted| vault.write(|writer| writer.check_in_keep(None, noted, at(1))).unwrap();
    let best = keep(&noted(wren, date(2025, 11, 1), "heron heron"));
    let other = keep(&noted(
        dao,
        date(2025, 11, 2),
        "a heron, and much else that was said of other things on the way",
    ));
    let mut last = other;
    for _ in 0..porchlight_vault::RANKED_MATCHES_MAX {
        last = keep(&noted(wren, date(2025, 11, 3), "sparrow"));
    }
    let found = |words: &str, about| -> Vec<_> {
        let hits = vault.read(|reader| reader.search_check_ins(words, about, 2)).unwrap();
        hits.into_iter().map(|hit| hit.check_in).collect()
    };
    assert_eq!(found("heron", None), [best, other]);
    assert_eq!(found("heron", Some(dao)), [other]);
    // Each has the cousin's answer.
    assert_eq!(found("cousin", None)[0], last);
    assert_eq!(found("c", Some(dao)), [other]);
    vault.write(|writer| writer.person_trash(wren, at(2))).unwrap();
    assert_eq!((found("heron", None), found("cousin", None)), (vec![other], vec![other]));
}

#[test]
fn only_real_contact_counts_and_the_latest_agreement() {
    let (_folder, vault) = fresh();
    let (wren, dao) = (person(&vault, "Wren"), person(&vault, "Dao"));
    let last = || vault.read(|reader| reader.last_contacts()).unwrap();
    assert!(last().is_empty());
    let kept = |noted: CheckInNoted| vault.write(|writer| writer.check_in_keep(None, &noted, at(1))).unwrap();
    kept(noted(wren, date(2025, 11, 3), ""));
    kept(CheckInNoted {
        how: ContactHow::NotReached,
        next: Some(date(2025, 11, 25)),
        ..noted(wren, date(2025, 11, 18), "")
    });
    assert_eq!(last().len(), 1);
    assert_eq!(
        (last()[0].person, last()[0].day),
        (wren, date(2025, 11, 3)),
        "nobody was reached on the 18th"
    );
    assert_eq!(last()[0].agreed, Some(date(2025, 11, 25)), "the latest one says when to try again");

    let talk = TalkDetails {
        person: wren,
        guide: None,
        day: date(2025, 11, 20),
        note: String::new(),
    };
    vault.write(|writer| writer.talk_save(None, &talk, at(2))).unwrap();
    assert_eq!(last()[0].day, date(2025, 11, 20), "a talk is contact, too");

    let thrown_away = kept(noted(dao, date(2025, 11, 21), ""));
    vault.write(|writer| writer.check_in_trash(thrown_away, at(3))).unwrap();
    assert_eq!(last().len(), 1, "what is in the trash does not count");
    vault.write(|writer| writer.check_in_restore(thrown_away)).unwrap();
    assert_eq!(last().len(), 2);
}

#[test]
fn questions_remember_when_they_were_asked() {
    let (_folder, vault) = fresh();
    let wren = person(&vault, "Wren");
    for day in [date(2025, 11, 3), date(2025, 11, 17)] {
        vault
            .write(|writer| writer.check_in_keep(None, &noted(wren, day, ""), at(1)))
            .unwrap();
    }
    let asked = |set| vault.read(|reader| reader.questions_asked(wren, set)).unwrap();
    assert_eq!(
        asked("check-in-questions")
            .iter()
            .map(|one| (one.question.as_str(), one.day))
            .collect::<Vec<_>>(),
        [("who", date(2025, 11, 17))]
    );
    assert!(asked("wellbeing").is_empty());
}

#[test]
fn a_draft_survives_until_it_is_kept_or_thrown_away() {
    let (folder, vault) = fresh();
    let wren = person(&vault, "Wren");
    vault
        .write(|writer| writer.check_in_draft_save(wren, None, "half a ", at(1)))
        .unwrap();
    vault
        .write(|writer| writer.check_in_draft_save(wren, None, "half a word", at(2)))
        .unwrap();
    drop(vault);
    let vault = unlock(folder.path());
    let draft = vault.read(|reader| reader.check_in_draft(wren)).unwrap().unwrap();
    assert_eq!((draft.content.as_str(), draft.saved, draft.check_in), ("half a word", at(2), None));
    assert_eq!(vault.read(|reader| reader.check_in_drafts()).unwrap().len(), 1);
    vault
        .write(|writer| writer.check_in_keep(None, &noted(wren, date(2025, 11, 20), ""), at(3)))
        .unwrap();
    assert_eq!(vault.read(|reader| reader.check_in_draft(wren)).unwrap(), None);
    vault.write(|writer| writer.check_in_draft_discard(wren)).unwrap();
}

#[test]
fn a_check_in_comes_back_from_the_trash_and_goes_with_its_person() {
    let (_folder, vault) = fresh();
    let wren = person(&vault, "Wren");
    let id = vault
        .write(|writer| {
            let id = writer.check_in_keep(None, &noted(wren, date(2025, 11, 20), "canal"), at(1))?;
            let details = FollowUpDetails {
                person: Some(wren),
                what: "ask about the exam".into(),
                due: date(2025, 12, 1),
                planned: None,
                from: FollowUpFrom::CheckIn(id),
            };
            writer.follow_up_save(None, &details, at(1))?;
            Ok(id)
        })
        .unwrap();
    let timeline = vault.read(|reader| reader.timeline(wren, PageRequest::first(5))).unwrap();
    assert!(matches!(&timeline.items[0].what, TimelineWhat::CheckIn(check_in) if check_in.id == id));

    vault.write(|writer| writer.check_in_trash(id, at(2))).unwrap();
    assert_eq!(vault.read(|reader| reader.check_in(id)).err(), Some(VaultError::NotFound));
    assert!(vault.read(|reader| reader.search_check_ins("canal", None, 5)).unwrap().is_empty());
    let trash = vault.read(|reader| reader.trash()).unwrap();
    assert_eq!((trash[0].title.as_str(), trash[0].day), ("Wren", Some(date(2025, 11, 20))));
    vault.write(|writer| writer.check_in_restore(id)).unwrap();
    assert_eq!(vault.read(|reader| reader.search_check_ins("canal", None, 5)).unwrap().len(), 1);

    vault.write(|writer| writer.check_in_erase(id)).unwrap();
    let left = vault.read(|reader| reader.follow_ups(wren)).unwrap();
    assert_eq!(left[0].from, FollowUpFrom::Nothing, "what was to come back to stays");

    let again = vault
        .write(|writer| writer.check_in_keep(None, &noted(wren, date(2025, 11, 21), "canal"), at(3)))
        .unwrap();
    vault.write(|writer| writer.person_erase(wren, EntriesOfErased::Keep)).unwrap();
    assert_eq!(vault.read(|reader| reader.check_in(again)).err(), Some(VaultError::NotFound));
    assert!(vault.read(|reader| reader.search_check_ins("canal", None, 5)).unwrap().is_empty());
    assert_eq!(vault.check().unwrap(), porchlight_vault::Health::Sound);
}

#[test]
fn pauses_are_for_one_or_for_everyone() {
    let (_folder, vault) = fresh();
    let wren = person(&vault, "Wren");
    let (holidays, ill) = vault
        .write(|writer| {
            let holidays = writer.pause_add(None, date(2025, 12, 20), date(2026, 1, 6), at(1))?;
            Ok((holidays, writer.pause_add(Some(wren), date(2025, 12, 1), date(2025, 12, 3), at(1))?))
        })
        .unwrap();
    let ids = || {
        let pauses = vault.read(|reader| reader.pauses()).unwrap();
        pauses.into_iter().map(|pause| pause.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(), [ill, holidays], "the earliest first");
    vault.write(|writer| writer.person_trash(wren, at(2))).unwrap();
    assert_eq!(ids(), [holidays]);
    vault.write(|writer| writer.pause_remove(holidays)).unwrap();
    assert_eq!(vault.write(|writer| writer.pause_remove(holidays)), Err(VaultError::NotFound));
}

#[test]
fn a_picture_reads_days_and_answers_of_one_person_and_nothing_in_the_trash() {
    let (_folder, vault) = fresh();
    let (wren, dao) = (person(&vault, "Wren"), person(&vault, "Dao"));
    let slept = |day, answer: &str, how| CheckInNoted {
        how,
        answers: vec![
            Answer {
                question_set: "wellbeing".into(),
                question: "slept-well".into(),
                words: "I slept well.".into(),
                answer: answer.into(),
                theirs: true,
            },
            Answer {
                question_set: "wellbeing".into(),
                question: "felt-left-out".into(),
                words: "I felt left out.".into(),
                answer: String::new(),
                theirs: true,
            },
        ],
        ..noted(wren, day, "private words")
    };
    let id = vault
        .write(|writer| {
            writer.check_in_keep(None, &slept(date(2025, 11, 20), "Often", ContactHow::Video), at(1))?;
            writer.check_in_keep(None, &slept(date(2025, 10, 1), "Hardly ever", ContactHow::NotReached), at(2))?;
            writer.check_in_keep(None, &noted(dao, date(2025, 11, 1), ""), at(3))?;
            let talk = TalkDetails {
                person: wren,
                guide: None,
                day: date(2025, 11, 2),
                note: "private words".into(),
            };
            writer.talk_save(None, &talk, at(4))?;
            writer.check_in_keep(None, &slept(date(2025, 11, 21), "Sometimes", ContactHow::Call), at(5))
        })
        .unwrap();
    vault.write(|writer| writer.check_in_trash(id, at(6))).unwrap();

    let contacts = vault.read(|reader| reader.contacts(wren)).unwrap();
    let seen: Vec<_> = contacts.iter().map(|contact| (contact.day, contact.how)).collect();
    let expected = [
        (date(2025, 10, 1), Some(ContactHow::NotReached)),
        (date(2025, 11, 2), None),
        (date(2025, 11, 20), Some(ContactHow::Video)),
    ];
    assert_eq!(seen, expected);
    let answers = vault.read(|reader| reader.answers_to(wren, "wellbeing")).unwrap();
    let given: Vec<_> = answers
        .iter()
        .map(|one| (one.day, one.question.as_str(), one.answer.as_str(), one.theirs))
        .collect();
    let expected = [
        (date(2025, 10, 1), "slept-well", "Hardly ever", true),
        (date(2025, 11, 20), "slept-well", "Often", true),
    ];
    assert_eq!(given, expected, "only of that set, and only what was answered");

    let between = |begins, ends| {
        let found = vault.read(|reader| reader.check_ins_between(wren, begins, ends)).unwrap();
        found.into_iter().map(|check_in| check_in.noted.day).collect::<Vec<_>>()
    };
    assert_eq!(
        between(date(2025, 10, 1), date(2025, 10, 1)),
        [date(2025, 10, 1)],
        "both days are included"
    );
    assert_eq!(between(date(2025, 10, 2), date(2025, 12, 1)), [date(2025, 11, 20)]);
    vault.write(|writer| writer.person_trash(wren, at(7))).unwrap();
    assert_eq!(between(date(2025, 1, 1), date(2025, 12, 31)), []);
}

#[test]
fn entries_of_a_time_are_those_of_its_days_about_one_person() {
    let (_folder, vault) = fresh();
    let (wren, dao) = (person(&vault, "Wren"), person(&vault, "Dao"));
    let on = |days: i64| at(0) + (24 * days).hours();
    note(&vault, "before", &[wren], on(1));
    let first = note(&vault, "first", &[wren, dao], on(2));
    note(&vault, "of another", &[dao], on(3));
    let gone = note(&vault, "in the trash", &[wren], on(4));
    note(&vault, "too late", &[wren], on(5));
    vault.write(|writer| writer.entry_trash(gone.id, on(9))).unwrap();
    let found = vault
        .read(|reader| reader.entries_between(wren, first.about.day, gone.about.day))
        .unwrap();
    let texts: Vec<&str> = found.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(texts, ["first"]);
}
