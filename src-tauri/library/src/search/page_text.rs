use porchlight_domain::content::{Block, Inline, PlatformCard, SectionBody};

use crate::items::Page;

/// The running text of a page, a line a block.
pub(super) fn page_text(page: &Page) -> String {
    let mut lines: Vec<String> = Vec::new();
    match page {
        Page::Guide(guide) => {
            for section in &guide.sections {
                for text in &section.parts {
                    match &text.body {
                        SectionBody::Blocks(blocks) => lines.push(Block::plain(blocks)),
                        SectionBody::Spoken(spoken) => {
                            for line in spoken {
                                lines.push(Inline::plain(&line.words));
                                lines.extend(line.why.as_deref().map(Inline::plain));
                            }
                        }
                    }
                }
            }
        }
        Page::Checklist(checklist) => {
            lines.push(Block::plain(&checklist.introduction));
            for group in &checklist.groups {
                lines.push(group.title.clone());
                for item in &group.items {
                    lines.push(Inline::plain(&item.text));
                    lines.push(Block::plain(&item.help));
                }
            }
        }
        Page::Flow(flow) => {
            for step in &flow.steps {
                lines.push(step.title.clone());
                lines.push(Block::plain(&step.body));
            }
        }
        Page::Rehearsal(rehearsal) => {
            lines.push(Block::plain(&rehearsal.scene));
            for moment in &rehearsal.moments {
                lines.push(Block::plain(&moment.body));
                for answer in &moment.answers {
                    lines.push(answer.words.clone());
                    lines.extend(answer.reaction.iter().map(|words| Inline::plain(words)));
                    lines.push(Block::plain(&answer.why));
                }
            }
        }
        Page::Reading(reading) | Page::Platform(PlatformCard { reading, .. }) => {
            lines.push(Block::plain(&reading.introduction));
            for section in &reading.sections {
                lines.push(section.title.clone());
                lines.push(Block::plain(&section.body));
            }
        }
        Page::Questions(set) => {
            lines.push(Block::plain(&set.introduction));
            for question in set.groups.iter().flat_map(|group| &group.questions) {
                lines.push(Inline::plain(&question.words));
                lines.extend(question.young.as_deref().map(Inline::plain));
                lines.push(Block::plain(&question.tip));
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
