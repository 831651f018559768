use porchlight_domain::content::Inline;

/// Where a line of the source ends within a text, until [`join_lines`] knows both sides of it.
const LINE_END: char = '\n';

/// Adds words to a run, joined with the words before them.
pub(super) fn push_text(inlines: &mut Vec<Inline>, words: &str) {
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.push_str(words);
    } else {
        inlines.push(Inline::Text(words.to_owned()));
    }
}

/// Adds the end of a line.
pub(super) fn push_line_end(inlines: &mut Vec<Inline>) {
    push_text(inlines, "\n");
}

/// Makes one line of each text: a line end is a space, but nothing between two letters of a script that writes no spaces.
pub(super) fn join_lines(inlines: &mut [Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) if text.contains(LINE_END) => {
                let mut lines = text.split(LINE_END);
                let mut joined = lines.next().unwrap_or_default().to_owned();
                for line in lines {
                    let both =
                        joined.chars().next_back().is_some_and(writes_no_spaces) && line.chars().next().is_some_and(writes_no_spaces);
                    if !both {
                        joined.push(' ');
                    }
                    joined.push_str(line);
                }
                *text = joined;
            }
            Inline::Text(_) => {}
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => join_lines(inner),
        }
    }
}

/// Thai, Lao, Burmese, Khmer, Chinese and Japanese.
const fn writes_no_spaces(character: char) -> bool {
    matches!(character, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(words: &str) -> String {
        let mut inlines = Vec::new();
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 {
                push_line_end(&mut inlines);
            }
            push_text(&mut inlines, line);
        }
        join_lines(&mut inlines);
        Inline::plain(&inlines)
    }

    #[test]
    fn lines_are_joined_as_the_script_wants_it() {
        assert_eq!(joined("two\nlines"), "two lines");
        assert_eq!(joined("สวัสดี\nครับ"), "สวัสดีครับ");
        assert_eq!(joined("คำว่า\nphoto"), "คำว่า photo");
    }
}
