use std::{cell::RefCell, collections::VecDeque};

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};

use crate::fold::{fold_into, ignored, in_word};

/// One word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Lower case, without accents: what is compared.
    pub folded: &'a str,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

thread_local! {
    static SEGMENTER: RefCell<Option<WordSegmenterBorrowed<'static>>> = const { RefCell::new(None) };
}

/// The words of `text`, folded, in order.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let never: Result<(), std::convert::Infallible> = for_each_word(text, |word| {
        found.push(word.folded.to_owned());
        Ok(())
    });
    match never {
        Ok(()) => found,
        Err(impossible) => match impossible {},
    }
}

/// Calls `each` for the words of `text` in order, until it fails.
pub fn for_each_word<E>(text: &str, mut each: impl FnMut(Word<'_>) -> Result<(), E>) -> Result<(), E> {
    let mut folded = String::new();
    let mut emit = |start: usize, end: usize| {
        // The token ends with its last visible character.
        let piece = text[start..end].trim_end_matches(ignored);
        fold_into(piece, &mut folded);
        if folded.is_empty() {
            Ok(())
        } else {
            each(Word {
                folded: &folded,
                start,
                end: start + piece.len(),
            })
        }
    };
    for run in runs(text) {
        let piece = &text[run.start..run.end];
        if !run.unspaced {
            emit(run.start, run.end)?;
            continue;
        }
        let mut breaks = Vec::new();
        with_segmenter(|segmenter| breaks.extend(segmenter.segment_str(piece)));
        for pair in breaks.windows(2) {
            emit(run.start + pair[0], run.start + pair[1])?;
        }
    }
    Ok(())
}

/// Where to begin reading `text` for a match in it with `words_before` words in front of it: the start of letters in a row (up to the next
/// space or sign). `may_match` is asked about each such run from the start on, folded, and whether the run is one word or several in a script
/// without spaces; `None` when it lets none through. Splitting several words by dictionary is what takes time, and this splits none.
pub fn start_of_match(text: &str, words_before: usize, mut may_match: impl FnMut(&str, WordsInRun) -> bool) -> Option<usize> {
    let mut folded = String::new();
    // The last runs with a word in them, each of at least one word.
    let mut starts = VecDeque::with_capacity(words_before + 1);
    for run in runs(text) {
        fold_into(&text[run.start..run.end], &mut folded);
        if folded.is_empty() {
            continue;
        }
        starts.push_back(run.start);
        let words = if run.unspaced { WordsInRun::Several } else { WordsInRun::One };
        if may_match(&folded, words) {
            return starts.front().copied();
        }
        if starts.len() > words_before {
            starts.pop_front();
        }
    }
    None
}

/// How many words letters in a row are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsInRun {
    /// Exactly one word.
    One,
    /// One or more: some of it is in a script without spaces.
    Several,
}

fn with_segmenter(work: impl FnOnce(WordSegmenterBorrowed<'static>)) {
    SEGMENTER.with(|kept| {
        let segmenter = *kept
            .borrow_mut()
            .get_or_insert_with(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));
        work(segmenter);
    });
}

/// Letters in a row.
struct Run {
    start: usize,
    end: usize,
    /// Whether some of it is in a script without spaces.
    unspaced: bool,
}

fn runs(text: &str) -> impl Iterator<Item = Run> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while chars.next_if(|&(_, c)| !in_word(c) || ignored(c)).is_some() {}
        let &(start, _) = chars.peek()?;
        let mut run = Run {
            start,
            end: start,
            unspaced: false,
        };
        while let Some((at, c)) = chars.next_if(|&(_, c)| in_word(c) || ignored(c)) {
            run.end = at + c.len_utf8();
            run.unspaced |= unspaced(c);
        }
        Some(run)
    })
}

/// Whether `c` belongs to a script that writes no spaces between words.
fn unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{19FF}' | '\u{1A20}'..='\u{1AAF}'
            | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
            | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AADF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_like_people_read_them() {
        assert_eq!(words("She wants to meet him!"), ["she", "wants", "to", "meet", "him"]);
        assert_eq!(words("don't e-mail a_b 3.14"), ["don", "t", "e", "mail", "a", "b", "3", "14"]);
        assert_eq!(words("ฉันไปโรงเรียน"), ["ฉัน", "ไป", "โรงเรียน"]);
        assert!(words("私は学校に行きます").len() > 2);
    }

    #[test]
    fn invisible_characters_leave_a_word_whole() {
        assert_eq!(words("\u{200F}hel\u{00AD}lo\u{200E} a\u{202E}bc"), ["hello", "abc"]);
        assert_eq!(words("\u{2066}שלום\u{2069}"), ["שלום"]);
    }

    #[test]
    fn emoji_and_marks_alone_are_no_words() {
        assert!(words("👩\u{200D}👩\u{200D}👧 ❤\u{FE0F} \u{301} \0 \" * (").is_empty());
        assert_eq!(words("\0a\0b"), ["a", "b"]);
    }

    #[test]
    fn reading_begins_the_words_before_a_match() {
        let text = "one two, three four ฉันไปโรงเรียน five";
        let at = |words_before, wanted: &str| {
            let start = start_of_match(text, words_before, |run, words| match words {
                WordsInRun::One => run == wanted,
                WordsInRun::Several => run.contains(wanted),
            });
            start.map(|start| &text[start..])
        };
        assert_eq!(at(0, "three"), Some("three four ฉันไปโรงเรียน five"));
        assert_eq!(at(1, "three"), Some("two, three four ฉันไปโรงเรียน five"));
        assert_eq!(at(9, "three"), Some(text));
        assert_eq!(at(0, "โรงเรียน"), Some("ฉันไปโรงเรียน five"));
        assert_eq!(at(2, "thre"), None);
    }

    #[test]
    fn offsets_point_into_the_original() {
        let text = "Ein Café\u{200F}, น้ำใจ";
        let mut found = Vec::new();
        for_each_word(text, |word| {
            found.push(&text[word.start..word.end]);
            Ok::<(), ()>(())
        })
        .unwrap();
        assert_eq!(found[..2], ["Ein", "Café"]);
        assert_eq!(found[2..].concat(), "น้ำใจ");
    }
}
