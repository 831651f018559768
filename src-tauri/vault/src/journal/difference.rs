use std::time::{Duration, Instant};

use similar::{Algorithm, ChangeTag, capture_diff_slices_deadline};

/// How long two texts are compared at most. A longer look would only find a shorter way of saying the same.
const COMPARE_MS_MAX: u64 = 300;

/// A stretch of two texts, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its words, with the spaces and signs around them.
    pub words: String,
    /// In which of the two it stands.
    pub change: Change,
}

/// In which of two texts something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same,
    /// Only in the new one.
    Added,
    /// Only in the old one.
    Removed,
}

/// How `new` differs from `old`: word by word, in any script.
#[must_use]
pub fn difference(old: &str, new: &str) -> Vec<Changed> {
    let (old, new) = (pieces(old), pieces(new));
    let deadline = Instant::now() + Duration::from_millis(COMPARE_MS_MAX);
    let mut found: Vec<Changed> = Vec::new();
    let ways = capture_diff_slices_deadline(Algorithm::Patience, &old, &new, Some(deadline));
    for change in ways.iter().flat_map(|way| way.iter_changes(&old, &new)) {
        let kind = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match found.last_mut() {
            Some(last) if last.change == kind => last.words.push_str(change.value()),
            Some(_) | None => found.push(Changed {
                words: change.value().to_owned(),
                change: kind,
            }),
        }
    }
    found
}

/// `text` cut into words and what stands between them: nothing is left out.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let never: Result<(), std::convert::Infallible> = porchlight_words::for_each_word(text, |word| {
        between(&text[at..word.start], &mut pieces);
        pieces.push(&text[word.start..word.end]);
        at = word.end;
        Ok(())
    });
    match never {
        Ok(()) => {}
        Err(impossible) => match impossible {},
    }
    between(&text[at..], &mut pieces);
    pieces
}

/// Sign by sign: a full stop that was added does not change the space after it.
fn between<'a>(text: &'a str, pieces: &mut Vec<&'a str>) {
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let (one, others) = rest.split_at(sign.len_utf8());
        pieces.push(one);
        rest = others;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        difference(old, new)
            .into_iter()
            .map(|part| match part.change {
                Change::Same => part.words,
                Change::Added => format!("[+{}]", part.words),
                Change::Removed => format!("[-{}]", part.words),
            })
            .collect()
    }

    #[test]
    fn words_change_not_letters() {
        assert_eq!(told("She was quiet.", "She was tired."), "She was [-quiet][+tired].");
        assert_eq!(told("one two", "one two, three"), "one two[+, three]");
        assert_eq!(told("same", "same"), "same");
        assert_eq!(told("", "new"), "[+new]");
        assert_eq!(told("old", ""), "[-old]");
        assert_eq!(told("Sofia", "Sofía"), "[-Sofia][+Sofía]");
        assert_eq!(told("วันนี้เขาเงียบ", "วันนี้เขาหัวเราะ"), "วันนี้เขา[-เงียบ][+หัวเราะ]");
    }

    #[test]
    fn both_texts_can_be_read_from_it() {
        let (old, new) = ("one\n\ntwo  three 👩\u{200D}👧 four", "zero one\ntwo, three 👧 five");
        let parts = difference(old, new);
        let without = |left_out: Change| -> String {
            parts
                .iter()
                .filter(|part| part.change != left_out)
                .map(|part| part.words.as_str())
                .collect()
        };
        assert_eq!((without(Change::Added).as_str(), without(Change::Removed).as_str()), (old, new));
    }

    #[test]
    fn two_long_texts_do_not_take_long() {
        let old: String = (0..60_000).map(|number| format!("{} ", number * 7 % 1009)).collect();
        let new: String = (0..60_000).map(|number| format!("{} ", number * 11 % 1013)).collect();
        let start = Instant::now();
        assert!(!difference(&old, &new).is_empty());
        assert!(start.elapsed().as_secs() < 20);
    }
}
