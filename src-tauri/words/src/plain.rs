use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a CommonMark text says, without its marks: a line for each paragraph, heading and entry of a list. HTML is text here, as it is
/// wherever a note is shown.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => out.push_str(&words),
            Event::SoftBreak | Event::HardBreak => out.push('\n'),
            // A list inside an entry of a list begins a line, though nothing ended before it.
            Event::Start(Tag::List(_)) => end_line(&mut out),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::BlockQuote(_),
            ) => end_line(&mut out),
            Event::Start(_)
            | Event::End(_)
            | Event::Rule
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        for (text, said) in [
            ("", ""),
            ("Walk by the **river**", "Walk by the river"),
            (
                "# In the *car*\n\nShe said:\n\n> I [miss](https://example.org) them",
                "In the car\nShe said:\nI miss them",
            ),
            ("- one\n- two\n  - three\n\n1. four", "one\ntwo\nthree\nfour"),
            ("one\ntwo\\\nthree", "one\ntwo\nthree"),
            ("2 \\* 3 &amp; <b>bold</b>", "2 * 3 & <b>bold</b>"),
            ("<div>\n*as it is*\n</div>", "<div>\n*as it is*\n</div>"),
            ("| a | b |\n|---|---|", "| a | b |\n|---|---|"),
            ("one\n\n---\n\ntwo", "one\ntwo"),
        ] {
            assert_eq!(plain(text), said, "{text}");
        }
    }

    #[test]
    fn a_hostile_text_takes_no_time() {
        let start = std::time::Instant::now();
        for text in [
            "> ".repeat(50_000),
            "- ".repeat(50_000),
            "*a **b ".repeat(50_000),
            "[".repeat(100_000),
        ] {
            let _ = plain(&text);
        }
        assert!(start.elapsed().as_secs() < 20);
    }
}
