use super::files::Files;
use super::passage::{Passage, Voice};
use super::style::{Style, Words};

pub(super) fn check(passage: &Passage, style: &Style, files: &mut Files) {
    let mut look_for_all = |group: &Words| group.words.iter().for_each(|words| look_for(words, &group.why, passage, files));
    if passage.voice != Voice::Avoided && passage.voice != Voice::Heard {
        style.avoid.iter().for_each(&mut look_for_all);
    }
    if passage.voice == Voice::Said {
        look_for_all(&style.blame);
        let is_unknown = |word: &&str| is_acronym(word) && !style.known_letters.iter().any(|letters| letters == word);
        for letters in passage.words.split(|c: char| !c.is_alphanumeric()).filter(is_unknown) {
            let what = format!("\"{letters}\" stands in words that are said to a young person.");
            files.warn(&passage.file, Some(passage.line), what, "Say in words what it means.");
        }
    }
}

fn look_for(words: &str, why: &str, passage: &Passage, files: &mut Files) {
    if let Some(found) = find_in(words, &passage.words) {
        files.warn(&passage.file, Some(passage.line), format!("\"{found}\" is not how we say it."), why);
    }
}

/// The first place in a text with these words as whole words, in any case; given in lower case.
fn find_in(words: &str, text: &str) -> Option<String> {
    let text = text.to_lowercase().replace('\'', "’");
    let (stem, is_open) = words.strip_suffix('*').map_or((words, false), |stem| (stem, true));
    let in_word = |c: char| c.is_alphanumeric();
    text.match_indices(stem).find_map(|(at, _)| {
        let (before, rest) = (text.get(..at)?, text.get(at + stem.len()..)?);
        let ending: &str = rest.split(|c| !in_word(c)).next().unwrap_or_default();
        let is_whole = !before.ends_with(in_word) && (is_open || ending.is_empty());
        is_whole.then(|| format!("{stem}{ending}"))
    })
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found() {
        for (words, text) in [
            ("victim", "A victim of it."),
            ("why didn’t you", "“Why didn't you tell me?”"),
            ("facilitat*", "It facilitates this."),
            ("cse", "CSE is"),
        ] {
            assert!(find_in(words, text).is_some(), "{text}");
        }
        for (words, text) in [("cse", "lowercse"), ("prey", "preyed upon"), ("evil", "devil"), ("evil", "evilly")] {
            assert_eq!(find_in(words, text), None, "{text}");
        }
    }

    #[test]
    fn an_open_ending_is_told_as_it_stands() {
        assert_eq!(find_in("facilitat*", "They Facilitated it.").as_deref(), Some("facilitated"));
    }

    #[test]
    fn letters_that_stand_for_words_are_found() {
        assert!(is_acronym("NCMEC"));
        for word in ["A", "I", "Ok", "988"] {
            assert!(!is_acronym(word), "{word}");
        }
    }
}
