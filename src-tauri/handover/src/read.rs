use std::collections::{BTreeSet, HashSet};

use porchlight_domain::private::{
    Answer, CheckIn, CheckInId, CheckInNoted, ChecklistRun, ENTRY_TAGS_MAX, Entry, EntryAbout, EntryId, FollowUp, FollowUpFrom, FollowUpId,
    Pause, PauseId, PersonId, PersonRecord, RunId, TAG_CHARS_MAX, Talk, TalkId, Tick, TrustedAdult, TrustedAdultId, Worry,
};

use crate::{
    check::{Check, WITHIN_MAX, moment},
    error::{HandoverError, Result},
    written::{FORMAT, Head, SourceKind, VERSION, Written, WrittenCheckIn, WrittenFollowUp, WrittenRun, WrittenTick},
};

/// Longest entry, in bytes.
const ENTRY_BYTES_MAX: usize = 2_000_000;

/// Reads the data. What is too long, twice or impossible is refused as a whole: half a person helps nobody.
pub(crate) fn read(bytes: &[u8]) -> Result<PersonRecord> {
    let head: Head = serde_json::from_slice(bytes).map_err(|_| HandoverError::NotAHandover)?;
    if head.format != FORMAT {
        return Err(HandoverError::NotAHandover);
    }
    if head.version > VERSION {
        return Err(HandoverError::Newer);
    }
    let written: Written = serde_json::from_slice(bytes).map_err(|_| HandoverError::Damaged)?;
    let person = PersonId(written.person.id);
    let mut check = Check::default();
    let record = PersonRecord {
        person: written.person.read(&mut check)?,
        trusted_adults: check.each(written.trusted_adults, |check, adult| {
            check.new_id(adult.id)?;
            check.name(&adult.name)?;
            check.name(&adult.who)?;
            Ok(TrustedAdult {
                id: TrustedAdultId(adult.id),
                person,
                name: adult.name,
                who: adult.who,
                nearness: adult.nearness.into(),
                at_night: adult.at_night,
            })
        })?,
        pauses: check.each(written.pauses, |check, pause| {
            check.new_id(pause.id)?;
            check.that(pause.begins <= pause.ends)?;
            Ok(Pause {
                id: PauseId(pause.id),
                person: Some(person),
                begins: pause.begins,
                ends: pause.ends,
            })
        })?,
        check_ins: check.each(written.check_ins, |check, check_in| check.check_in(person, check_in))?,
        talks: check.each(written.talks, |check, talk| {
            check.new_id(talk.id)?;
            check.names(talk.guide.as_slice())?;
            check.text(&talk.note)?;
            Ok(Talk {
                id: TalkId(talk.id),
                person,
                guide: talk.guide,
                day: talk.day,
                note: talk.note,
                created: moment(talk.created)?,
            })
        })?,
        follow_ups: check.each(written.follow_ups, |check, follow_up| check.follow_up(person, follow_up))?,
        runs: check.each(written.checklist_runs, |check, run| check.run(person, run))?,
        entries: check.each(written.entries, |check, entry| {
            check.new_id(entry.id)?;
            check.that(entry.text.len() <= ENTRY_BYTES_MAX)?;
            check.that(entry.tags.len() <= ENTRY_TAGS_MAX)?;
            for tag in &entry.tags {
                check.that((1..=TAG_CHARS_MAX).contains(&tag.chars().count()))?;
            }
            Ok(Entry {
                id: EntryId(entry.id),
                text: entry.text,
                people: vec![person],
                about: EntryAbout {
                    kind: entry.kind.into(),
                    day: entry.day,
                    // In alphabetical order and each once, as everywhere.
                    tags: entry.tags.into_iter().collect::<BTreeSet<_>>().into_iter().collect(),
                },
                created: moment(entry.created)?,
                updated: moment(entry.updated)?,
                revisions: 0,
            })
        })?,
    };
    Ok(record)
}

impl Check {
    fn check_in(&mut self, person: PersonId, check_in: WrittenCheckIn) -> Result<CheckIn> {
        self.new_id(check_in.id)?;
        self.that(check_in.answers.len() <= WITHIN_MAX && check_in.minutes != Some(0))?;
        let worry = check_in.worry;
        for text in [
            &check_in.note,
            &check_in.strengths,
            &worry.changed,
            &worry.explains,
            &worry.helps,
            &worry.next,
        ] {
            self.text(text)?;
        }
        for answer in &check_in.answers {
            self.name(&answer.question_set)?;
            self.name(&answer.question)?;
            self.text(&answer.words)?;
            self.text(&answer.answer)?;
        }
        self.names(&check_in.guides)?;
        self.names(&check_in.topics)?;
        Ok(CheckIn {
            id: CheckInId(check_in.id),
            noted: CheckInNoted {
                person,
                day: check_in.day,
                how: check_in.how.into(),
                minutes: check_in.minutes,
                note: check_in.note,
                strengths: check_in.strengths,
                worry: Worry {
                    changed: worry.changed,
                    explains: worry.explains,
                    helps: worry.helps,
                    next: worry.next,
                },
                answers: check_in
                    .answers
                    .into_iter()
                    .map(|answer| Answer {
                        question_set: answer.question_set,
                        question: answer.question,
                        words: answer.words,
                        answer: answer.answer,
                        theirs: answer.theirs,
                    })
                    .collect(),
                guides: sorted(check_in.guides),
                topics: sorted(check_in.topics),
                next: check_in.next,
            },
            created: moment(check_in.created)?,
            updated: moment(check_in.updated)?,
        })
    }

    fn follow_up(&mut self, person: PersonId, follow_up: WrittenFollowUp) -> Result<FollowUp> {
        self.new_id(follow_up.id)?;
        self.text(&follow_up.what)?;
        self.that(!follow_up.what.trim().is_empty())?;
        Ok(FollowUp {
            id: FollowUpId(follow_up.id),
            person: Some(person),
            what: follow_up.what,
            due: follow_up.due,
            planned: follow_up.planned,
            from: follow_up.from.map_or(FollowUpFrom::Nothing, |source| match source.kind {
                SourceKind::Talk => FollowUpFrom::Talk(TalkId(source.id)),
                SourceKind::Entry => FollowUpFrom::Entry(EntryId(source.id)),
                SourceKind::ChecklistRun => FollowUpFrom::Run(RunId(source.id)),
                SourceKind::CheckIn => FollowUpFrom::CheckIn(CheckInId(source.id)),
            }),
            done: follow_up.done.map(moment).transpose()?,
            created: moment(follow_up.created)?,
        })
    }

    fn run(&mut self, person: PersonId, run: WrittenRun) -> Result<ChecklistRun> {
        self.new_id(run.id)?;
        self.name(&run.checklist)?;
        self.that(run.ticks.len() <= WITHIN_MAX)?;
        let mut items = HashSet::new();
        let mut ticks = Vec::new();
        for WrittenTick {
            item,
            words,
            state,
            note,
            changed,
        } in run.ticks
        {
            self.name(&item)?;
            self.text(&words)?;
            self.text(&note)?;
            self.that(items.insert(item.clone()))?;
            ticks.push(Tick {
                item,
                words,
                state: state.into(),
                note,
                changed: moment(changed)?,
            });
        }
        // As the vault gives them, so that both can be compared.
        ticks.sort_by(|one, other| one.item.cmp(&other.item));
        Ok(ChecklistRun {
            id: RunId(run.id),
            checklist: run.checklist,
            person: Some(person),
            started: moment(run.started)?,
            finished: run.finished.map(moment).transpose()?,
            next_review: run.next_review,
            ticks,
        })
    }
}

/// In the order in which the vault gives them, each once.
fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names.dedup();
    names
}
