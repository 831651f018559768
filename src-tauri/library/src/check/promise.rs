use super::Files;
use super::passage::{Text, Voice};
use crate::items::Page;

/// Ways to say that telling is safe.
const PROMISES: [&str; 6] = [
    "not be in trouble",
    "not in trouble",
    "never be in trouble",
    "won’t be in trouble",
    "won't be in trouble",
    "not get in trouble",
];
/// How the last paragraph of a guide begins.
const WHO_TO_TELL: &str = "Who to tell";

/// Every guide says the promise, in words to say aloud, and ends with who to tell.
pub(super) fn check(text: &Text<'_>, files: &mut Files) {
    if !matches!(text.page, Page::Guide(_)) {
        return;
    }
    let says = |words: &str| PROMISES.iter().any(|promise| words.to_lowercase().contains(promise));
    if !text
        .passages
        .iter()
        .any(|passage| passage.voice != Voice::Avoided && says(&passage.words))
    {
        let mend = "Say it in words to say aloud: “You will not be in trouble for telling me.”";
        files.warn(&text.file, None, "The guide does not say the promise.", mend);
    }
    if let Some(last) = text.passages.last()
        && !last.words.starts_with(WHO_TO_TELL)
    {
        let mend = format!("End the last section with a paragraph that begins **{WHO_TO_TELL}.**");
        files.warn(&text.file, Some(last.line), "The guide does not end with who to tell.", mend);
    }
}
