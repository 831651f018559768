use porchlight_vault::Vault;

use crate::{
    ActionError, Backend, ErrorCode,
    session::{backend::hold, private_space, start},
    wire::{Nothing, PassphraseOnly, RecoveryConfirm, RecoveryConfirmed, RecoverySheet, SaveSheet, Saved, Start, UnlockWithRecovery},
};

/// Longest sheet that is saved, in bytes. A sheet is a page of text.
const SHEET_BYTES_MAX: usize = 20_000;

pub(crate) fn confirm(backend: &Backend, vault: &Vault, request: RecoveryConfirm) -> Result<RecoveryConfirmed, ActionError> {
    let mut shown = hold(&backend.recovery_shown);
    let code = shown.as_ref().ok_or(ActionError::new(ErrorCode::NotFound))?;
    let groups: Vec<&str> = code.groups().collect();
    let asked = [1, groups.len().saturating_sub(2)];
    let right: Vec<bool> = asked
        .iter()
        .enumerate()
        .map(|(index, &group)| request.groups.get(index).is_some_and(|typed| same_group(typed, groups[group])))
        .collect();
    let confirmed = right.iter().all(|right| *right);
    if confirmed {
        vault.write(|writer| writer.recovery_confirm())?;
        shown.take();
    }
    Ok(RecoveryConfirmed { right, confirmed })
}

/// Letters that are easily taken for one another count as the same, as they do when the code is used.
fn same_group(typed: &str, group: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .map(|letter| match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect()
    };
    plain(typed) == plain(group)
}

pub(crate) fn save_sheet(backend: &Backend, _: &Vault, request: SaveSheet) -> Result<Saved, ActionError> {
    if request.text.len() > SHEET_BYTES_MAX {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    let saved = backend.save_file(&request.file_name, request.text.as_bytes())?;
    Ok(Saved { saved })
}

pub(crate) fn replace(backend: &Backend, vault: &Vault, request: PassphraseOnly) -> Result<RecoverySheet, ActionError> {
    let code = vault.replace_recovery(&request.passphrase)?;
    Ok(private_space::show_recovery(backend, code))
}

pub(crate) fn unlock(backend: &Backend, request: UnlockWithRecovery) -> Result<Start, ActionError> {
    private_space::require_strong(&request.new_passphrase)?;
    let vault = Vault::unlock_with_recovery(&backend.folders.data, &request.code, &request.new_passphrase, backend.now())?;
    private_space::opened(backend, vault);
    start::start(backend, Nothing {})
}
