//! The data as it is written: `docs/handover-format.md` says what each field means. Moments are RFC 3339 in UTC, days `YYYY-MM-DD`.
use jiff::{Timestamp, civil::Date};
use porchlight_domain::private::{EntryKind, FollowUpFrom, PersonRecord};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    HandoverError, Result,
    codes::{WrittenHow, WrittenNearness, WrittenTickState},
    person::{self, WrittenPerson},
};

/// Says of a file that it is one of these.
pub(crate) const FORMAT: &str = "porchlight-hand-over";
/// The version of the format in which anything but the person last changed.
const OTHERS_CHANGED_IN: u32 = 1;
/// The version of the format that this program writes, and the newest it reads.
pub(crate) const VERSION: u32 = if person::CHANGED_IN > OTHERS_CHANGED_IN {
    person::CHANGED_IN
} else {
    OTHERS_CHANGED_IN
};

/// What can be told of a file of any version.
#[derive(Deserialize)]
pub(crate) struct Head {
    pub(crate) format: String,
    pub(crate) version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Written {
    pub(crate) format: String,
    pub(crate) version: u32,
    pub(crate) made: Date,
    pub(crate) person: WrittenPerson,
    pub(crate) trusted_adults: Vec<WrittenAdult>,
    pub(crate) pauses: Vec<WrittenPause>,
    pub(crate) check_ins: Vec<WrittenCheckIn>,
    pub(crate) talks: Vec<WrittenTalk>,
    pub(crate) follow_ups: Vec<WrittenFollowUp>,
    pub(crate) checklist_runs: Vec<WrittenRun>,
    pub(crate) entries: Vec<WrittenEntry>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenAdult {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) who: String,
    pub(crate) nearness: WrittenNearness,
    pub(crate) at_night: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenPause {
    pub(crate) id: Uuid,
    pub(crate) begins: Date,
    pub(crate) ends: Date,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenCheckIn {
    pub(crate) id: Uuid,
    pub(crate) day: Date,
    pub(crate) how: WrittenHow,
    pub(crate) minutes: Option<u16>,
    pub(crate) note: String,
    pub(crate) strengths: String,
    pub(crate) worry: WrittenWorry,
    pub(crate) answers: Vec<WrittenAnswer>,
    pub(crate) guides: Vec<String>,
    pub(crate) topics: Vec<String>,
    pub(crate) next: Option<Date>,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenWorry {
    pub(crate) changed: String,
    pub(crate) explains: String,
    pub(crate) helps: String,
    pub(crate) next: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenAnswer {
    pub(crate) question_set: String,
    pub(crate) question: String,
    pub(crate) words: String,
    pub(crate) answer: String,
    pub(crate) theirs: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenTalk {
    pub(crate) id: Uuid,
    pub(crate) guide: Option<String>,
    pub(crate) day: Date,
    pub(crate) note: String,
    pub(crate) created: Timestamp,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenFollowUp {
    pub(crate) id: Uuid,
    pub(crate) what: String,
    pub(crate) due: Date,
    pub(crate) planned: Option<Date>,
    pub(crate) from: Option<WrittenSource>,
    pub(crate) done: Option<Timestamp>,
    pub(crate) created: Timestamp,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenSource {
    pub(crate) kind: SourceKind,
    pub(crate) id: Uuid,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum SourceKind {
    Talk,
    Entry,
    ChecklistRun,
    CheckIn,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenRun {
    pub(crate) id: Uuid,
    pub(crate) checklist: String,
    pub(crate) started: Timestamp,
    pub(crate) finished: Option<Timestamp>,
    pub(crate) next_review: Option<Date>,
    pub(crate) ticks: Vec<WrittenTick>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenTick {
    pub(crate) item: String,
    pub(crate) words: String,
    pub(crate) state: WrittenTickState,
    pub(crate) note: String,
    pub(crate) changed: Timestamp,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum WrittenEntryKind {
    Note,
    Conversation,
    Observed,
    Disclosure,
    Decision,
}

impl From<EntryKind> for WrittenEntryKind {
    fn from(kind: EntryKind) -> Self {
        match kind {
            EntryKind::Note => Self::Note,
            EntryKind::Conversation => Self::Conversation,
            EntryKind::Observed => Self::Observed,
            EntryKind::Disclosure => Self::Disclosure,
            EntryKind::Decision => Self::Decision,
        }
    }
}

impl From<WrittenEntryKind> for EntryKind {
    fn from(kind: WrittenEntryKind) -> Self {
        match kind {
            WrittenEntryKind::Note => Self::Note,
            WrittenEntryKind::Conversation => Self::Conversation,
            WrittenEntryKind::Observed => Self::Observed,
            WrittenEntryKind::Disclosure => Self::Disclosure,
            WrittenEntryKind::Decision => Self::Decision,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrittenEntry {
    pub(crate) id: Uuid,
    pub(crate) kind: WrittenEntryKind,
    pub(crate) day: Date,
    pub(crate) tags: Vec<String>,
    pub(crate) text: String,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
}

/// The data as bytes. Nothing in it names anybody else who is kept: an entry is written without whom else it is about.
pub(crate) fn write(record: &PersonRecord, made: Date) -> Result<Vec<u8>> {
    // Counted first, so that the text is never copied to a larger place and left behind in the smaller one.
    let written = written(record, made);
    let mut length = Length(0);
    serde_json::to_writer_pretty(&mut length, &written).map_err(|_| HandoverError::Internal)?;
    let mut bytes = Vec::with_capacity(length.0);
    serde_json::to_writer_pretty(&mut bytes, &written).map_err(|_| HandoverError::Internal)?;
    Ok(bytes)
}

/// Counts what is written to it.
struct Length(usize);

impl std::io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn written(record: &PersonRecord, made: Date) -> Written {
    Written {
        format: FORMAT.to_owned(),
        version: VERSION,
        made,
        person: (&record.person).into(),
        trusted_adults: record
            .trusted_adults
            .iter()
            .map(|adult| WrittenAdult {
                id: adult.id.0,
                name: adult.name.clone(),
                who: adult.who.clone(),
                nearness: adult.nearness.into(),
                at_night: adult.at_night,
            })
            .collect(),
        pauses: record
            .pauses
            .iter()
            .map(|pause| WrittenPause {
                id: pause.id.0,
                begins: pause.begins,
                ends: pause.ends,
            })
            .collect(),
        check_ins: record
            .check_ins
            .iter()
            .map(|check_in| {
                let noted = &check_in.noted;
                WrittenCheckIn {
                    id: check_in.id.0,
                    day: noted.day,
                    how: noted.how.into(),
                    minutes: noted.minutes,
                    note: noted.note.clone(),
                    strengths: noted.strengths.clone(),
                    worry: WrittenWorry {
                        changed: noted.worry.changed.clone(),
                        explains: noted.worry.explains.clone(),
                        helps: noted.worry.helps.clone(),
                        next: noted.worry.next.clone(),
                    },
                    answers: noted
                        .answers
                        .iter()
                        .map(|answer| WrittenAnswer {
                            question_set: answer.question_set.clone(),
                            question: answer.question.clone(),
                            words: answer.words.clone(),
                            answer: answer.answer.clone(),
                            theirs: answer.theirs,
                        })
                        .collect(),
                    guides: noted.guides.clone(),
                    topics: noted.topics.clone(),
                    next: noted.next,
                    created: check_in.created,
                    updated: check_in.updated,
                }
            })
            .collect(),
        talks: record
            .talks
            .iter()
            .map(|talk| WrittenTalk {
                id: talk.id.0,
                guide: talk.guide.clone(),
                day: talk.day,
                note: talk.note.clone(),
                created: talk.created,
            })
            .collect(),
        follow_ups: record
            .follow_ups
            .iter()
            .map(|follow_up| WrittenFollowUp {
                id: follow_up.id.0,
                what: follow_up.what.clone(),
                due: follow_up.due,
                planned: follow_up.planned,
                from: source(record, follow_up.from),
                done: follow_up.done,
                created: follow_up.created,
            })
            .collect(),
        checklist_runs: record
            .runs
            .iter()
            .map(|run| WrittenRun {
                id: run.id.0,
                checklist: run.checklist.clone(),
                started: run.started,
                finished: run.finished,
                next_review: run.next_review,
                ticks: run
                    .ticks
                    .iter()
                    .map(|tick| WrittenTick {
                        item: tick.item.clone(),
                        words: tick.words.clone(),
                        state: tick.state.into(),
                        note: tick.note.clone(),
                        changed: tick.changed,
                    })
                    .collect(),
            })
            .collect(),
        entries: record
            .entries
            .iter()
            .map(|entry| WrittenEntry {
                id: entry.id.0,
                kind: entry.about.kind.into(),
                day: entry.about.day,
                tags: entry.about.tags.clone(),
                text: entry.text.clone(),
                created: entry.created,
                updated: entry.updated,
            })
            .collect(),
    }
}

/// What a follow-up came from, if that goes along.
fn source(record: &PersonRecord, from: FollowUpFrom) -> Option<WrittenSource> {
    let (kind, id, along) = match from {
        FollowUpFrom::Talk(id) => (SourceKind::Talk, id.0, record.talks.iter().any(|talk| talk.id == id)),
        FollowUpFrom::Entry(id) => (SourceKind::Entry, id.0, record.entries.iter().any(|entry| entry.id == id)),
        FollowUpFrom::Run(id) => (SourceKind::ChecklistRun, id.0, record.runs.iter().any(|run| run.id == id)),
        FollowUpFrom::CheckIn(id) => (SourceKind::CheckIn, id.0, record.check_ins.iter().any(|check_in| check_in.id == id)),
        FollowUpFrom::Nothing => return None,
    };
    along.then_some(WrittenSource { kind, id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_of_this_version() {
        let document = include_str!("../../../docs/handover-format.md");
        assert!(document.contains(&format!("| `version` | `{VERSION}`.")));
    }
}
