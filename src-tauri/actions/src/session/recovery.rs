use porchlight_vault::Vault;

use crate::{
    ActionError, Backend, ErrorCode,
    session::{
        files::FileToSave,
        open::Open,
        private_space::{self, RecoveryShown},
        space::hold,
        start,
        wire::{PassphraseOnly, RecoveryConfirm, RecoveryConfirmed, RecoverySheet, SaveSheet, Start, UnlockWithRecovery},
    },
    types::Nothing,
};

/// Longest sheet that is saved, in bytes. A sheet is a page of text.
const SHEET_BYTES_MAX: usize = 20_000;

pub(crate) fn confirm(_: &Backend, open: &Open, request: RecoveryConfirm) -> Result<RecoveryConfirmed, ActionError> {
    let on_screen = open.kept::<RecoveryShown>();
    let mut shown = hold(&on_screen.0);
    let code = shown.as_ref().ok_or(ActionError::new(ErrorCode::NotFound))?;
    let groups: Vec<&str> = code.groups().collect();
    let asked = private_space::groups_to_confirm(groups.len());
    let right: Vec<bool> = asked
        .iter()
        .enumerate()
        .map(|(index, &group)| request.groups.get(index).is_some_and(|typed| same_group(typed, groups[group])))
        .collect();
    let confirmed = right.iter().all(|right| *right);
    if confirmed {
        open.write(|writer| writer.recovery_confirm())?;
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

/// The sheet as a file, to be printed elsewhere.
pub(crate) fn sheet_file(_: &Backend, _: &Open, request: SaveSheet) -> Result<FileToSave, ActionError> {
    if request.text.len() > SHEET_BYTES_MAX {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    Ok(FileToSave {
        name: request.file_name,
        contents: request.text.into_bytes(),
    })
}

pub(crate) fn replace(backend: &Backend, open: &Open, request: PassphraseOnly) -> Result<RecoverySheet, ActionError> {
    let code = open.replace_recovery(&request.passphrase)?;
    let sheet = private_space::sheet(backend, &code);
    private_space::show_recovery(open, code);
    Ok(sheet)
}

pub(crate) fn unlock(backend: &Backend, request: UnlockWithRecovery) -> Result<Start, ActionError> {
    let asked = backend.space.asked_to_open();
    private_space::require_strong(&request.new_passphrase)?;
    let _turn = backend.space.take_turn();
    let vault = Vault::unlock_with_recovery(&backend.folders.data, &request.code, &request.new_passphrase, backend.now())?;
    private_space::opened(backend, asked, vault, |_| {})?;
    start::start(backend, Nothing {})
}
