use std::sync::atomic::Ordering;

use porchlight_vault::{RecoveryCode, Vault, VaultError};

use crate::{
    ActionError, Backend, ErrorCode, PASSPHRASE_SCORE_MIN,
    session::{backend::hold, start},
    wire::{ChangePassphrase, Done, LockRequest, Nothing, PassphraseOnly, PassphraseStrength, RecoverySheet, Start},
};

/// Fewest characters of a passphrase. Shorter ones fall to a list of all of them.
const PASSPHRASE_CHARS_MIN: usize = 10;
/// Longest passphrase whose strength is estimated. The estimate takes time with the square of the length.
const PASSPHRASE_ESTIMATED_CHARS_MAX: usize = 100;

pub(crate) fn strength(_: &Backend, request: PassphraseOnly) -> Result<PassphraseStrength, ActionError> {
    Ok(strength_of(&request.passphrase))
}

fn strength_of(passphrase: &str) -> PassphraseStrength {
    let estimated: String = passphrase.chars().take(PASSPHRASE_ESTIMATED_CHARS_MAX).collect();
    let score = u8::from(zxcvbn::zxcvbn(&estimated, &["porchlight"]).score());
    PassphraseStrength {
        score,
        enough: score >= PASSPHRASE_SCORE_MIN && passphrase.chars().count() >= PASSPHRASE_CHARS_MIN,
    }
}

pub(crate) fn require_strong(passphrase: &str) -> Result<(), ActionError> {
    if strength_of(passphrase).enough {
        Ok(())
    } else {
        Err(ActionError::new(ErrorCode::PassphraseTooWeak))
    }
}

pub(crate) fn create(backend: &Backend, request: PassphraseOnly) -> Result<RecoverySheet, ActionError> {
    require_strong(&request.passphrase)?;
    let (vault, code) = Vault::create(&backend.folders.data, &request.passphrase, backend.key_cost, backend.now())?;
    backend.put_open(vault);
    Ok(show_recovery(backend, code))
}

/// Keeps the code until it is confirmed, and says what of it the person is to type back: the second and the last-but-one group, which
/// nobody copies by looking only at the ends.
pub(crate) fn show_recovery(backend: &Backend, code: RecoveryCode) -> RecoverySheet {
    let groups: Vec<String> = code.groups().map(str::to_owned).collect();
    let confirm = vec![1, groups.len().saturating_sub(2)];
    *hold(&backend.recovery_shown) = Some(code);
    RecoverySheet {
        groups,
        confirm,
        made: backend.today().to_string(),
    }
}

pub(crate) fn unlock(backend: &Backend, request: PassphraseOnly) -> Result<Start, ActionError> {
    if backend.is_open() && backend.together().is_none() {
        return start::start(backend, Nothing {});
    }
    // One try at a time: the pause after wrong ones cannot be escaped by asking twice at once.
    let mut attempts = hold(&backend.attempts);
    std::thread::sleep(attempts.delay());
    match open_or_take_back(backend, &request.passphrase) {
        Ok(()) => {
            attempts.succeeded();
            start::start(backend, Nothing {})
        }
        Err(VaultError::WrongPassphrase) => {
            attempts.failed();
            let wait_ms = u32::try_from(attempts.delay().as_millis()).unwrap_or(u32::MAX);
            Err(ActionError {
                wait_ms: Some(wait_ms),
                ..ActionError::new(ErrorCode::WrongPassphrase)
            })
        }
        Err(error) => Err(error.into()),
    }
}

/// Opens the private space; where it is open and the young person has the screen, gives it back to the adult.
fn open_or_take_back(backend: &Backend, passphrase: &str) -> Result<(), VaultError> {
    if backend.confirms(passphrase)? {
        backend.take_screen_back();
    } else {
        opened(backend, Vault::unlock(&backend.folders.data, passphrase, backend.now())?);
    }
    Ok(())
}

pub(crate) fn opened(backend: &Backend, vault: Vault) {
    backend.neutral.store(false, Ordering::Relaxed);
    backend.put_open(vault);
}

/// Hides first, then closes: what is on screen is gone before the disk has been asked for anything.
pub(crate) fn lock(backend: &Backend, request: LockRequest) -> Result<Done, ActionError> {
    backend.neutral.store(request.neutral, Ordering::Relaxed);
    backend.host.hide();
    let closed = backend.close_space();
    backend.host.locked();
    closed?;
    Ok(Done {})
}

pub(crate) fn change_passphrase(_: &Backend, vault: &Vault, request: ChangePassphrase) -> Result<Done, ActionError> {
    require_strong(&request.new_passphrase)?;
    vault.change_passphrase(&request.old_passphrase, &request.new_passphrase)?;
    Ok(Done {})
}

pub(crate) fn activity(backend: &Backend, _: Nothing) -> Result<Done, ActionError> {
    backend.touch();
    Ok(Done {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_unrelated_words_are_enough_and_a_common_password_is_not() {
        assert!(strength_of("lantern gravel seven otter").enough);
        for weak in ["", "password123", "porchlight", "aaaaaaaaaaaa", "qwertyuiop", "x7$k"] {
            assert!(!strength_of(weak).enough, "{weak}");
        }
    }

    #[test]
    fn a_very_long_passphrase_is_estimated_at_once() {
        assert!(strength_of(&"lantern gravel seven otter ".repeat(4_000)).enough);
    }
}
