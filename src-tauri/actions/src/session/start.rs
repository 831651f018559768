use porchlight_vault::{Vault, Warning};

use crate::{
    ActionError, Backend,
    session::{
        space::hold,
        wire::{Notice, PackProblem, Platform, Start},
    },
    types::Nothing,
};

pub(crate) fn start(backend: &Backend, _: Nothing) -> Result<Start, ActionError> {
    // Failing here would leave the space open behind a window that takes it for locked.
    let shown = backend.if_shown(|open| Ok((notices(open).unwrap_or_default(), backend.backup_failing())))?;
    let (notices, backup_failing) = shown.unwrap_or_default();
    Ok(Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        private_space: backend.space_state(),
        neutral: backend.is_neutral(),
        settings: backend.settings(),
        language: backend.language(),
        languages: backend.languages(),
        country: backend.country(),
        pack_problems: backend
            .library
            .problems()
            .iter()
            .map(|problem| PackProblem {
                file: problem.file.clone(),
                line: problem.line,
                what: problem.what.clone(),
                mend: problem.mend.clone(),
            })
            .collect(),
        platform: platform(),
        notices,
        cannot_write: backend.cannot_write(),
        backup_failing,
        restore: *hold(&backend.restore_outcome),
    })
}

fn notices(vault: &Vault) -> Result<Vec<Notice>, ActionError> {
    let mut notices = Vec::new();
    if vault
        .warnings()
        .iter()
        .any(|warning| matches!(warning, Warning::OlderThanExpected { .. }))
    {
        notices.push(Notice::VaultOlderThanExpected);
    }
    if !vault.read(|reader| reader.recovery_confirmed())? {
        notices.push(Notice::RecoveryNotConfirmed);
    }
    Ok(notices)
}

const fn platform() -> Platform {
    if cfg!(target_os = "macos") {
        Platform::Mac
    } else if cfg!(target_os = "windows") {
        Platform::Windows
    } else {
        Platform::Linux
    }
}
