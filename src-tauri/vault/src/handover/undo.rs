use jiff::Timestamp;
use porchlight_domain::private::{CheckIn, ChecklistRun, Entry, EntryId, FollowUpId, Person, PersonId};
use rusqlite::params;
use uuid::Uuid;

use crate::{
    Result, TickAnswer, VaultError, Writer,
    database::{Day, Id, Moment},
};

/// A table whose rows have an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    Person,
    TrustedAdult,
    Pause,
    CheckIn,
    Talk,
    Run,
    Entry,
    FollowUp,
}

impl Table {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::TrustedAdult => "trusted_adult",
            Self::Pause => "pause",
            Self::CheckIn => "check_in",
            Self::Talk => "talk",
            Self::Run => "checklist_run",
            Self::Entry => "entry",
            Self::FollowUp => "follow_up",
        }
    }
}

/// One thing a merge did, with what takes it back.
#[derive(Debug)]
pub(super) enum Step {
    /// A row was added.
    Added(Table, Uuid),
    /// The person was taken out of the trash, where they had been since.
    FromTrash(PersonId, Timestamp),
    /// As they were known before.
    Person(Box<Person>),
    /// As it was before.
    CheckIn(Box<CheckIn>),
    /// As it was before, with its answers.
    Run(Box<ChecklistRun>),
    /// As it was before. Its latest revision came with the merge.
    Entry(Box<Entry>),
    /// An entry was linked to the person.
    Linked(EntryId, PersonId),
    /// It was open before.
    FollowUpDone(FollowUpId),
}

/// What a merge did, so that it can be taken back.
#[derive(Debug, Default)]
pub struct MergeUndo {
    steps: Vec<Step>,
}

impl MergeUndo {
    pub(super) fn did(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Whether there is nothing to take back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}

impl Writer<'_> {
    /// Takes a merge back, the last step first. What was erased meanwhile stays erased; what was kept meanwhile about a person who came with
    /// the merge goes with them.
    pub fn record_unmerge(&self, undo: &MergeUndo) -> Result<()> {
        for step in undo.steps.iter().rev() {
            match self.take_back(step) {
                // Erased meanwhile: there is nothing left to put back.
                Ok(()) | Err(VaultError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        self.erased.set(true);
        Ok(())
    }

    fn take_back(&self, step: &Step) -> Result<()> {
        let connection = self.connection;
        match step {
            Step::Added(table, id) => {
                let sql = format!("DELETE FROM {} WHERE id = ?1", table.name());
                connection.prepare_cached(&sql)?.execute([Id(*id)])?;
            }
            Step::FromTrash(id, at) => {
                let sql = "UPDATE person SET trashed = ?2 WHERE id = ?1";
                connection.prepare_cached(sql)?.execute(params![Id(id.0), Moment(*at)])?;
            }
            Step::Person(person) => {
                self.person_save(Some(person.id), &person.details, person.created)?;
            }
            Step::CheckIn(check_in) => {
                self.check_in(check_in.id)?;
                self.check_in_put(check_in)?;
            }
            Step::Run(run) => {
                connection
                    .prepare_cached("DELETE FROM tick WHERE run = ?1")?
                    .execute([Id(run.id.0)])?;
                for tick in &run.ticks {
                    let answer = TickAnswer {
                        item: tick.item.clone(),
                        words: tick.words.clone(),
                        state: tick.state,
                        note: tick.note.clone(),
                    };
                    self.run_tick(run.id, &answer, tick.changed)?;
                }
                let sql = "UPDATE checklist_run SET finished = ?2, next_review = ?3 WHERE id = ?1";
                let (finished, review) = (run.finished.map(Moment), run.next_review.map(Day));
                connection.prepare_cached(sql)?.execute(params![Id(run.id.0), finished, review])?;
            }
            Step::Entry(entry) => {
                let number = self.entry_number(entry.id)?;
                let sql = "DELETE FROM revision WHERE entry = ?1 AND number > ?2";
                connection.prepare_cached(sql)?.execute(params![number, entry.revisions])?;
                let sql = "UPDATE entry SET text = ?2, updated = ?3 WHERE number = ?1";
                connection
                    .prepare_cached(sql)?
                    .execute(params![number, entry.text, Moment(entry.updated)])?;
            }
            Step::Linked(entry, person) => {
                let number = self.entry_number(*entry)?;
                let sql = "DELETE FROM entry_person WHERE entry = ?1 AND person = ?2";
                connection.prepare_cached(sql)?.execute(params![number, Id(person.0)])?;
            }
            Step::FollowUpDone(id) => self.follow_up_undone(*id)?,
        }
        Ok(())
    }
}
