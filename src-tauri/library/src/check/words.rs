use super::Files;
use super::passage::{Passage, Voice};

/// Words that Porchlight does not use, each group with the reason. They are looked for as whole words, in any case; a star stands for any
/// ending. "Victim" is among them: a child is more than what was done to them, and whoever reads along may be that child.
const WORDS: [(&[&str], &str); 8] = [
    (
        &["victim", "victims", "victimised", "victimized", "damaged child", "broken child"],
        "It makes a child what was done to them; say the young person, or who it happened to.",
    ),
    (
        &[
            "predator*",
            "pervert*",
            "prey",
            "preys",
            "evil",
            "sick people",
            "horrific",
            "shocking",
            "epidemic",
            "skyrocket*",
            "nightmare*",
            "every parent’s worst",
            "stolen childhood*",
            "stolen innocence",
            "ruined for life",
            "ruin your life",
            "sex ring*",
            "lurking",
            "sinister",
        ],
        "It frightens or excites; say calmly what happens and what helps.",
    ),
    (
        &[
            "child porn*",
            "kiddie porn",
            "underage sex",
            "child prostitut*",
            "teen prostitut*",
            "consensual abuse",
            "sex with a child",
            "sex with children",
        ],
        "It takes abuse for something else; say images of abuse, or abuse.",
    ),
    (
        &[
            "commit suicide",
            "commits suicide",
            "committed suicide",
            "committing suicide",
            "failed suicide",
            "successful suicide",
            "self-harmer*",
            "attention seeking",
            "attention-seeking",
        ],
        "It blames someone in despair; say end their life, or hurt themselves.",
    ),
    (
        &["paedophile*", "pedophile*", "creepy man", "stranger danger"],
        "It makes people look for a kind of person; say what somebody does.",
    ),
    (
        &["slut*", "promiscuous", "asked for it", "asking for it", "naive", "gullible"],
        "It blames whoever it happened to.",
    ),
    (
        &[
            "csam",
            "ncii",
            "csea",
            "cse",
            "perpetrator*",
            "modus operandi",
            "stakeholder*",
            "utilise*",
            "utilize*",
            "facilitat*",
            "empower*",
            "holistic",
            "disclosure*",
            "multi-agency",
            "peer-on-peer",
            "prior to",
            "commence*",
            "individuals",
            "proactive*",
            "leverage*",
            "digital native*",
        ],
        "It is trade language; use a word that a twelve-year-old knows.",
    ),
    (
        &[
            "cutting-edge",
            "game-changer*",
            "foolproof",
            "guaranteed",
            "100% safe",
            "completely safe",
        ],
        "It promises what nobody can keep.",
    ),
];
/// What blames a young person. It may stand where it is shown so that it can be avoided.
const BLAME: [&str; 14] = [
    "why didn’t you",
    "why did you not",
    "why did you",
    "why would you",
    "why on earth",
    "how could you",
    "you should have",
    "you should’ve",
    "you shouldn’t have",
    "should have known",
    "i told you so",
    "your own fault",
    "what were you thinking",
    "i warned you",
];
const BLAME_WHY: &str = "It blames; ask what happened, and what would help now.";
/// Abbreviations that children use, too.
const KNOWN_LETTERS: [&str; 6] = ["AI", "DM", "DMS", "OK", "PC", "TV"];

pub(super) fn check(passage: &Passage, files: &mut Files) {
    if passage.voice != Voice::Avoided && passage.voice != Voice::Heard {
        for (words, why) in WORDS {
            words.iter().for_each(|word| look_for(word, why, passage, files));
        }
    }
    if passage.voice == Voice::Said {
        BLAME.iter().for_each(|words| look_for(words, BLAME_WHY, passage, files));
        for letters in passage.words.split(|c: char| !c.is_alphanumeric()).filter(|word| is_acronym(word)) {
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
    let is_letters = word.chars().count() > 1 && word.chars().all(|c| c.is_ascii_uppercase());
    is_letters && !KNOWN_LETTERS.contains(&word)
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
        for word in ["TV", "A", "I", "Ok", "AI", "988"] {
            assert!(!is_acronym(word), "{word}");
        }
    }
}
