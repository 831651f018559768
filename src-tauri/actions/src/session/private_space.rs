use std::{
    sync::{Mutex, atomic::Ordering},
    time::Instant,
};

use porchlight_vault::{PASSPHRASE_CHARS_MAX, RecoveryCode, Vault, VaultError};

use crate::{
    ActionError, Backend, ErrorCode,
    session::{
        open::Open,
        space::{Asked, hold},
        start,
        wire::{ChangePassphrase, LockRequest, PassphraseOnly, PassphraseStrength, RecoverySheet, Start},
    },
    types::{Done, Nothing},
};

/// The lowest score a passphrase may have: "hard to guess even with the file in hand".
const PASSPHRASE_SCORE_MIN: u8 = 3;
/// Fewest characters of a passphrase. Shorter ones fall to a list of all of them.
const PASSPHRASE_CHARS_MIN: usize = 10;
/// Longest passphrase whose strength is estimated. The estimate takes time with the square of the length.
const PASSPHRASE_ESTIMATED_CHARS_MAX: usize = 100;

pub(crate) fn strength(_: &Backend, request: PassphraseOnly) -> Result<PassphraseStrength, ActionError> {
    require_bearable(&request.passphrase)?;
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

/// Refuses what nobody types and would only take time.
pub(crate) fn require_bearable(passphrase: &str) -> Result<(), ActionError> {
    if passphrase.chars().nth(PASSPHRASE_CHARS_MAX).is_some() {
        Err(ActionError::new(ErrorCode::PassphraseTooLong))
    } else {
        Ok(())
    }
}

pub(crate) fn require_strong(passphrase: &str) -> Result<(), ActionError> {
    require_bearable(passphrase)?;
    if strength_of(passphrase).enough {
        Ok(())
    } else {
        Err(ActionError::new(ErrorCode::PassphraseTooWeak))
    }
}

pub(crate) fn create(backend: &Backend, request: PassphraseOnly) -> Result<RecoverySheet, ActionError> {
    let asked = backend.space.asked_to_open();
    require_strong(&request.passphrase)?;
    let _turn = backend.space.take_turn();
    let (vault, code) = Vault::create(&backend.folders.data, &request.passphrase, backend.key_cost, backend.now())?;
    let sheet = sheet(backend, &code);
    opened(backend, asked, vault, |open| show_recovery(open, code))?;
    Ok(sheet)
}

/// What the window shows of a code: its groups, and which of them the person is to type back.
pub(crate) fn sheet(backend: &Backend, code: &RecoveryCode) -> RecoverySheet {
    let groups: Vec<String> = code.groups().map(str::to_owned).collect();
    RecoverySheet {
        confirm: groups_to_confirm(groups.len()).into(),
        groups,
        made: backend.today().to_string(),
    }
}

/// Which groups of a code are typed back: the second and the last but one, which nobody copies by looking only at the ends.
pub(crate) const fn groups_to_confirm(groups: usize) -> [usize; 2] {
    [1, groups.saturating_sub(2)]
}

/// The recovery code on screen.
#[derive(Default)]
pub(crate) struct RecoveryShown(pub(crate) Mutex<Option<RecoveryCode>>);

/// Keeps the code until it is confirmed or the space is locked.
pub(crate) fn show_recovery(open: &Open, code: RecoveryCode) {
    *hold(&open.kept::<RecoveryShown>().0) = Some(code);
}

/// Opens the private space; where it is open and the young person has the screen, gives it back to the adult. The passphrase is always
/// looked at, also where the space is open.
pub(crate) fn unlock(backend: &Backend, request: PassphraseOnly) -> Result<Start, ActionError> {
    let asked = backend.space.asked_to_open();
    let mut attempts = backend.space.take_turn();
    if !backend.space.waits(asked, attempts.remaining(Instant::now())) {
        return Err(ActionError::new(ErrorCode::Locked));
    }
    let outcome = match backend.space.enter() {
        Some(open) => open.confirm_passphrase(&request.passphrase).map(|()| {
            open.take_screen_back();
            None
        }),
        None => Vault::unlock(&backend.folders.data, &request.passphrase, backend.now()).map(Some),
    };
    match outcome {
        Ok(vault) => {
            attempts.succeeded();
            if let Some(vault) = vault {
                opened(backend, asked, vault, |_| {})?;
            }
            start::start(backend, Nothing {})
        }
        Err(VaultError::WrongPassphrase) => {
            attempts.failed(Instant::now());
            let wait_ms = u32::try_from(attempts.delay().as_millis()).unwrap_or(u32::MAX);
            Err(ActionError {
                wait_ms: Some(wait_ms),
                ..ActionError::new(ErrorCode::WrongPassphrase)
            })
        }
        Err(error) => Err(error.into()),
    }
}

/// Makes a vault that was opened the private space, unless it was locked since that was asked for.
///
/// # Errors
/// [`ErrorCode::Locked`] when it was: the vault is closed again.
pub(crate) fn opened(backend: &Backend, asked: Asked, vault: Vault, prepare: impl FnOnce(&Open)) -> Result<(), ActionError> {
    backend.touch();
    match backend.space.put(asked, vault, prepare) {
        Ok(()) => {
            backend.neutral.store(false, Ordering::Relaxed);
            hold(&backend.restore_outcome).take();
            Ok(())
        }
        Err(vault) => {
            vault.lock()?;
            Err(ActionError::new(ErrorCode::Locked))
        }
    }
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
