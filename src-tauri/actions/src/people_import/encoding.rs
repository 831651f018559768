//! From the bytes of a file to its text.
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::session::wire::Language;

/// Bytes that are enough to see whether every second one is zero.
const PEEK_BYTES: usize = 512;

/// The text of a file, and which character encoding it was written in.
pub(super) struct Decoded {
    pub(super) text: String,
    /// The name that the WHATWG gives the encoding.
    pub(super) encoding: &'static str,
}

/// Decodes the bytes as `wanted` says; without it, as the file begins, as most of it looks, or as is usual where `language` is spoken.
/// `None` for an encoding nobody knows.
pub(super) fn read(contents: &[u8], wanted: Option<&str>, language: Language) -> Option<Decoded> {
    let encoding = match wanted {
        Some(name) => Encoding::for_label(name.as_bytes())?,
        None => guess(contents, language),
    };
    // A mark at the beginning counts before a wish: no other encoding begins so.
    let (text, encoding, _) = encoding.decode(contents);
    Some(Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
    })
}

fn guess(contents: &[u8], language: Language) -> &'static Encoding {
    if let Some((marked, _)) = Encoding::for_bom(contents) {
        return marked;
    }
    // The detector is made for the web, where UTF-16 has no place.
    let peek = &contents[..contents.len().min(PEEK_BYTES)];
    let zeros = |first: usize| peek.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    if zeros(1) * 4 > peek.len() {
        return UTF_16LE;
    }
    if zeros(0) * 4 > peek.len() {
        return UTF_16BE;
    }
    // A file that was cut short may end in the middle of a letter.
    let is_utf_8 = match std::str::from_utf8(contents) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    if is_utf_8 {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(contents, true);
    detector.guess(language.encodings_of.map(str::as_bytes), Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{WINDOWS_874, WINDOWS_1252};

    use super::*;

    const NAMES: &str = "name,city\nSofía,Málaga\nZoë,Genève\n";

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn speaks(language: &str) -> Language {
        Language::from_tag(language).expect("of the table")
    }

    fn reads(contents: &[u8], language: &str, text: &str, encoding: &str) {
        let decoded = read(contents, None, speaks(language)).expect("known");
        assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
    }

    #[test]
    fn the_usual_encodings_are_told_apart() {
        reads(NAMES.as_bytes(), "en", NAMES, "UTF-8");
        reads(format!("\u{feff}{NAMES}").as_bytes(), "en", NAMES, "UTF-8");
        let marked = format!("\u{feff}{NAMES}");
        reads(&utf_16(&marked, u16::to_le_bytes), "en", NAMES, "UTF-16LE");
        reads(&utf_16(&marked, u16::to_be_bytes), "en", NAMES, "UTF-16BE");
        reads(&utf_16(NAMES, u16::to_le_bytes), "en", NAMES, "UTF-16LE");
        reads(&WINDOWS_1252.encode(NAMES).0, "es", NAMES, "windows-1252");
        let thai = "ชื่อ,ปีเกิด\nน้ำฝน,2555\nสมชาย,2556\n";
        reads(&WINDOWS_874.encode(thai).0, "th", thai, "windows-874");
        reads(thai.as_bytes(), "th", thai, "UTF-8");
    }

    #[test]
    fn a_wish_counts_but_for_a_mark() {
        let western = WINDOWS_1252.encode("Zoë").0.into_owned();
        let read_as = |contents: &[u8], name: &str| read(contents, Some(name), Language::SOURCE).map(|decoded| decoded.text);
        assert_eq!(read_as(&western, "windows-1252").as_deref(), Some("Zoë"));
        assert_eq!(read_as(&western, "windows-874").as_deref(), Some("Zo๋"));
        assert_eq!(read_as("\u{feff}Zoë".as_bytes(), "windows-874").as_deref(), Some("Zoë"));
        assert_eq!(read_as(b"x", "no-such"), None);
    }

    #[test]
    fn nothing_at_all_is_read_as_nothing() {
        reads(b"", "en", "", "UTF-8");
    }

    #[test]
    fn a_file_cut_in_the_middle_of_a_letter_keeps_its_other_letters() {
        let cut = &"Sofía,น้ำ".as_bytes()[..11];
        reads(cut, "es", "Sofía,น\u{fffd}", "UTF-8");
    }
}
