use crate::limits::LINE_BYTES_MAX;

/// Where, what, and how to mend it.
type Refusal = (u32, String, &'static str);

/// Takes bytes as text: UTF-8, lines of sensible length, and no character that cannot be seen but changes what is read.
pub(super) fn check_text(bytes: Vec<u8>) -> Result<String, Refusal> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        (
            line_of(error.as_bytes(), place),
            "This is not UTF-8 text.".to_owned(),
            "Save the file as UTF-8.",
        )
    })?;
    for (index, line) in text.split('\n').enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        if line.len() > LINE_BYTES_MAX {
            let what = format!("The line is longer than {} KB.", LINE_BYTES_MAX / 1024);
            return Err((number, what, "Break it into several lines or paragraphs."));
        }
        let line = line.strip_suffix('\r').unwrap_or(line);
        if let Some(hidden) = line.chars().find(|character| is_hidden(*character)) {
            let what = format!("The hidden character U+{:04X} stands here.", u32::from(hidden));
            return Err((number, what, "Delete it: what cannot be seen must not change what is read."));
        }
    }
    Ok(text)
}

/// Control characters but for the tab, changes of writing direction, and the byte order mark. Joiners stay: several scripts need them.
fn is_hidden(character: char) -> bool {
    let control = character.is_control() && character != '\t';
    control || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{2028}' | '\u{2029}')
}

fn line_of(bytes: &[u8], place: usize) -> u32 {
    let breaks = bytes[..place.min(bytes.len())].iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}
