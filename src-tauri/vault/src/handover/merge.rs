use std::collections::BTreeMap;

use jiff::Timestamp;
use porchlight_domain::private::{
    CheckIn, ChecklistRun, Entry, EntryId, FollowUp, FollowUpFrom, Pause, Person, PersonRecord, RecordPart, Talk, TrustedAdult,
};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::table::Table;
use crate::{
    FollowUpDetails, Result, TalkDetails, TickAnswer, TrustedAdultDetails, Vault, VaultError, Writer,
    database::{Day, Id, Moment},
    journal::kind_code,
};

/// What became of the things of one part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MergeCount {
    /// Not here before.
    pub new: usize,
    /// Here already, and the same; or thrown away here.
    pub same: usize,
    /// Different. The newer one is shown now; of entries and check-ins the older one is kept too.
    pub changed: usize,
    /// Different. What is here stays, because nothing says that the other is newer.
    pub stays: usize,
}

/// How the person came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonMerged {
    /// Not here before.
    New,
    /// Here already, and nothing about them is different.
    Same,
    /// Here already, and something about them is different: gaps were filled, what was here stays.
    Differs,
}

/// What a merge did, or would do.
#[derive(Debug)]
pub struct Merged {
    /// Whether the person is new here, the same, or different.
    pub person: PersonMerged,
    /// They lay in the trash, and were taken out of it.
    pub from_trash: bool,
    /// What became of the things of each part.
    pub parts: BTreeMap<RecordPart, MergeCount>,
    /// Whether anything is other than before.
    pub changed_anything: bool,
}

/// What became of one thing.
enum Became {
    New,
    Same,
    Changed,
    Stays,
}

impl Vault {
    /// What merging `record` would do. Nothing is kept of trying it.
    pub fn merge_preview(&self, record: &PersonRecord, now: Timestamp) -> Result<Merged> {
        self.try_out(|writer| writer.record_merge(record, now))
    }
}

impl Writer<'_> {
    /// Merges everything about one person with what is here, by ids: merged twice, the second time changes nothing. What is here and belongs
    /// to somebody else, or lies in the trash, is left alone.
    pub fn record_merge(&self, record: &PersonRecord, now: Timestamp) -> Result<Merged> {
        let before = self.connection.total_changes();
        let merge = Merge { writer: self, now };
        let (person, from_trash) = merge.person(&record.person)?;
        let mut parts = BTreeMap::new();
        let adults = record.trusted_adults.iter().map(|adult| merge.trusted_adult(adult));
        parts.insert(RecordPart::TrustedAdults, count(adults)?);
        let pauses = record.pauses.iter().map(|pause| merge.pause(pause));
        parts.insert(RecordPart::Rhythm, count(pauses)?);
        // Oldest first: numbers and ids grow with time.
        let check_ins = record.check_ins.iter().rev().map(|check_in| merge.check_in(check_in));
        parts.insert(RecordPart::CheckIns, count(check_ins)?);
        let talks = record.talks.iter().rev().map(|talk| merge.talk(talk));
        parts.insert(RecordPart::Talks, count(talks)?);
        let runs = record.runs.iter().rev().map(|run| merge.run(record, run));
        parts.insert(RecordPart::Runs, count(runs)?);
        let entries = record.entries.iter().rev().map(|entry| merge.entry(record, entry));
        parts.insert(RecordPart::Entries, count(entries)?);
        // Last: a follow-up may come from any of those before.
        let follow_ups = record.follow_ups.iter().map(|follow_up| merge.follow_up(follow_up));
        parts.insert(RecordPart::FollowUps, count(follow_ups)?);
        Ok(Merged {
            person,
            from_trash,
            parts,
            changed_anything: self.connection.total_changes() != before,
        })
    }

    /// Writes a follow-up with an id of its own choosing.
    fn follow_up_put(&self, follow_up: &FollowUp, from: FollowUpFrom) -> Result<()> {
        let sql = "INSERT INTO follow_up (id, what, due, done, created) VALUES (?1, ?2, ?3, ?4, ?5)";
        let done = follow_up.done.map(Moment);
        self.connection.prepare_cached(sql)?.execute(params![
            Id(follow_up.id.0),
            follow_up.what,
            Day(follow_up.due),
            done,
            Moment(follow_up.created)
        ])?;
        let details = FollowUpDetails {
            person: follow_up.person,
            what: follow_up.what.clone(),
            due: follow_up.due,
            planned: follow_up.planned,
            from,
        };
        self.follow_up_save(Some(follow_up.id), &details, follow_up.created)?;
        Ok(())
    }
}

fn count(became: impl Iterator<Item = Result<Became>>) -> Result<MergeCount> {
    let mut count = MergeCount::default();
    for one in became {
        match one? {
            Became::New => count.new += 1,
            Became::Same => count.same += 1,
            Became::Changed => count.changed += 1,
            Became::Stays => count.stays += 1,
        }
    }
    Ok(count)
}

/// `Ok(None)` when it is not there, or out of sight.
fn if_here<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(VaultError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

struct Merge<'a, 'b> {
    writer: &'a Writer<'b>,
    now: Timestamp,
}

impl Merge<'_, '_> {
    /// Whether a row with this id is in a table, whoever it belongs to and wherever it is.
    fn is_here(&self, table: Table, id: Uuid) -> Result<bool> {
        let sql = format!("SELECT 1 FROM {} WHERE id = ?1", table.name());
        Ok(self.writer.connection.prepare_cached(&sql)?.exists([Id(id)])?)
    }

    fn person(&self, person: &Person) -> Result<(PersonMerged, bool)> {
        let trashed: Option<Option<Moment>> = self
            .writer
            .connection
            .prepare_cached("SELECT trashed FROM person WHERE id = ?1")?
            .query_row([Id(person.id.0)], |row| row.get(0))
            .optional()?;
        let Some(trashed) = trashed else {
            self.writer.person_add(person.id, &person.details, person.created)?;
            return Ok((PersonMerged::New, false));
        };
        if trashed.is_some() {
            self.writer.person_restore(person.id)?;
        }
        let here = self.writer.person(person.id)?;
        let filled = here.details.clone().or(&person.details);
        if filled != here.details {
            self.writer.person_save(Some(person.id), &filled, self.now)?;
        }
        let merged = if person.details == here.details {
            PersonMerged::Same
        } else {
            PersonMerged::Differs
        };
        Ok((merged, trashed.is_some()))
    }

    fn trusted_adult(&self, adult: &TrustedAdult) -> Result<Became> {
        if self.is_here(Table::TrustedAdult, adult.id.0)? {
            let same = self.writer.trusted_adults(adult.person)?.contains(adult);
            return Ok(if same { Became::Same } else { Became::Stays });
        }
        let sql = "INSERT INTO trusted_adult (id, person, name, who, nearness, at_night, created) VALUES (?1, ?2, '', '', 1, 0, ?3)";
        self.writer
            .connection
            .prepare_cached(sql)?
            .execute(params![Id(adult.id.0), Id(adult.person.0), Moment(self.now)])?;
        let details = TrustedAdultDetails {
            person: adult.person,
            name: adult.name.clone(),
            who: adult.who.clone(),
            nearness: adult.nearness,
            at_night: adult.at_night,
        };
        self.writer.trusted_adult_save(Some(adult.id), &details, self.now)?;
        Ok(Became::New)
    }

    fn pause(&self, pause: &Pause) -> Result<Became> {
        if self.is_here(Table::Pause, pause.id.0)? {
            let same = self.writer.pauses()?.contains(pause);
            return Ok(if same { Became::Same } else { Became::Stays });
        }
        let sql = "INSERT INTO pause (id, person, begins, ends, created) VALUES (?1, ?2, ?3, ?4, ?5)";
        let person = pause.person.map(|person| Id(person.0));
        self.writer.connection.prepare_cached(sql)?.execute(params![
            Id(pause.id.0),
            person,
            Day(pause.begins),
            Day(pause.ends),
            Moment(self.now)
        ])?;
        Ok(Became::New)
    }

    fn check_in(&self, check_in: &CheckIn) -> Result<Became> {
        let Some(here) = if_here(self.writer.check_in(check_in.id))? else {
            if self.is_here(Table::CheckIn, check_in.id.0)? {
                return Ok(Became::Same);
            }
            self.writer.check_in_put(check_in)?;
            return Ok(Became::New);
        };
        if here.noted == check_in.noted {
            return Ok(Became::Same);
        }
        if here.noted.person != check_in.noted.person || here.updated >= check_in.updated {
            return Ok(Became::Stays);
        }
        // The one that was here goes to the trash as one of its own, under an id that is the same each time.
        let older = CheckIn {
            id: porchlight_domain::private::CheckInId(Uuid::new_v5(&here.id.0, here.updated.to_string().as_bytes())),
            ..here.clone()
        };
        if !self.is_here(Table::CheckIn, older.id.0)? {
            self.writer.check_in_put(&older)?;
            self.writer.check_in_trash(older.id, self.now)?;
        }
        self.writer.check_in_put(check_in)?;
        Ok(Became::Changed)
    }

    fn talk(&self, talk: &Talk) -> Result<Became> {
        if self.is_here(Table::Talk, talk.id.0)? {
            let same = if_here(self.writer.talk(talk.id))?.is_none_or(|here| here == *talk);
            return Ok(if same { Became::Same } else { Became::Stays });
        }
        let sql = "INSERT INTO talk (id, person, day, note, created) VALUES (?1, ?2, ?3, '', ?4)";
        self.writer.connection.prepare_cached(sql)?.execute(params![
            Id(talk.id.0),
            Id(talk.person.0),
            Day(talk.day),
            Moment(talk.created)
        ])?;
        let details = TalkDetails {
            person: talk.person,
            guide: talk.guide.clone(),
            day: talk.day,
            note: talk.note.clone(),
        };
        self.writer.talk_save(Some(talk.id), &details, self.now)?;
        Ok(Became::New)
    }

    fn run(&self, record: &PersonRecord, run: &ChecklistRun) -> Result<Became> {
        let tick = |tick: &porchlight_domain::private::Tick| {
            let answer = TickAnswer {
                item: tick.item.clone(),
                words: tick.words.clone(),
                state: tick.state,
                note: tick.note.clone(),
            };
            self.writer.run_tick(run.id, &answer, tick.changed)
        };
        let Some(here) = if_here(self.writer.run(run.id))? else {
            if self.is_here(Table::Run, run.id.0)? {
                return Ok(Became::Same);
            }
            let sql = "INSERT INTO checklist_run (id, checklist, person, started, finished, next_review) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            self.writer.connection.prepare_cached(sql)?.execute(params![
                Id(run.id.0),
                run.checklist,
                Id(record.person.id.0),
                Moment(run.started),
                run.finished.map(Moment),
                run.next_review.map(Day)
            ])?;
            run.ticks.iter().try_for_each(tick)?;
            return Ok(Became::New);
        };
        if here.person != Some(record.person.id) || here.checklist != run.checklist {
            return Ok(Became::Stays);
        }
        let newer: Vec<_> = run
            .ticks
            .iter()
            .filter(|theirs| {
                let ours = here.ticks.iter().find(|ours| ours.item == theirs.item);
                ours.is_none_or(|ours| ours.changed < theirs.changed && ours != *theirs)
            })
            .collect();
        let finishes = here.finished.is_none() && run.finished.is_some();
        if newer.is_empty() && !finishes {
            let same = here.ticks == run.ticks && here.finished == run.finished && here.next_review == run.next_review;
            return Ok(if same { Became::Same } else { Became::Stays });
        }
        newer.into_iter().try_for_each(tick)?;
        if let Some(finished) = run.finished.filter(|_| finishes) {
            self.writer.run_finish(run.id, run.next_review, finished)?;
        }
        Ok(Became::Changed)
    }

    fn entry(&self, record: &PersonRecord, entry: &Entry) -> Result<Became> {
        let person = Id(record.person.id.0);
        if !self.is_here(Table::Entry, entry.id.0)? {
            self.writer
                .connection
                .prepare_cached("INSERT INTO entry (id, text, created, updated, kind, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
                .execute(params![
                    Id(entry.id.0),
                    entry.text,
                    Moment(entry.created),
                    Moment(entry.updated),
                    kind_code(entry.about.kind),
                    Day(entry.about.day),
                ])?;
            let number = self.writer.connection.last_insert_rowid();
            for tag in &entry.about.tags {
                let sql = "INSERT INTO entry_tag (entry, tag) VALUES (?1, ?2)";
                self.writer.connection.prepare_cached(sql)?.execute(params![number, tag])?;
            }
            self.link(number, person)?;
            return Ok(Became::New);
        }
        let Some(here) = if_here(self.writer.entry(entry.id))? else {
            return Ok(Became::Same);
        };
        let number = self.writer.entry_number(entry.id)?;
        let linked = self.link(number, person)?;
        let known = here.text == entry.text || self.writer.revisions(entry.id)?.iter().any(|revision| revision.text == entry.text);
        if known {
            return Ok(if linked { Became::Changed } else { Became::Same });
        }
        if entry.updated > here.updated {
            self.writer.entry_replace_text(number, &entry.text, entry.updated)?;
        } else {
            // The older one becomes an earlier version of the newer.
            self.writer
                .connection
                .prepare_cached(include_str!("revision_insert.sql"))?
                .execute(params![number, entry.text, Moment(entry.updated)])?;
        }
        Ok(Became::Changed)
    }

    fn link(&self, number: i64, person: Id) -> Result<bool> {
        let sql = "INSERT OR IGNORE INTO entry_person (entry, person) VALUES (?1, ?2)";
        Ok(self.writer.connection.prepare_cached(sql)?.execute(params![number, person])? > 0)
    }

    fn follow_up(&self, follow_up: &FollowUp) -> Result<Became> {
        if !self.is_here(Table::FollowUp, follow_up.id.0)? {
            let from = self.source(follow_up.from)?;
            self.writer.follow_up_put(follow_up, from)?;
            return Ok(Became::New);
        }
        let Some(here) = if_here(self.writer.follow_up(follow_up.id))? else {
            return Ok(Became::Same);
        };
        if here.person == follow_up.person
            && here.done.is_none()
            && let Some(done) = follow_up.done
        {
            self.writer.follow_up_done(follow_up.id, done)?;
            return Ok(Became::Changed);
        }
        // Its source may have been left out, here or there.
        let same = FollowUp {
            from: here.from,
            ..follow_up.clone()
        } == here;
        Ok(if same { Became::Same } else { Became::Stays })
    }

    /// What a follow-up came from, if that is here.
    fn source(&self, from: FollowUpFrom) -> Result<FollowUpFrom> {
        let here = match from {
            FollowUpFrom::Talk(id) => self.is_here(Table::Talk, id.0)?,
            FollowUpFrom::Entry(EntryId(id)) => self.is_here(Table::Entry, id)?,
            FollowUpFrom::Run(id) => self.is_here(Table::Run, id.0)?,
            FollowUpFrom::CheckIn(id) => self.is_here(Table::CheckIn, id.0)?,
            FollowUpFrom::Nothing => true,
        };
        Ok(if here { from } else { FollowUpFrom::Nothing })
    }
}
