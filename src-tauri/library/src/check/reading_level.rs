use super::files::Files;
use super::passage::{Text, Voice};
use super::style::ReadingLevel;

/// Highest reading level of an item, as a US school grade: sixth grade ends at about twelve years. The formula (Flesch–Kincaid) counts
/// syllables and words and does not know their meaning, so one grade above that is allowed.
const READING_GRADE_MAX: f64 = 7.0;
/// Fewest words from which a level says anything.
const WORDS_MIN: usize = 100;

pub(super) fn check(text: &Text<'_>, formula: ReadingLevel, files: &mut Files) {
    let level = match formula {
        ReadingLevel::FleschKincaid => textstat::flesch_kincaid_grade(&running_text(text)),
    };
    if textstat::lexicon_count(&running_text(text)) >= WORDS_MIN && level > READING_GRADE_MAX {
        let what = format!("The reading level is that of grade {level:.1}.");
        let mend = format!("Use shorter words and sentences; grade {READING_GRADE_MAX:.0} is the most, about twelve years of age.");
        files.warn(&text.file, None, what, mend);
    }
}

/// What is read of an item, each passage closed like a sentence.
fn running_text(text: &Text<'_>) -> String {
    let mut running = String::new();
    for passage in text.passages.iter().filter(|passage| passage.voice != Voice::Avoided) {
        running.push_str(passage.words.trim());
        running.push_str(if passage.words.trim_end_matches(['”', '’']).ends_with(['.', '?', ':']) {
            "\n"
        } else {
            ".\n"
        });
    }
    running
}
