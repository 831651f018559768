use super::files::Files;
use super::passage::Text;
use crate::library::Library;

/// What is not translated, and what was translated before its original changed.
pub(super) fn check(library: &Library, texts: &[Text<'_>], files: &mut Files) {
    let Some(pack) = library.pack() else { return };
    let originals: Vec<&Text<'_>> = texts.iter().filter(|text| text.locale == pack.default_locale).collect();
    for locale in pack.locales.iter().filter(|locale| **locale != pack.default_locale) {
        let translation = |original: &Text<'_>| texts.iter().find(|text| text.locale == locale && text.link == original.link);
        let missing: Vec<String> = originals
            .iter()
            .filter(|original| translation(original).is_none())
            .map(|original| original.link.to_string())
            .collect();
        if !missing.is_empty() {
            let done = originals.len() - missing.len();
            let what = format!(
                "{done} of {} items are translated. These are not: {}.",
                originals.len(),
                missing.join(", ")
            );
            files.warn(
                locale,
                None,
                what,
                "Translate them; until then they show in the pack's own language.",
            );
        }
        for original in &originals {
            let Some(text) = translation(original) else { continue };
            let (own, first) = (text.page.item().reviewed, original.page.item().reviewed);
            if own < first {
                let what = format!("The translation was reviewed on {own}, and the original later, on {first}.");
                files.warn_of(text, "reviewed", what, "Compare it with the original, then move reviewed.");
            }
        }
    }
}
