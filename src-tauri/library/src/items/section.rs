use porchlight_domain::content::{Block, Inline, SectionBody, SectionKind, SpokenLine};

use crate::limits::BEFORE_WORDS_MAX;
use crate::markdown::{Placed, PlacedBlock, domain_blocks};
use crate::problem::Findings;

/// The text of a section, built as its kind wants it.
pub(super) fn read_body(kind: SectionKind, blocks: Vec<Placed>, findings: &mut Findings<'_>) -> SectionBody {
    match kind {
        SectionKind::Say | SectionKind::Avoid => SectionBody::Spoken(read_spoken(kind, blocks, true, findings)),
        SectionKind::OpenWith => SectionBody::Spoken(read_spoken(kind, blocks, false, findings)),
        SectionKind::Before | SectionKind::ListenFor | SectionKind::TryThisWeek | SectionKind::GetHelpIf => {
            SectionBody::Blocks(domain_blocks(blocks))
        }
    }
}

/// Words, each with the paragraph after it.
fn read_spoken(kind: SectionKind, blocks: Vec<Placed>, needs_why: bool, findings: &mut Findings<'_>) -> Vec<SpokenLine> {
    let code = kind.code();
    let mut lines: Vec<(usize, SpokenLine)> = Vec::new();
    for placed in blocks {
        match placed.block {
            PlacedBlock::Spoken(words) => lines.push((placed.at, SpokenLine { words, why: None })),
            PlacedBlock::Paragraph(words) => match lines.last_mut() {
                Some((_, line)) if line.why.is_none() => line.why = Some(words),
                Some(_) => findings.at(
                    placed.at,
                    format!("A second paragraph follows the words in \"{code}\"."),
                    "Make one of the two.",
                ),
                None => {
                    findings.at(
                        placed.at,
                        format!("\"{code}\" begins with a paragraph."),
                        "Begin with the words to say, as a quotation: > Words.",
                    );
                }
            },
            PlacedBlock::List { .. } => {
                findings.at(
                    placed.at,
                    format!("A list stands in \"{code}\"."),
                    "Write each entry as a quotation (> Words) and a paragraph (why).",
                );
            }
        }
    }
    for (at, line) in &lines {
        if needs_why && line.why.is_none() {
            findings.at(
                *at,
                format!("The words in \"{code}\" have no reason beside them."),
                "Add one paragraph after the quotation that says why.",
            );
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// What is read in the thirty seconds before a talk: the first thing is a short paragraph.
pub(super) fn check_before(first: Option<&Block>, at: usize, findings: &mut Findings<'_>) {
    match first {
        Some(Block::Paragraph(inlines)) => {
            let words = porchlight_words::words(&Inline::plain(inlines)).len();
            if words > BEFORE_WORDS_MAX {
                let what = format!("The paragraph before the talk has {words} words, and {BEFORE_WORDS_MAX} is the most.");
                findings.at(
                    at,
                    what,
                    "Make it shorter: it is read in thirty seconds. More may follow in a second paragraph.",
                );
            }
        }
        Some(Block::Spoken(_) | Block::List { .. }) => {
            findings.at(
                at,
                "\"before\" does not begin with a paragraph.",
                "Begin with what to read in the thirty seconds before the talk.",
            );
        }
        None => {}
    }
}
