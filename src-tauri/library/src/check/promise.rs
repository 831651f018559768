use super::files::Files;
use super::passage::{Text, Voice};
use super::style::Style;
use crate::items::Page;

/// Every guide says the promise, in words to say aloud, and ends with who to tell.
pub(super) fn check(text: &Text<'_>, style: &Style, files: &mut Files) {
    if !matches!(text.page, Page::Guide(_)) {
        return;
    }
    let says = |words: &str| style.promises.iter().any(|promise| words.to_lowercase().contains(promise.as_str()));
    if !text
        .passages
        .iter()
        .any(|passage| passage.voice != Voice::Avoided && says(&passage.words))
    {
        let mend = "Say it in words to say aloud: “You will not be in trouble for telling me.”";
        files.warn(&text.file, None, "The guide does not say the promise.", mend);
    }
    if let Some(last) = text.passages.last()
        && !last.words.starts_with(&style.who_to_tell)
    {
        let mend = format!("End the last section with a paragraph that begins **{}.**", style.who_to_tell);
        files.warn(&text.file, Some(last.line), "The guide does not end with who to tell.", mend);
    }
}
