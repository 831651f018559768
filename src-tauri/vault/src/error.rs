use std::{io, mem};

use rusqlite::ffi;

/// What this crate's functions return.
pub type Result<T> = std::result::Result<T, VaultError>;

/// The number beneath an error, for whoever helps. Says nothing of anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// SQLite's extended result code.
    Sqlite(i32),
    /// The error number of the operating system.
    System(i32),
}

/// Why something did not work. Carries nothing that a person typed, no name, no key, no SQL.
///
/// Two errors are equal when they mean the same, whatever number is beneath.
#[derive(Clone, Copy, Debug, Eq, thiserror::Error)]
pub enum VaultError {
    /// No slot opens with this passphrase.
    #[error("the passphrase does not open this vault")]
    WrongPassphrase,
    /// The passphrase is longer than [`PASSPHRASE_CHARS_MAX`](crate::PASSPHRASE_CHARS_MAX).
    #[error("the passphrase is too long")]
    PassphraseTooLong,
    /// The recovery code does not fit.
    #[error("the recovery code does not open this vault")]
    WrongRecoveryCode {
        /// The group, counted from 1, that holds a typing error; `None` when every group is well formed or their number is wrong.
        group: Option<usize>,
    },
    /// Neither copy of the key file can be read. A backup brings one along.
    #[error("both copies of the key file are damaged")]
    KeyFileDamaged,
    /// The database is there, both copies of the key file are gone.
    #[error("the key file is missing")]
    KeyFileMissing,
    /// There is no database here.
    #[error("there is no vault here")]
    VaultMissing,
    /// The key is right, and the database cannot be read.
    #[error("the vault is damaged")]
    VaultDamaged(Option<Cause>),
    /// A later version of the app wrote this vault.
    #[error("the vault was written by a later version (schema {schema})")]
    VaultNewer {
        /// The version found.
        schema: i64,
    },
    /// A vault, or part of one, is already here.
    #[error("there is already a vault here")]
    AlreadyExists,
    /// A backup's bytes are not those that were written.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// No room is left. What was kept before is safe.
    #[error("the disk is full")]
    DiskFull(Option<Cause>),
    /// The place cannot be written to.
    #[error("the vault's place is read-only")]
    ReadOnly(Option<Cause>),
    /// Another process has this vault open.
    #[error("the vault is open elsewhere")]
    InUse(Option<Cause>),
    /// What was asked for is not here, or no longer.
    #[error("not found")]
    NotFound,
    /// What was to be taken back was changed again since, or something added since refers to it.
    #[error("changed since")]
    ChangedSince,
    /// [`Vault::interrupt`](crate::Vault::interrupt) stopped it.
    #[error("interrupted")]
    Interrupted,
    /// The disk or the system failed.
    #[error("the disk or the system failed")]
    Io(Option<Cause>),
    /// A mistake in this program.
    #[error("a mistake in the program")]
    Internal(Option<Cause>),
}

impl PartialEq for VaultError {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::WrongRecoveryCode { group: one }, Self::WrongRecoveryCode { group: other }) => one == other,
            (Self::VaultNewer { schema: one }, Self::VaultNewer { schema: other }) => one == other,
            _ => mem::discriminant(self) == mem::discriminant(other),
        }
    }
}

impl VaultError {
    /// The number beneath, where SQLite or the system gave one.
    #[must_use]
    pub const fn cause(self) -> Option<Cause> {
        match self {
            Self::VaultDamaged(cause)
            | Self::DiskFull(cause)
            | Self::ReadOnly(cause)
            | Self::InUse(cause)
            | Self::Io(cause)
            | Self::Internal(cause) => cause,
            Self::WrongPassphrase
            | Self::PassphraseTooLong
            | Self::WrongRecoveryCode { .. }
            | Self::KeyFileDamaged
            | Self::KeyFileMissing
            | Self::VaultMissing
            | Self::VaultNewer { .. }
            | Self::AlreadyExists
            | Self::BackupDamaged
            | Self::NotFound
            | Self::ChangedSince
            | Self::Interrupted => None,
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        match error {
            E::SqliteFailure(code, _) | E::SqlInputError { error: code, .. } => Self::from_sqlite(code),
            E::QueryReturnedNoRows => Self::NotFound,
            // A value that no version of this program writes.
            E::FromSqlConversionFailure(..) | E::IntegralValueOutOfRange(..) | E::InvalidColumnType(..) | E::Utf8Error(..) => {
                Self::VaultDamaged(None)
            }
            E::InvalidPath(_) => Self::Io(None),
            E::SqliteSingleThreadedMode
            | E::NulError(_)
            | E::InvalidParameterName(_)
            | E::ExecuteReturnedResults
            | E::QueryReturnedMoreThanOneRow
            | E::InvalidColumnIndex(_)
            | E::InvalidColumnName(_)
            | E::StatementChangedRows(_)
            | E::InvalidFunctionParameterType(..)
            | E::UserFunctionError(_)
            | E::ToSqlConversionFailure(_)
            | E::InvalidQuery
            | E::UnwindingPanic
            | E::GetAuxWrongType
            | E::MultipleStatement
            | E::InvalidParameterCount(..)
            | E::InvalidDatabaseIndex(_) => Self::Internal(None),
            // The enum is `non_exhaustive`: only what a later rusqlite adds comes here.
            _ => Self::Internal(None),
        }
    }
}

impl VaultError {
    fn from_sqlite(error: ffi::Error) -> Self {
        use rusqlite::ErrorCode as C;
        let cause = Some(Cause::Sqlite(error.extended_code));
        match error.code {
            C::DiskFull => Self::DiskFull(cause),
            C::ReadOnly | C::PermissionDenied => Self::ReadOnly(cause),
            C::DatabaseBusy | C::DatabaseLocked | C::FileLockingProtocolFailed => Self::InUse(cause),
            C::OperationInterrupted | C::OperationAborted => Self::Interrupted,
            C::DatabaseCorrupt | C::NotADatabase => Self::VaultDamaged(cause),
            C::ConstraintViolation if error.extended_code == ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::NotFound,
            C::SystemIoFailure | C::OutOfMemory | C::CannotOpen | C::NoLargeFileSupport => Self::Io(cause),
            C::TooBig
            | C::InternalMalfunction
            | C::NotFound
            | C::SchemaChanged
            | C::ConstraintViolation
            | C::TypeMismatch
            | C::ApiMisuse
            | C::AuthorizationForStatementDenied
            | C::ParameterOutOfRange
            | C::Unknown => Self::Internal(cause),
            // The enum is `non_exhaustive`: only what a later SQLite adds comes here.
            _ => Self::Internal(cause),
        }
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as K;
        let cause = error.raw_os_error().map(Cause::System);
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the system has dozens of ways to fail, and five of them matter here"
        )]
        match error.kind() {
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Self::DiskFull(cause),
            K::ReadOnlyFilesystem | K::PermissionDenied => Self::ReadOnly(cause),
            _ => Self::Io(cause),
        }
    }
}

impl From<rusqlite_migration::Error> for VaultError {
    fn from(error: rusqlite_migration::Error) -> Self {
        use rusqlite_migration::Error as E;
        match error {
            E::RusqliteError { err, .. } => err.into(),
            E::InvalidUserVersion | E::ForeignKeyCheck(_) => Self::VaultDamaged(None),
            E::SpecifiedSchemaVersion(_) | E::MigrationDefinition(_) | E::Hook(_) | E::FileLoad(_) | E::Unrecognized(_) => {
                Self::Internal(None)
            }
            // The enum is `non_exhaustive`: only what a later version adds comes here.
            _ => Self::Internal(None),
        }
    }
}

impl From<porchlight_words::Error> for VaultError {
    fn from(error: porchlight_words::Error) -> Self {
        match error {
            porchlight_words::Error::Sqlite(inner) => inner.into(),
            porchlight_words::Error::NoFts5 => Self::Internal(None),
        }
    }
}
