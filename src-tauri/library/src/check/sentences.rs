use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;

use super::files::Files;
use super::passage::Passage;

/// Longest sentence, in words: what a tired reader takes in at once.
const SENTENCE_WORDS_MAX: usize = 20;
/// Words of a long sentence that are shown, so that it can be found on its line.
const SHOWN_WORDS: usize = 6;

pub(super) fn check(passage: &Passage, files: &mut Files) {
    for sentence in sentences(&passage.words) {
        let words: Vec<&str> = words(sentence).collect();
        if words.len() > SENTENCE_WORDS_MAX {
            let what = format!(
                "A sentence has {} words: \"{} …\"",
                words.len(),
                words.iter().take(SHOWN_WORDS).copied().collect::<Vec<_>>().join(" ")
            );
            let mend = format!("Make two of it; {SENTENCE_WORDS_MAX} words are the most.");
            files.warn(&passage.file, Some(passage.line), what, mend);
        }
    }
}

/// The sentences of a text, as Unicode divides it.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(text).collect();
    let ends = breaks.clone().into_iter().skip(1);
    let pieces: Vec<&str> = breaks
        .into_iter()
        .zip(ends)
        .filter_map(|(start, end)| text.get(start..end))
        .collect();
    pieces.into_iter()
}

/// The words of a sentence as people count them: `don’t` is one.
pub(super) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_divided_like_people_read_them() {
        let text = "Ask: “What happened?” Then wait. It costs 1.5 of them, e.g. a lot … and so on. “No.”";
        let found: Vec<&str> = sentences(text).map(str::trim).collect();
        assert_eq!(
            found,
            [
                "Ask: “What happened?”",
                "Then wait.",
                "It costs 1.5 of them, e.g. a lot … and so on.",
                "“No.”"
            ]
        );
    }

    #[test]
    fn words_are_counted_like_people_count_them() {
        assert_eq!(words("You won’t – ever – be in trouble.").count(), 6);
    }
}
