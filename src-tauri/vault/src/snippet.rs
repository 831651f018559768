use porchlight_words::{WordsInRun, for_each_word, start_of_match, words};

/// Words of a snippet.
const SNIPPET_WORDS: usize = 24;
/// Words before the first match, so that it is read in its sentence.
const WORDS_BEFORE: usize = 6;
/// How much of a note is looked at after its first match, in bytes. SQLite's own `snippet()` compares every match with every other, and
/// takes minutes for a word said 200,000 times.
const LOOKED_AT_BYTES: usize = 64 * 1024;

/// The part of `text` that says the most of `query`, in parts; `true` for what matched.
#[must_use]
pub fn snippet(text: &str, query: &str) -> Vec<(String, bool)> {
    let wanted = words(query);
    let found = marks(text, &wanted);
    let window = best(&found, wanted.len());
    let Some((first, last)) = window.first().zip(window.last()) else {
        return whole_start(text);
    };

    let mut parts = Vec::new();
    let mut push = |piece: &str, matched: bool| {
        if !piece.is_empty() {
            parts.push((piece.to_owned(), matched));
        }
    };
    let mut plain = String::new();
    let mut at = if wordless(&text[..first.start]) {
        text.len() - text.trim_start().len()
    } else {
        first.start
    };
    if at == first.start && !text[..at].trim_start().is_empty() {
        plain.push('…');
    }
    for word in window.iter().filter(|word| word.which.is_some()) {
        plain.push_str(&text[at..word.start]);
        push(&plain, false);
        push(&text[word.start..word.end], true);
        plain.clear();
        at = word.end;
    }
    if wordless(&text[last.end..]) {
        plain.push_str(text[at..].trim_end());
    } else {
        plain.push_str(&text[at..last.end]);
        plain.push('…');
    }
    push(&plain, false);
    parts
}

/// Whether this end of a text is only a few signs, shown rather than cut.
fn wordless(end: &str) -> bool {
    end.len() <= 16 && words(end).is_empty()
}

/// Where a word of the text is, and which wanted word it is.
struct Mark {
    start: usize,
    end: usize,
    which: Option<usize>,
}

/// The words from a little before the first match on, as far as [`best`] needs them.
fn marks(text: &str, wanted: &[String]) -> Vec<Mark> {
    let Some(unfinished) = wanted.last().map(String::as_str) else {
        return Vec::new();
    };
    let may_match = |run: &str, words: WordsInRun| match words {
        WordsInRun::One => run.starts_with(unfinished) || wanted.iter().any(|one| one == run),
        WordsInRun::Several => wanted.iter().any(|one| run.contains(one)),
    };
    // Where nothing looks like a match, all is read: folded as one, letters can differ from the same letters folded word by word.
    let begin = start_of_match(text, WORDS_BEFORE, may_match).unwrap_or_default();

    let mut marks: Vec<Mark> = Vec::new();
    let mut stop = None;
    let mut enough = usize::MAX;
    // Stops with an error, which says only that enough was seen.
    let _ = for_each_word(&text[begin..], |word| {
        let whole = wanted.iter().position(|one| one == word.folded);
        let which = whole.or_else(|| word.folded.starts_with(unfinished).then(|| wanted.len() - 1));
        if stop.is_none() {
            if which.is_some() {
                stop = Some(word.start.saturating_add(LOOKED_AT_BYTES));
            } else if marks.len() == WORDS_BEFORE {
                marks.remove(0);
            }
        }
        if marks.len() >= enough || stop.is_some_and(|stop| word.start > stop) {
            return Err(());
        }
        marks.push(Mark {
            start: begin + word.start,
            end: begin + word.end,
            which,
        });
        if which.is_some() && enough == usize::MAX {
            enough = end_of_complete(&marks, wanted.len()).unwrap_or(usize::MAX);
        }
        Ok(())
    });
    if stop.is_none() {
        marks.clear();
    }
    marks
}

/// The window of words that begins a little before the match at `at`.
fn window(marks: &[Mark], at: usize) -> &[Mark] {
    let start = at.saturating_sub(WORDS_BEFORE);
    &marks[start..marks.len().min(start + SNIPPET_WORDS)]
}

/// How many of the wanted words are in a window.
fn score(window: &[Mark], wanted: usize) -> usize {
    let mut seen = vec![false; wanted];
    for which in window.iter().filter_map(|mark| mark.which) {
        seen[which] = true;
    }
    seen.into_iter().filter(|seen| *seen).count()
}

/// Where the first window with every wanted word ends when it is full, if the match just read made one complete. Nothing further on can be
/// a better place.
fn end_of_complete(marks: &[Mark], wanted: usize) -> Option<usize> {
    let first = marks.len().saturating_sub(SNIPPET_WORDS);
    (first..marks.len())
        .filter(|at| marks[*at].which.is_some() && score(window(marks, *at), wanted) == wanted)
        .map(|at| at.saturating_sub(WORDS_BEFORE) + SNIPPET_WORDS)
        .next()
}

/// The stretch with the most different wanted words; of equals the first.
fn best(marks: &[Mark], wanted: usize) -> &[Mark] {
    let mut best: (usize, &[Mark]) = (0, &[]);
    for (at, _) in marks.iter().enumerate().filter(|(_, mark)| mark.which.is_some()) {
        let window = window(marks, at);
        let score = score(window, wanted);
        if score > best.0 {
            best = (score, window);
            if score == wanted {
                break;
            }
        }
    }
    best.1
}

/// What to show when nothing in the text looks like the query: never an empty line.
fn whole_start(text: &str) -> Vec<(String, bool)> {
    let start: String = text.trim_start().chars().take(120).collect();
    if start.is_empty() { Vec::new() } else { vec![(start, false)] }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    fn shown(text: &str, query: &str) -> String {
        snippet(text, query)
            .into_iter()
            .map(|(part, matched)| if matched { format!("[{part}]") } else { part })
            .collect()
    }

    #[test]
    fn matches_stand_out_in_their_sentence() {
        assert_eq!(shown("We met at the Café, today.", "cafe"), "We met at the [Café], today.");
        assert_eq!(shown("one two", "one tw"), "[one] [two]");
        assert_eq!(shown("เมื่อวานฉันพาน้องไปโรงเรียนแต่เช้า", "โรงเรียน"), "เมื่อวานฉันพาน้องไป[โรงเรียน]แต่เช้า");
        assert_eq!(shown("<b>bold</b>", "bold"), "<b>[bold]</b>");
        assert_eq!(shown("nothing here", "else"), "nothing here");
        assert_eq!(shown("", "else"), "");
    }

    #[test]
    fn a_long_text_is_cut_around_the_best_place() {
        let text = format!("alpha {} alpha beta {}", "x ".repeat(100), "y ".repeat(100));
        let cut = shown(&text, "alpha beta");
        assert!(
            cut.starts_with("…x x") && cut.contains("[alpha] [beta] y") && cut.ends_with("y…"),
            "{cut}"
        );
        assert_eq!(cut.split_whitespace().count(), SNIPPET_WORDS);
    }

    /// Every word of the text, as [`marks`] reads them where it cannot leave any out.
    fn all_marks(text: &str, wanted: &[String]) -> Vec<Mark> {
        let mut marks = Vec::new();
        let _ = for_each_word(text, |word| -> Result<(), ()> {
            let whole = wanted.iter().position(|one| one == word.folded);
            let begun = wanted.last().filter(|last| word.folded.starts_with(last.as_str()));
            marks.push(Mark {
                start: word.start,
                end: word.end,
                which: whole.or_else(|| begun.map(|_| wanted.len() - 1)),
            });
            Ok(())
        });
        marks
    }

    proptest! {
        #[test]
        fn reading_less_finds_the_same_place(
            pieces in vec(select(&["one ", "two ", "Café ", "the ", "ฉันไปโรงเรียน", "เพื่อนใหม่ ", "แม่", "น้ำ ", "学校に行く", ". ", "\u{200F}"][..]), 0..90),
            query in vec(select(&["one", "tw", "café", "โรงเรียน", "เพื่อน", "แม่", "น้ำ", "学校", "missing"][..]), 1..4),
        ) {
            let (text, wanted) = (pieces.concat(), words(&query.join(" ")));
            let place = |marks: &[Mark]| -> Vec<_> {
                best(marks, wanted.len()).iter().map(|mark| (mark.start, mark.end, mark.which)).collect()
            };
            prop_assert_eq!(place(&marks(&text, &wanted)), place(&all_marks(&text, &wanted)));
        }
    }

    #[test]
    fn a_word_said_200_000_times_takes_no_time() {
        let start = std::time::Instant::now();
        let _ = snippet(&"long ".repeat(200_000), "missing long");
        assert!(start.elapsed().as_secs() < 5);
    }
}
