use serde_json::Value;

use crate::fonts::FONTS;

/// Shown for a letter that no font has, so that one rare letter in a name does not prevent a sheet.
const UNKNOWN_LETTER: char = '?';

/// The sign that repeats the word before it; a line must not begin with it.
const THAI_AGAIN: char = 'ๆ';
const NO_BREAK_SPACE: char = '\u{a0}';

/// Whether the words can be read once printed: every letter has a shape.
pub(crate) fn can_be_read(words: &str) -> bool {
    words
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .all(|letter| FONTS.can_draw(letter))
}

/// Makes every text of `value` one that the fonts can set: a tagged PDF must not have a letter without a shape.
pub(crate) fn make_settable(value: &mut Value) {
    match value {
        Value::String(text) => {
            if !text.chars().all(|letter| FONTS.can_draw(letter)) {
                *text = text.chars().filter_map(drawable).collect();
            }
            if text.contains(THAI_AGAIN) {
                *text = text.replace(&format!(" {THAI_AGAIN}"), &format!("{NO_BREAK_SPACE}{THAI_AGAIN}"));
            }
        }
        Value::Array(values) => values.iter_mut().for_each(make_settable),
        Value::Object(values) => values.values_mut().for_each(make_settable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The letter itself, else what comes closest; signs that only decorate are left out.
fn drawable(letter: char) -> Option<char> {
    match letter {
        // Marks of direction have no shape and need none.
        '\u{061C}' | '\u{200E}' | '\u{200F}' => Some(letter),
        _ if FONTS.can_draw(letter) => Some(letter),
        _ if letter.is_whitespace() => Some(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ if letter.is_alphanumeric() => Some(UNKNOWN_LETTER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_the_fonts_have_stays() {
        for words in [
            "“Tell me anyway.” – 40 %",
            "¿Qué pasó, niña?",
            "พบเพื่อนออนไลน์ได้ไหม",
            "#import $x$ *bold* \\ ]",
        ] {
            let mut value = json!([words]);
            make_settable(&mut value);
            assert_eq!(value, json!([words]));
            assert!(can_be_read(words), "{words}");
        }
    }

    #[test]
    fn what_no_font_has_is_replaced_or_left_out() {
        let mut value = json!({ "name": "Hi\u{1F600}\u{202F}there \u{2011} टेली", "deep": [["\u{FE0F}"]] });
        make_settable(&mut value);
        assert_eq!(value["deep"], json!([[""]]));
        let name = value["name"].as_str().unwrap_or_default();
        assert!(name.starts_with("Hi there - ?"), "{name}");
        assert!(!can_be_read("टेली"));
    }
}
