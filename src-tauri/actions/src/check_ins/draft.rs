//! How a check-in that is being written is kept: JSON with the version of its form.
//!
//! The form is the window's own. A field that is added needs a default; any other change needs a new version, and a reader for this one.
use serde::{Deserialize, Serialize};

use crate::{ActionError, ErrorCode, cards::check_ins::CheckInContent};

/// The version that is written.
const VERSION: u32 = 1;

/// A draft as it is kept.
#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    content: &'a CheckInContent,
}

/// A draft as it is read: before version 1 there was only the content.
#[derive(Deserialize)]
#[serde(untagged)]
enum Read {
    Versioned { version: u32, content: CheckInContent },
    Unversioned(CheckInContent),
}

pub(super) fn write(content: &CheckInContent) -> Result<String, ActionError> {
    let written = Written { version: VERSION, content };
    serde_json::to_string(&written).map_err(|_| ActionError::new(ErrorCode::Failed))
}

pub(super) fn read(text: &str) -> Result<CheckInContent, ActionError> {
    match serde_json::from_str(text) {
        Ok(Read::Versioned { version: VERSION, content } | Read::Unversioned(content)) => Ok(content),
        Ok(Read::Versioned { .. }) | Err(_) => Err(ActionError::new(ErrorCode::DraftUnreadable)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTENT: &str = r#"{
        "day": "2026-01-01", "how": "call", "minutes": 20, "note": "We spoke.", "strengths": "Patient", "answers": [
            { "questionSet": "check-in-questions", "question": "friends", "words": "Who?", "answer": "Ana", "theirs": true }
        ], "guides": ["the-promise"], "topics": [], "worry": { "changed": "sleep", "explains": "", "helps": "", "next": "" },
        "next": "2026-01-15", "followUps": [{ "what": "Ask again", "due": "2026-01-08" }]
    }"#;

    /// Each text was written by a version that people had.
    #[test]
    fn drafts_of_every_version_are_read_whole() {
        let plain: CheckInContent = serde_json::from_str(CONTENT).expect("the form");
        let versioned = format!(r#"{{ "version": 1, "content": {CONTENT} }}"#);
        let texts = [CONTENT.to_owned(), versioned, write(&plain).expect("written")];
        for text in texts {
            let read = read(&text).expect("readable");
            assert_eq!(
                serde_json::to_value(&read).expect("JSON"),
                serde_json::to_value(&plain).expect("JSON"),
                "{text}"
            );
        }
    }

    #[test]
    fn what_another_version_wrote_is_unreadable_and_not_empty() {
        for text in [
            "",
            "{}",
            r#"{ "version": 2, "content": {} }"#,
            &format!(r#"{{ "version": 2, "content": {CONTENT} }}"#),
        ] {
            assert_eq!(read(text).expect_err("unreadable").code, ErrorCode::DraftUnreadable, "{text}");
        }
    }
}
