use super::files::Files;
use super::passage::Passage;

/// Characters that a text must not have, in any language, and what to write instead.
const SIGNS: [(&[char], &str, &str); 3] = [
    (
        &['!', '¡', '！'],
        "An exclamation mark",
        "End with a full stop: a calm voice needs none.",
    ),
    (&['"'], "A straight quotation mark", "Write “ and ”, or those of the language."),
    (&['\''], "A straight apostrophe", "Write ’."),
];

pub(super) fn check(passage: &Passage, files: &mut Files) {
    for (signs, what, mend) in SIGNS {
        if passage.words.contains(signs) {
            files.warn(&passage.file, Some(passage.line), format!("{what} stands here."), mend);
        }
    }
}
