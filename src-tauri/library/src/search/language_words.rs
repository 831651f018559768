//! What the search knows of a language: the `search.toml` of each.
use std::{
    collections::{BTreeMap, HashSet},
    sync::LazyLock,
};

use porchlight_domain::content::Job;
use porchlight_languages::{LANGUAGES, SOURCE, language_of};
use serde::Deserialize;

/// The words of one language, in lower case and without accents.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageWords {
    /// They say nothing of what is sought.
    pub(super) stop: HashSet<String>,
    /// They tell that something has happened, or is about to.
    pub(super) happened: HashSet<String>,
    jobs: Jobs,
}

/// What people call a service that helps, and what they look for when they need one with a job.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Jobs {
    emergency: String,
    crisis: String,
    talk: String,
    report: String,
    remove: String,
}

/// Read once. A file that cannot be read would only make the search worse in its language; a test reads them all.
static WORDS: LazyLock<BTreeMap<&'static str, LanguageWords>> = LazyLock::new(|| {
    LANGUAGES
        .iter()
        .filter_map(|language| Some((language.tag, toml::from_str(language.files.search).ok()?)))
        .collect()
});
static NONE: LazyLock<LanguageWords> = LazyLock::new(LanguageWords::default);

impl LanguageWords {
    /// The words of the language of `locale`; none where the app does not speak it.
    pub(super) fn of(locale: &str) -> &'static Self {
        language_of(locale)
            .and_then(|language| WORDS.get(language.tag))
            .unwrap_or_else(|| &NONE)
    }

    /// The same, with the words of the app's first language for one it does not speak.
    pub(super) fn or_source(locale: &str) -> &'static Self {
        Self::of(language_of(locale).unwrap_or(&SOURCE).tag)
    }

    pub(super) fn job(&self, job: Job) -> &str {
        match job {
            Job::Emergency => &self.jobs.emergency,
            Job::Crisis => &self.jobs.crisis,
            Job::Talk => &self.jobs.talk,
            Job::Report => &self.jobs.report,
            Job::Remove => &self.jobs.remove,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_words_as_the_search_compares_them() {
        for language in LANGUAGES {
            let words: LanguageWords = toml::from_str(language.files.search).expect(language.tag);
            assert!(!words.happened.is_empty(), "{}", language.tag);
            for word in words.stop.iter().chain(&words.happened) {
                assert_eq!(porchlight_words::words(word), [word.as_str()], "{}", language.tag);
            }
            for job in [Job::Emergency, Job::Crisis, Job::Talk, Job::Report, Job::Remove] {
                assert!(!words.job(job).is_empty(), "{}", language.tag);
            }
        }
    }
}
