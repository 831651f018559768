//! Notes as people write them, the same in each run: few words make up most of the text, every ninth note is partly in Thai
//! and every eleventh partly in Spanish.

/// The commonest words first, as in any English text.
const COMMON: &str = "the to and a i of in that he was it she for with on we her him is at you have but not said me they had this be as so \
    about my what when are were one all do would there if out up like school how did his from then time go talk an just them day today \
    want home who more good got by some asked can think after feel been no friends really will little know which their told old next \
    week work because us before class now something mother made over teacher over new than come way much even game back maybe could \
    into play first say happy should again help other still father only well went boys girls phone never too people two lunch need \
    group most long ask made room last later things sister always though worried brother right math read book sad family started \
    quiet house trying through many night make being around thought year where very year listen weekend saw three year's garden \
    morning football better music together share bus afraid birthday dinner doctor angry summer tomorrow photo message camera chat";

/// Said in the Thai notes, without spaces, as Thai is written.
const THAI: &str =
    "วันนี้ เรา คุย กัน เรื่อง โรงเรียน ลูก บอก ว่า เพื่อน ไม่ ยอม เล่น ด้วย เขา รู้สึก เสียใจ แม่ ฟัง และ ให้ กำลังใจ พรุ่งนี้ จะ ไป พบ ครู ที่ บ้าน น้อง หัวเราะ มาก";

/// Said in the Spanish notes, with accents on every other word or so.
const SPANISH: &str = "hoy después habló más con el papá y la mamá está cansada mañana también fue al médico mi niño no quería comer café así que jugó \
    fútbol en el jardín según él fue fácil y rápido aquí todo bien además leyó un cuento sobre un león";

/// Different words in all. The text of a person's diary has some tens of thousands.
const VOCABULARY_WORDS: usize = 30_000;
const NOTE_WORDS_MIN: u64 = 20;
const NOTE_WORDS_MAX: u64 = 420;
const SENTENCE_WORDS_MAX: u64 = 16;
/// One note in this many has Thai sentences.
const THAI_EVERY: u64 = 9;
/// One note in this many has Spanish ones.
const SPANISH_EVERY: u64 = 11;

/// Writes notes without end.
pub(crate) struct Notes {
    words: Vec<String>,
    thai: Vec<&'static str>,
    spanish: Vec<&'static str>,
    seed: u64,
}

impl Notes {
    pub(crate) fn new() -> Self {
        let common: Vec<String> = COMMON.split_whitespace().map(str::to_owned).collect();
        let invented = (0..VOCABULARY_WORDS - common.len()).map(invented);
        Self {
            words: common.into_iter().chain(invented).collect(),
            thai: THAI.split_whitespace().collect(),
            spanish: SPANISH.split_whitespace().collect(),
            seed: 20_251_122,
        }
    }

    /// The word that comes up once where the commonest comes up `rank` times.
    pub(crate) fn word(&self, rank: usize) -> &str {
        &self.words[rank]
    }

    /// Below `end`, by SplitMix64.
    fn random(&mut self, end: u64) -> u64 {
        self.seed = self.seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.seed;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (bits ^ (bits >> 31)) % end
    }

    /// The index of a word, by Zipf's law: the hundredth is a hundred times rarer than the first.
    fn rank(&mut self) -> usize {
        let part = self.random(1 << 32) as f64 / (1_u64 << 32) as f64;
        (VOCABULARY_WORDS as f64).powf(part) as usize - 1
    }

    fn sentence(&mut self, text: &mut String, words: u64) {
        for number in 0..words {
            let word = self.rank();
            let word = &self.words[word];
            if number == 0 {
                text.push_str(&word[..1].to_uppercase());
                text.push_str(&word[1..]);
            } else {
                text.push(' ');
                text.push_str(word);
            }
        }
        text.push_str(". ");
    }

    fn thai_sentence(&mut self, text: &mut String, words: u64) {
        for _ in 0..words {
            let word = self.random(self.thai.len() as u64) as usize;
            text.push_str(self.thai[word]);
        }
        text.push(' ');
    }

    fn spanish_sentence(&mut self, text: &mut String, words: u64) {
        for _ in 0..words {
            let word = self.random(self.spanish.len() as u64) as usize;
            text.push_str(self.spanish[word]);
            text.push(' ');
        }
    }
}

impl Iterator for Notes {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let mut text = String::new();
        let thai = self.random(THAI_EVERY) == 0;
        let spanish = self.random(SPANISH_EVERY) == 0;
        let mut left = NOTE_WORDS_MIN + self.random(NOTE_WORDS_MAX - NOTE_WORDS_MIN);
        while left > 0 {
            let words = (1 + self.random(SENTENCE_WORDS_MAX)).min(left);
            if thai && self.random(2) == 0 {
                self.thai_sentence(&mut text, words);
            } else if spanish && self.random(2) == 0 {
                self.spanish_sentence(&mut text, words);
            } else {
                self.sentence(&mut text, words);
            }
            left -= words;
        }
        Some(text)
    }
}

/// A word that nobody says but anybody could: the number in syllables, with an ending of its own for each length.
fn invented(mut number: usize) -> String {
    const CONSONANTS: [&str; 16] = ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "sch"];
    const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];
    let mut word = String::new();
    while number > 0 || word.is_empty() {
        let syllable = number % (CONSONANTS.len() * VOWELS.len());
        number /= CONSONANTS.len() * VOWELS.len();
        word.push_str(CONSONANTS[syllable / VOWELS.len()]);
        word.push_str(VOWELS[syllable % VOWELS.len()]);
    }
    word + "n"
}
