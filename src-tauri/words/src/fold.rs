use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Whether `c` is part of a word: what `unicode61` calls `L* N* Co Mn Mc`.
pub(crate) fn in_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric()
        || is_combining_mark(c)
        || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// Whether `c` is invisible and leaves a word whole: direction marks, joiners, soft hyphen, variation selectors.
pub(crate) fn ignored(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180B}'..='\u{180F}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0001}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}'
    )
}

/// Whether `c` is a mark that people leave out when they search: accents, Hebrew points, Arabic vowel signs. Vowels and tones of Thai and
/// its neighbours, and the voicing marks of Japanese, tell words apart and stay.
fn accent(c: char) -> bool {
    matches!(
        c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}'
            | '\u{05C5}' | '\u{05C7}' | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
            | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
    )
}

/// `text` as it is compared: lower case, compatibility forms unified, accents gone.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// [`fold`] into a buffer that is emptied first.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
        return;
    }
    if is_folded_thai(text) {
        folded.push_str(text);
        return;
    }
    fold_by_tables(text, folded);
}

/// Whether every letter is a Thai one that folding leaves where and as it is. Thai has no case and no accents, and looking that up for each
/// letter took most of the time of a search.
fn is_folded_thai(text: &str) -> bool {
    let mut before = ' ';
    text.chars().all(|c| {
        let stays = match c {
            // Without sara am, which is two letters in one.
            '\u{0E01}'..='\u{0E32}' | '\u{0E34}'..='\u{0E37}' | '\u{0E40}'..='\u{0E4E}' | '\u{0E50}'..='\u{0E59}' => true,
            // Signs below a letter come before signs above it.
            '\u{0E38}'..='\u{0E3A}' => !matches!(before, '\u{0E38}'..='\u{0E3A}' | '\u{0E48}'..='\u{0E4B}'),
            _ => false,
        };
        before = c;
        stays
    })
}

/// Appends what the tables of Unicode make of `text`.
fn fold_by_tables(text: &str, folded: &mut String) {
    let plain = text.nfkd().filter(|&c| !accent(c) && !ignored(c));
    folded.extend(plain.flat_map(char::to_lowercase).flat_map(unify).filter(|&c| !accent(c)).nfc());
}

/// Letters that a search treats as one, though Unicode has them apart.
fn unify(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ß' => ('s', Some('s')),
        'ς' => ('σ', None),
        'ı' => ('i', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_width_do_not_matter() {
        for (one, other) in [
            ("Café", "cafe"),
            ("cafe\u{301}", "CAFÉ"),
            ("Straße", "STRASSE"),
            ("ﬁne", "fine"),
            ("ＡＢＣ", "abc"),
            ("İstanbul", "istanbul"),
            ("ΟΔΟΣ", "οδος"),
            ("Việt Nam", "viet nam"),
            ("שָׁלוֹם", "שלום"),
            ("مُحَمَّد", "محمد"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
        }
    }

    #[test]
    fn thai_tones_and_japanese_voicing_tell_words_apart() {
        assert_ne!(fold("ป่า"), fold("ปา"));
        assert_ne!(fold("が"), fold("か"));
        assert_eq!(fold("が"), fold("か\u{3099}"));
    }

    #[test]
    fn thai_is_folded_as_the_tables_say() {
        let thai = || '\u{0E00}'..='\u{0E7F}';
        let marks = || '\u{0E34}'..='\u{0E4E}';
        let pairs = thai().flat_map(|one| thai().map(move |other| format!("ก{one}{other}")));
        let stacks = marks().flat_map(|one| marks().flat_map(move |two| marks().map(move |three| format!("ก{one}{two}{three}"))));
        for text in pairs.chain(stacks) {
            let mut by_tables = String::new();
            fold_by_tables(&text, &mut by_tables);
            assert_eq!(fold(&text), by_tables, "{}", text.escape_unicode());
        }
        assert!(is_folded_thai("โรงเรียน") && is_folded_thai("รู้") && !is_folded_thai("น้ำ"));
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Café", "น้ำ", "İ", "ﬀ", "각", "ẞ"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }
}
