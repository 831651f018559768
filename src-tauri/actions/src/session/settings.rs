use std::path::{Path, PathBuf};

use crate::{
    ActionError, Backend, ErrorCode,
    session::start,
    wire::{Language, Settings, Start, Theme},
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
}

impl SystemLocale {
    /// Reads a BCP 47 tag such as `es-MX`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_', '.']);
        let language = parts.next().and_then(Language::from_tag);
        let country = parts
            .find(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic()))
            .map(str::to_lowercase);
        Self { language, country }
    }
}

impl Language {
    /// `en`, `es` or `th`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Th => "th",
        }
    }

    fn from_tag(tag: &str) -> Option<Self> {
        [Self::En, Self::Es, Self::Th].into_iter().find(|language| language.tag() == tag)
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

pub(crate) fn save(backend: &Backend, settings: Settings) -> Result<Start, ActionError> {
    check(&settings)?;
    if let Some(code) = &settings.country
        && backend.library.country(code).is_none()
    {
        return Err(ActionError::invalid("country"));
    }
    write(&backend.folders.config, &settings)?;
    backend.replace_settings(settings.clone());
    backend.host.settings_changed(&settings);
    start::start(backend, crate::wire::Nothing {})
}

/// What is set, or the defaults where the file is missing or torn: settings are never worth an error at start.
pub(crate) fn read(config: &Path) -> Settings {
    std::fs::read_to_string(file(config))
        .ok()
        .and_then(|text| toml::from_str(&text).ok())
        .filter(|settings| check(settings).is_ok())
        .unwrap_or_default()
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

fn write(config: &Path, settings: &Settings) -> Result<(), ActionError> {
    let text = toml::to_string_pretty(settings).map_err(|_| ActionError::new(ErrorCode::Failed))?;
    std::fs::create_dir_all(config)?;
    // Written whole beside the old one and then put in its place, so that a full disk or a power cut leaves the old one.
    let fresh = config.join("settings.toml.new");
    std::fs::write(&fresh, text)?;
    std::fs::rename(&fresh, file(config))?;
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
            ("es-MX", Some(Language::Es), Some("mx")),
            ("th_TH.UTF-8", Some(Language::Th), Some("th")),
            ("en", Some(Language::En), None),
            ("de-Latn-AT", None, Some("at")),
            ("C", None, None),
        ];
        for (tag, language, country) in cases {
            let system_locale = SystemLocale::from_tag(tag);
            assert_eq!(
                (system_locale.language, system_locale.country.as_deref()),
                (language, country),
                "{tag}"
            );
        }
    }

    #[test]
    fn a_torn_settings_file_gives_the_defaults() {
        let folder = tempfile::tempdir().expect("a folder");
        write(
            folder.path(),
            &Settings {
                text_size_percent: 150,
                ..Settings::default()
            },
        )
        .expect("written");
        assert_eq!(read(folder.path()).text_size_percent, 150);
        std::fs::write(file(folder.path()), "text_si").expect("torn");
        assert_eq!(read(folder.path()), Settings::default());
    }
}
