use super::language_words::LanguageWords;

/// Whether a search tells of something that has happened: then what to do now comes before what to talk about.
pub(super) fn has_happened(query: &str, locale: &str) -> bool {
    let telling = &LanguageWords::of(locale).happened;
    porchlight_words::words(query).iter().any(|word| telling.contains(word))
}
