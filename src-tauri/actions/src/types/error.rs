use std::io;

use porchlight_vault::VaultError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What went wrong, for the window to put into words. Never carries what a person typed, a name, a key or SQL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{code:?}")]
pub struct ActionError {
    /// What happened; the window acts on each differently.
    pub code: ErrorCode,
    /// Which field of a form, for `invalid`.
    pub field: Option<&'static str>,
    /// How long to wait before another try, in milliseconds, for `wrongPassphrase`.
    pub wait_ms: Option<u32>,
    /// Which group of the recovery code, from 0, for `wrongRecoveryCode`.
    pub group: Option<usize>,
    /// The number beneath the code, for whoever helps. The window shows it in *About this computer* only.
    pub cause: Option<Cause>,
}

/// The number that a part below gave for what went wrong. Says nothing of anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "from", content = "number")]
pub enum Cause {
    /// SQLite's extended result code.
    Sqlite(i32),
    /// The error number of the operating system.
    System(i32),
}

impl From<porchlight_vault::Cause> for Cause {
    fn from(cause: porchlight_vault::Cause) -> Self {
        match cause {
            porchlight_vault::Cause::Sqlite(number) => Self::Sqlite(number),
            porchlight_vault::Cause::System(number) => Self::System(number),
        }
    }
}

/// A code exists only where the window does something different for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    /// The private space is locked: show the lock screen.
    Locked,
    /// There is a private space already.
    AlreadyExists,
    /// The passphrase does not open this private space.
    WrongPassphrase,
    /// The recovery code does not open it; `group` says where a slip of the pen is.
    WrongRecoveryCode,
    /// The passphrase is too easy to guess.
    PassphraseTooWeak,
    /// The passphrase is longer than any.
    PassphraseTooLong,
    /// The request is larger than this command takes.
    TooLarge,
    /// Both copies of the key file are damaged.
    KeyFileDamaged,
    /// The vault is there, its key file is not.
    KeyFileMissing,
    /// The right key, but the file is damaged, cut short or gone.
    VaultDamaged,
    /// The chosen backup is damaged: try an older one.
    BackupDamaged,
    /// Written by a newer Porchlight.
    VaultNewer,
    /// Another Porchlight has it open.
    InUse,
    /// The passphrase or the identity does not open this handover file.
    HandoverWrongKey,
    /// Not a handover file.
    HandoverUnknown,
    /// The handover file was cut short or changed on its way.
    HandoverDamaged,
    /// The handover file is larger than any, or asks for more work than any.
    HandoverTooLarge,
    /// A newer Porchlight wrote the handover file.
    HandoverNewer,
    /// A check-in is being written in a form that this version cannot read: it stays until it is discarded.
    DraftUnreadable,
    /// The disk is full: what is on screen is still there.
    DiskFull,
    /// The place cannot be written to.
    ReadOnly,
    /// It is no longer there.
    NotFound,
    /// What was to be taken back was changed again since, or something written since refers to it.
    ChangedSince,
    /// A form has something wrong in `field`.
    Invalid,
    /// Not an official site that a pack names.
    NotOfficial,
    /// The person stopped it.
    Cancelled,
    /// The window asked for something that does not exist.
    BadRequest,
    /// Anything else: say that it did not work and that nothing is lost.
    Failed,
}

impl ErrorCode {
    /// Whether something is wrong with the computer or the program, rather than with what was asked for.
    pub(crate) const fn is_fault(self) -> bool {
        match self {
            Self::KeyFileDamaged
            | Self::KeyFileMissing
            | Self::VaultDamaged
            | Self::BackupDamaged
            | Self::VaultNewer
            | Self::InUse
            | Self::DraftUnreadable
            | Self::DiskFull
            | Self::ReadOnly
            | Self::TooLarge
            | Self::BadRequest
            | Self::Failed => true,
            Self::Locked
            | Self::AlreadyExists
            | Self::WrongPassphrase
            | Self::WrongRecoveryCode
            | Self::PassphraseTooWeak
            | Self::PassphraseTooLong
            | Self::HandoverWrongKey
            | Self::HandoverUnknown
            | Self::HandoverDamaged
            | Self::HandoverTooLarge
            | Self::HandoverNewer
            | Self::NotFound
            | Self::ChangedSince
            | Self::Invalid
            | Self::NotOfficial
            | Self::Cancelled => false,
        }
    }
}

impl ActionError {
    /// An error that needs no details.
    #[must_use]
    pub const fn new(code: ErrorCode) -> Self {
        Self {
            code,
            field: None,
            wait_ms: None,
            group: None,
            cause: None,
        }
    }

    /// Something is wrong in one field of a form.
    #[must_use]
    pub const fn invalid(field: &'static str) -> Self {
        Self {
            field: Some(field),
            ..Self::new(ErrorCode::Invalid)
        }
    }
}

impl From<VaultError> for ActionError {
    fn from(error: VaultError) -> Self {
        let code = match error {
            VaultError::WrongPassphrase => ErrorCode::WrongPassphrase,
            VaultError::PassphraseTooLong => ErrorCode::PassphraseTooLong,
            VaultError::WrongRecoveryCode { group } => {
                // The vault counts groups as the sheet prints them, from one.
                let group = group.and_then(|number| number.checked_sub(1));
                return Self {
                    group,
                    ..Self::new(ErrorCode::WrongRecoveryCode)
                };
            }
            VaultError::KeyFileDamaged => ErrorCode::KeyFileDamaged,
            VaultError::KeyFileMissing => ErrorCode::KeyFileMissing,
            VaultError::VaultMissing | VaultError::VaultDamaged(_) => ErrorCode::VaultDamaged,
            VaultError::VaultNewer { .. } => ErrorCode::VaultNewer,
            VaultError::AlreadyExists => ErrorCode::AlreadyExists,
            VaultError::BackupDamaged => ErrorCode::BackupDamaged,
            VaultError::DiskFull(_) => ErrorCode::DiskFull,
            VaultError::ReadOnly(_) => ErrorCode::ReadOnly,
            VaultError::InUse(_) => ErrorCode::InUse,
            VaultError::NotFound => ErrorCode::NotFound,
            VaultError::ChangedSince => ErrorCode::ChangedSince,
            VaultError::Interrupted => ErrorCode::Cancelled,
            VaultError::Io(_) | VaultError::Internal(_) => ErrorCode::Failed,
        };
        Self {
            cause: error.cause().map(Cause::from),
            ..Self::new(code)
        }
    }
}

impl From<io::Error> for ActionError {
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "the standard library adds kinds; for the person all others mean the same"
    )]
    fn from(error: io::Error) -> Self {
        let cause = error.raw_os_error().map(Cause::System);
        let code = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => ErrorCode::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => ErrorCode::ReadOnly,
            io::ErrorKind::NotFound => ErrorCode::NotFound,
            _ => ErrorCode::Failed,
        };
        Self { cause, ..Self::new(code) }
    }
}
