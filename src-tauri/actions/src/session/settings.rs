use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use porchlight_vault::{probe, write_whole};

use crate::{
    ActionError, Backend, ErrorCode,
    session::{
        start,
        wire::{Language, PrivateSpaceState, Settings, Start, Theme},
    },
};

/// Sizes of text that can be chosen, in percent.
const TEXT_SIZES_PERCENT: [u16; 4] = [100, 125, 150, 200];
/// Shortest time until locking. Less would lock while someone reads a page.
const AUTO_LOCK_MINUTES_MIN: u16 = 1;
/// Longest time until locking. There is no "never": a computer left open is the likeliest way to be read.
const AUTO_LOCK_MINUTES_MAX: u16 = 60;

/// What the computer speaks, and where it stands.
#[derive(Clone, Debug, Default)]
pub struct SystemLocale {
    /// Its language, if the window speaks it.
    pub language: Option<Language>,
    /// Its country, ISO 3166-1 alpha-2 in lower case.
    pub country: Option<String>,
    /// Whether the language made for tests can be chosen, too.
    pub with_pseudo_language: bool,
}

impl SystemLocale {
    /// Reads a BCP 47 tag such as `es-MX`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_', '.']);
        let language = parts.next().and_then(Language::from_tag).filter(|language| language.is_offered());
        let country = parts
            .find(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic()))
            .map(str::to_lowercase);
        Self {
            language,
            country,
            with_pseudo_language: false,
        }
    }

    /// The same on a computer of a developer, which speaks the language made for tests.
    #[must_use]
    pub fn with_pseudo_language(self) -> Self {
        Self {
            language: Some(Language::PSEUDO),
            with_pseudo_language: true,
            ..self
        }
    }

    /// The languages that can be chosen.
    pub(crate) fn languages(&self) -> Vec<Language> {
        let pseudo = self.with_pseudo_language.then_some(Language::PSEUDO);
        Language::offered().chain(pseudo).collect()
    }

    /// The language to speak: what is set and can be chosen, else what the computer speaks, else the first of all.
    pub(crate) fn spoken(&self, set: Option<Language>) -> Language {
        set.filter(|language| self.languages().contains(language))
            .or(self.language)
            .unwrap_or(Language::SOURCE)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            country: None,
            theme: Theme::System,
            text_size_percent: 100,
            auto_lock_minutes: 5,
            together_asks_passphrase: true,
            reminders: false,
        }
    }
}

pub(crate) fn save(backend: &Backend, wanted: Settings) -> Result<Start, ActionError> {
    check(&wanted)?;
    if wanted.language.is_some_and(|language| !backend.languages().contains(&language)) {
        return Err(ActionError::invalid("language"));
    }
    if let Some(code) = &wanted.country
        && backend.library.country(code).is_none()
    {
        return Err(ActionError::invalid("country"));
    }
    let known = backend.settings();
    let allow = |there: &Settings, settings: &Settings| {
        if weakens_protection(there, settings) && is_closed(backend.space_state()) {
            Err(ActionError::new(ErrorCode::Locked))
        } else {
            Ok(())
        }
    };
    let saved = match change(&backend.folders.config, &known, &wanted, allow) {
        // Larger text is wanted now, whether or not it can be kept. That nothing can be is said by `Start`.
        Err(error) if error.code != ErrorCode::Locked && probe(&backend.folders.config).is_err() => {
            allow(&known, &wanted)?;
            wanted
        }
        changed => changed?,
    };
    backend.replace_settings(saved.clone());
    backend.host.settings_changed(&saved);
    start::start(backend, crate::types::Nothing {})
}

/// Whether there is something to protect and whoever sits here has not shown to be its owner.
const fn is_closed(space: PrivateSpaceState) -> bool {
    match space {
        PrivateSpaceState::None | PrivateSpaceState::Open => false,
        PrivateSpaceState::Locked | PrivateSpaceState::Together { .. } | PrivateSpaceState::Broken { .. } => true,
    }
}

/// Whether the private space is easier to come by with `settings` than with what was set before.
const fn weakens_protection(before: &Settings, settings: &Settings) -> bool {
    settings.auto_lock_minutes > before.auto_lock_minutes || (before.together_asks_passphrase && !settings.together_asks_passphrase)
}

/// What is set, or the defaults where the file is missing or torn: settings are never worth an error at start.
pub(crate) fn read(config: &Path) -> Settings {
    read_file(config).unwrap_or_default()
}

fn read_file(config: &Path) -> Option<Settings> {
    let settings = fs::read_to_string(file(config)).ok()?;
    toml::from_str(&settings).ok().filter(|settings| check(settings).is_ok())
}

/// Changes the file in those places where `wanted` differs from `known`, what this process last knew, and gives back what is set then.
/// Another process may have changed other places meanwhile: they stay.
fn change(
    config: &Path,
    known: &Settings,
    wanted: &Settings,
    allow: impl FnOnce(&Settings, &Settings) -> Result<(), ActionError>,
) -> Result<Settings, ActionError> {
    fs::create_dir_all(config)?;
    // Held until the file is closed at the end, or with the process.
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(config.join("settings.lock"))?;
    lock.lock()?;
    let there = read_file(config).unwrap_or_else(|| known.clone());
    let settings = merge(known, wanted, &there);
    allow(&there, &settings)?;
    let text = toml::to_string_pretty(&settings).map_err(|_| ActionError::new(ErrorCode::Failed))?;
    write_whole(&file(config), text.as_bytes())?;
    Ok(settings)
}

/// `there`, with what `wanted` changes of `known`. Without `..`, so that a new setting cannot be forgotten here.
fn merge(known: &Settings, wanted: &Settings, there: &Settings) -> Settings {
    fn changed<T: Clone + PartialEq>(known: &T, wanted: &T, there: &T) -> T {
        if known == wanted { there } else { wanted }.clone()
    }
    Settings {
        language: changed(&known.language, &wanted.language, &there.language),
        country: changed(&known.country, &wanted.country, &there.country),
        theme: changed(&known.theme, &wanted.theme, &there.theme),
        text_size_percent: changed(&known.text_size_percent, &wanted.text_size_percent, &there.text_size_percent),
        auto_lock_minutes: changed(&known.auto_lock_minutes, &wanted.auto_lock_minutes, &there.auto_lock_minutes),
        together_asks_passphrase: changed(
            &known.together_asks_passphrase,
            &wanted.together_asks_passphrase,
            &there.together_asks_passphrase,
        ),
        reminders: changed(&known.reminders, &wanted.reminders, &there.reminders),
    }
}

fn check(settings: &Settings) -> Result<(), ActionError> {
    if !TEXT_SIZES_PERCENT.contains(&settings.text_size_percent) {
        return Err(ActionError::invalid("textSizePercent"));
    }
    if !(AUTO_LOCK_MINUTES_MIN..=AUTO_LOCK_MINUTES_MAX).contains(&settings.auto_lock_minutes) {
        return Err(ActionError::invalid("autoLockMinutes"));
    }
    Ok(())
}

fn file(config: &Path) -> PathBuf {
    config.join("settings.toml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_gives_language_and_country() {
        let cases = [
            ("es-MX", Some("es"), Some("mx")),
            ("th_TH.UTF-8", Some("th"), Some("th")),
            ("en", Some("en"), None),
            ("de-Latn-AT", None, Some("at")),
            ("C", None, None),
        ];
        for (tag, language, country) in cases {
            let system_locale = SystemLocale::from_tag(tag);
            assert_eq!(
                (
                    system_locale.language.map(|language| language.tag),
                    system_locale.country.as_deref()
                ),
                (language, country),
                "{tag}"
            );
        }
    }

    fn set(config: &Path, known: &Settings, wanted: &Settings) -> Settings {
        change(config, known, wanted, |_, _| Ok(())).expect("written")
    }

    #[test]
    fn the_language_of_tests_is_nobody_else_s() {
        let user = SystemLocale::from_tag(Language::PSEUDO.tag);
        assert!(!user.languages().contains(&Language::PSEUDO));
        assert_ne!(user.spoken(None), Language::PSEUDO);
        assert_eq!(user.spoken(Some(Language::PSEUDO)), Language::SOURCE);
        let developer = user.with_pseudo_language();
        assert!(developer.languages().contains(&Language::PSEUDO));
        assert_eq!(developer.spoken(None), Language::PSEUDO);
    }

    #[test]
    fn a_torn_settings_file_gives_the_defaults() {
        let folder = tempfile::tempdir().expect("a folder");
        let larger = Settings {
            text_size_percent: 150,
            ..Settings::default()
        };
        set(folder.path(), &Settings::default(), &larger);
        assert_eq!(read(folder.path()), larger);
        fs::write(file(folder.path()), "text_si").expect("torn");
        assert_eq!(read(folder.path()), Settings::default());
        let dark = Settings {
            theme: Theme::Dark,
            ..larger.clone()
        };
        assert_eq!(
            set(folder.path(), &larger, &dark),
            dark,
            "what this process knows is not lost with the file"
        );
    }
}
