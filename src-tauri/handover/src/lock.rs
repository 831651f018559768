use age::{
    DecryptError, Decryptor, Encryptor, Identity, Recipient,
    secrecy::SecretString,
    {scrypt, x25519},
};
use zeroize::Zeroizing;

use crate::{HandoverError, Result};

/// What a passphrase costs to try, as a power of two: what the `age` program itself takes. About a second and 256 MiB.
const WORK_LOG2: u8 = 18;
/// The most that opening a file may cost: four times that, 1 GiB. A file that asks for more would stop the computer.
const WORK_LOG2_MAX: u8 = 20;

/// What a file is locked with.
pub enum Lock {
    /// A passphrase. Both adults know it.
    Passphrase(Zeroizing<String>),
    /// A recipient's key, `age1…`: only who has its other half opens the file.
    Recipient(String),
}

/// What a file is opened with.
pub enum OpenWith {
    /// The passphrase.
    Passphrase(Zeroizing<String>),
    /// The other half of a recipient's key, `AGE-SECRET-KEY-1…`.
    Identity(Zeroizing<String>),
}

/// What a file asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockKind {
    /// A passphrase.
    Passphrase,
    /// An identity.
    Identity,
}

/// What the encrypted `file` asks for.
///
/// # Errors
/// [`HandoverError::NotEncrypted`] when it is no file of age.
pub fn lock_kind(file: &[u8]) -> Result<LockKind> {
    let opened = Decryptor::new_buffered(file).map_err(not_encrypted)?;
    Ok(if opened.is_scrypt() {
        LockKind::Passphrase
    } else {
        LockKind::Identity
    })
}

pub(crate) fn encryptor(lock: &Lock) -> Result<Encryptor> {
    let recipient: Box<dyn Recipient> = match lock {
        Lock::Passphrase(passphrase) => {
            let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.as_str().to_owned()));
            recipient.set_work_factor(WORK_LOG2);
            Box::new(recipient)
        }
        Lock::Recipient(key) => Box::new(key.trim().parse::<x25519::Recipient>().map_err(|_| HandoverError::NotARecipient)?),
    };
    Encryptor::with_recipients(std::iter::once(recipient.as_ref())).map_err(|_| HandoverError::Internal)
}

pub(crate) fn identity(key: &OpenWith) -> Result<Box<dyn Identity>> {
    Ok(match key {
        OpenWith::Passphrase(passphrase) => {
            let mut identity = scrypt::Identity::new(SecretString::from(passphrase.as_str().to_owned()));
            identity.set_max_work_factor(WORK_LOG2_MAX);
            Box::new(identity)
        }
        OpenWith::Identity(key) => Box::new(key.trim().parse::<x25519::Identity>().map_err(|_| HandoverError::NotAnIdentity)?),
    })
}

/// What was wrong with the beginning of a file.
pub(crate) fn not_encrypted(error: DecryptError) -> HandoverError {
    match error {
        // Cut short within its header.
        DecryptError::Io(_) | DecryptError::InvalidMac => HandoverError::Damaged,
        DecryptError::ExcessiveWork { .. } => HandoverError::TooLarge,
        DecryptError::InvalidHeader
        | DecryptError::UnknownFormat
        | DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => HandoverError::NotEncrypted,
        // The enum is `non_exhaustive`: only what a later age adds comes here.
        _ => HandoverError::NotEncrypted,
    }
}

/// Why the key did not open it.
pub(crate) fn not_opened(error: DecryptError) -> HandoverError {
    match error {
        DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => HandoverError::WrongKey,
        DecryptError::InvalidMac | DecryptError::Io(_) => HandoverError::Damaged,
        DecryptError::ExcessiveWork { .. } => HandoverError::TooLarge,
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => HandoverError::NotEncrypted,
        // The enum is `non_exhaustive`: only what a later age adds comes here.
        _ => HandoverError::NotEncrypted,
    }
}
