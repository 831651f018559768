use porchlight_handover::PageWords;
use porchlight_print::DateWords;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::types::{EntryId, Moment, PersonId};

use crate::cards::people::{PersonCard, PersonName};

/// A part of what is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HandoverPart {
    /// The grown-ups they could turn to.
    TrustedAdults,
    /// How often to be in touch, and pauses.
    Rhythm,
    /// Check-ins with what was asked and answered.
    CheckIns,
    /// Talks.
    Talks,
    /// Things to come back to.
    FollowUps,
    /// Checklists with every answer.
    Runs,
    /// Journal entries.
    Entries,
}

/// What there is to hand over.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverContents {
    /// The young person whose record is handed over.
    pub person: PersonCard,
    /// How many things each part has, in the order to show them. Entries about others too are not counted here.
    pub parts: Vec<HandoverCount>,
    /// The entries that are about others too, the latest first: they go along only when chosen one by one.
    pub shared: Vec<SharedEntry>,
}

/// How many things a part has.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoverCount {
    /// Which part of the record.
    pub part: HandoverPart,
    /// How many things are in it. A rhythm counts as one, beside each pause.
    pub count: usize,
}

/// An entry that is about several young people.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SharedEntry {
    /// The id by which it is chosen in [`MakeHandover::shared`].
    pub id: EntryId,
    /// Its first line.
    pub title: String,
    /// When it was begun.
    pub created: Moment,
    /// Whom else it is about; empty when they are in the trash.
    pub others: Vec<PersonName>,
}

/// Makes the encrypted file of one young person.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakeHandover {
    /// The young person whose record is handed over.
    pub person: PersonId,
    /// Parts that stay here.
    pub leave_out: Vec<HandoverPart>,
    /// Ids of entries about others too that go along.
    pub shared: Vec<EntryId>,
    /// What the file is locked with.
    pub lock: HandoverLock,
    /// Language tag of the words.
    pub language: String,
    /// The words of the page inside.
    pub words: PageWords,
    /// How dates are written on it.
    pub dates: DateWords,
}

/// What a file is locked with.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum HandoverLock {
    /// A passphrase that both adults know.
    Passphrase {
        /// The passphrase as it was typed.
        passphrase: String,
    },
    /// A recipient's public key.
    Recipient {
        /// `age1…`.
        key: String,
    },
}

/// A handover file was made and waits to be saved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoverMade {
    /// Size of the encrypted file, in bytes.
    pub bytes: usize,
}

/// Saves the file that was made.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveHandover {
    /// What to call it: never a name.
    pub file_name: String,
}

/// A handover file was chosen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoverChosen {
    /// What opens it; `null` when nothing was chosen.
    pub asks: Option<HandoverKey>,
}

/// What opens a handover file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HandoverKey {
    /// The passphrase it was made with.
    Passphrase,
    /// The other half of the recipient's key, `AGE-SECRET-KEY-1…`.
    Identity,
}

/// Opens the file that was chosen.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenHandover {
    /// What it is opened with.
    pub key: HandoverKey,
    /// The passphrase or the identity.
    pub secret: String,
}

/// What is in an opened file, compared with what is here. Nothing is kept yet.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverPreview {
    /// The name they are given in the file.
    pub name: String,
    /// Calendar year of birth.
    pub birth_year: Option<i16>,
    /// How they are known here.
    pub person: HandoverPerson,
    /// They lie in the trash here, and would come out of it.
    pub from_trash: bool,
    /// Part by part, in the order to show them; those with nothing in them are left out.
    pub parts: Vec<MergePart>,
    /// Whether keeping it would change anything.
    pub changes: bool,
}

/// How someone from a file is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HandoverPerson {
    /// Not at all.
    New,
    /// The same.
    Same,
    /// Something is different: gaps are filled, what is here stays.
    Differs,
}

/// What becomes of one part.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MergePart {
    /// Which part of the record.
    pub part: HandoverPart,
    /// How many things of it are not here yet.
    pub new: usize,
    /// How many are here already and the same, or were thrown away here.
    pub same: usize,
    /// Different: the newer one is shown, the older one is not lost.
    pub changed: usize,
    /// Different: what is here stays.
    pub stays: usize,
}
