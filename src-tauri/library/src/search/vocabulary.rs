use std::collections::BTreeMap;
use std::ops::Bound;

use rphonetic::{DoubleMetaphone, Encoder};
use strsim::osa_distance;

use super::stop_words::telling_words;

/// Shortest word that is taken for a slip, in letters: among shorter ones nearly everything is near to everything.
const LETTERS_MIN: usize = 4;
/// Shortest word that need not sound like the word that was meant, in letters.
const OTHER_SOUND_LETTERS_MIN: usize = 5;
/// How often a word must stand among what people look for, to be what a shorter one was meant to be: "rain" is not the name of a helpline.
const COMMON_MIN: u32 = 5;
/// Shortest word that may hold two slips and need not sound like the word that was meant, in letters.
const TWO_SLIPS_LETTERS_MIN: usize = 8;
/// Most slips in a word, in letters left out, put in, swapped or wrong.
const SLIPS_MAX: usize = 2;
/// Most slips in a long word that sounds exactly like the word that was meant: "extorshun".
const SAME_SOUND_SLIPS_MAX: usize = 3;
/// Letters of a sound code that are compared; the rest of a long word is left to its letters.
const SOUND_LETTERS: usize = 8;

/// The words that people look for: those of titles, summaries and asked phrases, of search.toml, and the names of helplines and countries.
/// A word of the running text is no answer to a slip: that text is large enough to hold something near to everything.
pub(super) struct Vocabulary {
    words: BTreeMap<String, Known>,
    locale: String,
    sounds: DoubleMetaphone,
}

/// What is known of a word.
struct Known {
    /// How often it stands among what people look for.
    count: u32,
    sound: String,
}

impl Vocabulary {
    pub(super) fn new(locale: &str) -> Self {
        Self {
            words: BTreeMap::new(),
            locale: locale.to_owned(),
            sounds: DoubleMetaphone::new(Some(SOUND_LETTERS)),
        }
    }

    /// Takes in the words of a text that say what it is about.
    pub(super) fn add(&mut self, text: &str) {
        let (words, is_telling) = telling_words(text, &self.locale);
        for word in words.into_iter().filter(|word| is_telling && can_hold_slips(word)) {
            match self.words.get_mut(&word) {
                Some(known) => known.count += 1,
                None => {
                    let sound = self.sounds.encode(&word);
                    self.words.insert(word, Known { count: 1, sound });
                }
            }
        }
    }

    /// Whether people look for this word.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether people look for a word that begins so.
    pub(super) fn begins(&self, word: &str) -> bool {
        let mut from = self.words.range::<str, _>((Bound::Included(word), Bound::Unbounded));
        from.next().is_some_and(|(known, _)| known.starts_with(word))
    }

    /// A long word that people look for, one slip from this one, which nobody looks for: `trafficing` has the stem of `traffic`, and so is
    /// known, but not what was meant.
    pub(super) fn one_slip_from(&self, word: &str) -> Option<&str> {
        if self.has(word) || word.len() < TWO_SLIPS_LETTERS_MIN {
            return None;
        }
        self.nearest(word).filter(|meant| osa_distance(word, meant) == 1)
    }

    /// The word that was probably meant: with the fewest slips, then one that sounds the same, then the one that stands most often.
    pub(super) fn nearest(&self, word: &str) -> Option<&str> {
        if !can_hold_slips(word) {
            return None;
        }
        let sound = self.sounds.encode(word);
        let near = self.words.iter().filter_map(|(known, facts)| {
            let is_short = word.len() < OTHER_SOUND_LETTERS_MIN;
            if known.len().abs_diff(word.len()) > SAME_SOUND_SLIPS_MAX || (is_short && facts.count < COMMON_MIN) {
                return None;
            }
            let slips = osa_distance(word, known);
            let sounds_alike = facts.sound == sound;
            let begins_alike = known.as_bytes().first() == word.as_bytes().first();
            let is_near = match slips {
                0 | 1 => sounds_alike || (begins_alike && !is_short),
                SLIPS_MAX if is_short => false,
                SLIPS_MAX => sounds_alike || (begins_alike && word.len() >= TWO_SLIPS_LETTERS_MIN),
                SAME_SOUND_SLIPS_MAX => sounds_alike && begins_alike && word.len() >= TWO_SLIPS_LETTERS_MIN,
                _ => false,
            };
            is_near.then_some(((slips, !sounds_alike, u32::MAX - facts.count), known))
        });
        near.min().map(|(_, known)| known.as_str())
    }
}

/// Only words in Latin letters: what sounds alike, and which letters are neighbours, is not known of other scripts, and a Thai word that is
/// cut differently is another word, not a slip.
fn can_hold_slips(word: &str) -> bool {
    word.len() >= LETTERS_MIN && word.bytes().all(|letter| letter.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let mut vocabulary = Vocabulary::new("en");
        (0..COMMON_MIN).for_each(|_| vocabulary.add("money"));
        vocabulary
            .add("rainn extortion sextortion blackmail grooming bullying trafficking surprise meet friend samaritans lonely threatening");
        vocabulary
    }

    #[test]
    fn slips_and_what_sounds_alike_are_mended() {
        let vocabulary = vocabulary();
        for (typed, meant) in [
            ("sixtortion", "sextortion"),
            ("sextorsion", "sextortion"),
            ("blackmale", "blackmail"),
            ("gruming", "grooming"),
            ("bulling", "bullying"),
            ("trafficing", "trafficking"),
            ("suprise", "surprise"),
            ("freind", "friend"),
            ("samaritens", "samaritans"),
            ("threatning", "threatening"),
            ("mony", "money"),
            ("extorshun", "extortion"),
        ] {
            assert_eq!(vocabulary.nearest(typed), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_known_word_may_be_a_slip_all_the_same() {
        let vocabulary = vocabulary();
        assert_eq!(vocabulary.one_slip_from("trafficing"), Some("trafficking"));
        assert_eq!(vocabulary.one_slip_from("friends"), None);
        assert_eq!(vocabulary.one_slip_from("friend"), None);
    }

    #[test]
    fn other_words_stay_what_they_are() {
        let vocabulary = vocabulary();
        for other in [
            "met",
            "weather",
            "recipe",
            "mee",
            "trend",
            "เพื่อน",
            "loan",
            "bulldozer",
            "grinning",
            "x1234",
            "melt",
        ] {
            assert_eq!(vocabulary.nearest(other), None, "{other}");
        }
    }
}
