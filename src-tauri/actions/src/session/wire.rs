use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use super::language::Language;
use crate::{ErrorCode, types::Cause};

/// What the window needs before it can draw anything.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Start {
    /// Version of the app.
    pub version: String,
    /// Whether there is a private space, and whether it is open.
    pub private_space: PrivateSpaceState,
    /// Whether to show the neutral screen first: everything was hidden in a hurry.
    pub neutral: bool,
    /// What is set.
    pub settings: Settings,
    /// The language to speak: what is set, else what the computer speaks, else English.
    pub language: Language,
    /// The languages that can be chosen, in their order.
    pub languages: Vec<Language>,
    /// The country to show helplines of: what is set, else what the computer says, else `international`.
    pub country: String,
    /// Items of packs that could not be read, and why.
    pub pack_problems: Vec<PackProblem>,
    /// Decides which key shortcuts are shown.
    pub platform: Platform,
    /// What happened to the vault since it was last locked, if the person should know. Empty while locked.
    pub notices: Vec<Notice>,
    /// Why nothing can be kept at present; `null` where it can.
    pub cannot_write: Option<CannotWrite>,
    /// Why there is no daily backup, if it fails. `null` while locked.
    pub backup_failing: Option<BackupFailing>,
    /// What became of restoring a backup while the private space was open; `null` once it is opened again.
    pub restore: Option<RestoreOutcome>,
}

/// Why nothing can be kept on this computer at present.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CannotWrite {
    /// `diskFull`, `readOnly`, or `failed` for anything else, such as a home folder that does not exist.
    pub why: ErrorCode,
    /// The folder that was tried.
    pub folder: String,
}

/// What became of restoring a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestoreOutcome {
    /// Why it did not work, and nothing was changed; `null` when the backup is in place.
    pub problem: Option<ErrorCode>,
}

/// Whether there is a private space, and whether it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "state")]
pub enum PrivateSpaceState {
    /// Nothing private was ever written here.
    None,
    /// There is one; a passphrase opens it.
    Locked,
    /// It is open.
    Open,
    /// It is open, and the young person has the screen: nothing of it is shown but what is meant for both.
    Together {
        /// Whether the adult gets the screen back only with the passphrase.
        asks_passphrase: bool,
    },
    /// There is one and it cannot be opened as it is; `why` says what to tell the person. A backup may help.
    Broken {
        /// `keyFileDamaged`, `keyFileMissing`, `vaultDamaged`, `vaultNewer`, `inUse` or `failed`.
        why: ErrorCode,
    },
}

/// Something to tell once the private space is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Notice {
    /// The vault is older than it should be: an old copy may have been put back.
    VaultOlderThanExpected,
    /// The recovery sheet was never confirmed.
    RecoveryNotConfirmed,
}

/// The systems Porchlight runs on.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Platform {
    /// Any Linux.
    Linux,
    /// macOS.
    Mac,
    /// Windows.
    Windows,
}

/// A place in a pack that could not be read.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackProblem {
    /// Which file, below the pack's folder.
    pub file: String,
    /// Which line, from 1.
    pub line: Option<u32>,
    /// What is wrong, in English.
    pub what: String,
    /// How to mend it, in English.
    pub mend: String,
}

/// What is set for this computer. Kept in a plain file: nothing here is private.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    /// The language; `null` follows the computer.
    pub language: Option<Language>,
    /// The country whose helplines are shown; `null` follows the computer.
    pub country: Option<String>,
    /// Light, dark, or as the computer has it.
    pub theme: Theme,
    /// Size of text, in percent.
    pub text_size_percent: u16,
    /// Minutes without a key or a click until the private space locks.
    pub auto_lock_minutes: u16,
    /// Whether the passphrase is asked for after a young person had the screen.
    pub together_asks_passphrase: bool,
    /// Whether the computer says so when something is due: at most once a day, and never a name.
    pub reminders: bool,
}

/// Themes of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the computer has it.
    System,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// Asks to hide and lock.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LockRequest {
    /// Whether the neutral screen should come first.
    pub neutral: bool,
}

/// A passphrase someone thinks of using.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseOnly {
    /// The passphrase as it was typed.
    pub passphrase: String,
}

/// How hard a passphrase is to guess.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassphraseStrength {
    /// 0 (at once) to 4 (very hard).
    pub score: u8,
    /// Whether it may be used: hard enough to guess, and not too short.
    pub enough: bool,
}

/// The recovery code, shown once.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoverySheet {
    /// The code in groups of characters.
    pub groups: Vec<String>,
    /// Which groups (from 0) the person types back to show that the sheet is safe.
    pub confirm: Vec<usize>,
    /// The day it was made.
    pub made: String,
}

/// What the person typed from the sheet.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoveryConfirm {
    /// One for each of [`RecoverySheet::confirm`].
    pub groups: Vec<String>,
}

/// Whether what was typed from the recovery sheet was right.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecoveryConfirmed {
    /// One for each group typed.
    pub right: Vec<bool>,
    /// Whether every group was right, so that the sheet counts as confirmed.
    pub confirmed: bool,
}

/// Asks where to save the recovery sheet, and saves it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSheet {
    /// The name to suggest for the file.
    pub file_name: String,
    /// What to write: the sheet in the person's language.
    pub text: String,
}

/// Opens with the recovery code and sets a new passphrase.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockWithRecovery {
    /// The code as typed.
    pub code: String,
    /// The passphrase from now on.
    pub new_passphrase: String,
}

/// Changes the passphrase.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The one in force.
    pub old_passphrase: String,
    /// The one from now on.
    pub new_passphrase: String,
}

/// The backups on this computer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Backups {
    /// All of them, newest first.
    pub backups: Vec<BackupCard>,
    /// How many other things in their folder only have the name of a backup.
    pub others: usize,
}

/// Why there is no daily backup.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFailing {
    /// What went wrong the last time.
    pub why: ErrorCode,
    /// When it failed first, RFC 3339 in UTC.
    pub since: String,
    /// When it is tried again, if the private space is open then.
    pub next_try: String,
}

/// What somebody who helps needs to know of this computer. Nothing that a person typed, and no name.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Version of the app.
    pub version: String,
    /// The operating system and the kind of processor.
    pub system: String,
    /// The version of what shows the page; `null` where that is not known.
    pub web_view: Option<String>,
    /// Which version of the private space's format this app writes.
    pub vault_format: usize,
    /// What went wrong last since the app was started, newest first.
    pub errors: Vec<NotedError>,
}

/// Something that went wrong, once or several times in a row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NotedError {
    /// The command, or the work in the background, that met it.
    pub during: String,
    /// What went wrong, as the window puts it into words.
    pub code: ErrorCode,
    /// The number of SQLite or of the system beneath the code; `null` without one.
    pub cause: Option<Cause>,
    /// When it happened last, RFC 3339 in UTC.
    pub last: String,
    /// How often in a row.
    pub times: u32,
}

/// A backup on this computer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupCard {
    /// The name of its folder: the moment of the backup in UTC.
    pub id: String,
    /// When it was made, RFC 3339 in UTC, to the second.
    pub made: String,
    /// Its size on disk, in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Names a change that can be taken back, until the next lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoToken(pub(crate) u32);

/// What an undoable command replies, and how to take back what it did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Undoable<T> {
    /// What the command replies.
    #[serde(flatten)]
    pub reply: T,
    /// For the command `undo`; `null` when nothing was changed.
    pub undo: Option<UndoToken>,
}

/// Asks to take something back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// What, as the command that did it replied.
    pub token: UndoToken,
}

/// What became of what was taken back.
#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// How many people went to the trash and were not erased, because something had been noted or changed since.
    pub to_trash: usize,
}
