/// What this crate's functions return.
pub type Result<T> = std::result::Result<T, HandoverError>;

/// Why a handover file could not be made or opened. Carries nothing of what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandoverError {
    /// What should be a recipient is none that age knows.
    #[error("not a recipient")]
    NotARecipient,
    /// What should be an identity is none that age knows.
    #[error("not an identity")]
    NotAnIdentity,
    /// The passphrase or the identity does not open the file.
    #[error("the file does not open with this")]
    WrongKey,
    /// Not a file of age at all, or of an age to come.
    #[error("not an encrypted file")]
    NotEncrypted,
    /// An age file, but not one that came from a handover.
    #[error("not a handover")]
    NotAHandover,
    /// The file was cut short or changed on its way.
    #[error("the file is damaged")]
    Damaged,
    /// The file is larger than any handover, or asks for more work than any.
    #[error("the file is too large")]
    TooLarge,
    /// A later version of the app wrote it.
    #[error("written by a later version")]
    Newer,
    /// The person stopped it.
    #[error("stopped")]
    Stopped,
    /// A mistake in this program.
    #[error("a mistake in the program")]
    Internal,
}
