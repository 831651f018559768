//! What somebody who helps needs to know of this computer: versions, and what went wrong last. Nothing that a person typed, and no name.
use std::{env, fs};

use porchlight_vault::SCHEMA;

use crate::{
    ActionError, Backend,
    session::{
        space::hold,
        wire::{About, NotedError},
    },
    types::Nothing,
};

impl Backend {
    /// Remembers what went wrong, unless it was only asked for wrongly.
    pub(crate) fn note_error(&self, during: &'static str, error: &ActionError) {
        if error.code.is_fault() {
            hold(&self.noted_errors).note(during, error, self.now());
        }
    }
}

pub(crate) fn about(backend: &Backend, _: Nothing) -> Result<About, ActionError> {
    let errors = hold(&backend.noted_errors)
        .newest_first()
        .map(|noted| NotedError {
            during: noted.during.clone(),
            code: noted.code,
            cause: noted.cause,
            last: noted.last.to_string(),
            times: noted.times,
        })
        .collect();
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system: system(),
        web_view: backend.host.web_view(),
        vault_format: SCHEMA,
        errors,
    })
}

/// The operating system and the kind of processor.
fn system() -> String {
    let name = fs::read_to_string("/etc/os-release").ok().and_then(|text| pretty_name(&text));
    format!("{} {}", name.as_deref().unwrap_or(env::consts::OS), env::consts::ARCH)
}

/// The name that a distribution gives itself.
fn pretty_name(os_release: &str) -> Option<String> {
    let value = os_release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    let name = value.trim().trim_matches(['"', '\'']);
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distribution_says_its_name() {
        assert_eq!(
            pretty_name("ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n").as_deref(),
            Some("Debian GNU/Linux 12 (bookworm)")
        );
        assert_eq!(pretty_name("ID=debian"), None);
    }
}
