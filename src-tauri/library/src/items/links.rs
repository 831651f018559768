use porchlight_domain::content::{Block, Inline, ItemLink, PlatformCard, SectionBody};

use super::page::Page;

/// Turns links that lead to nothing into plain words, and takes them out of what to read next.
pub(crate) fn forget_links(page: &mut Page, leads_somewhere: &dyn Fn(&ItemLink) -> bool) {
    page.item_mut().next.retain(leads_somewhere);
    each_line(page, &mut |inlines| forget_in(inlines, leads_somewhere));
}

fn forget_in(inlines: &mut Vec<Inline>, leads_somewhere: &dyn Fn(&ItemLink) -> bool) {
    let mut kept = Vec::with_capacity(inlines.len());
    for mut inline in inlines.drain(..) {
        match &mut inline {
            Inline::Text(_) => kept.push(inline),
            Inline::Strong(inner) | Inline::Emphasis(inner) => {
                forget_in(inner, leads_somewhere);
                kept.push(inline);
            }
            Inline::Link { to, text } => {
                if leads_somewhere(to) {
                    kept.push(inline);
                } else {
                    kept.append(text);
                }
            }
        }
    }
    *inlines = kept;
}

/// Calls `visit` with every line of words that can hold a link.
fn each_line(page: &mut Page, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    match page {
        Page::Guide(guide) => {
            for text in guide.sections.iter_mut().flat_map(|section| &mut section.parts) {
                match &mut text.body {
                    SectionBody::Blocks(blocks) => each_block_line(blocks, visit),
                    SectionBody::Spoken(lines) => {
                        for line in lines {
                            visit(&mut line.words);
                            line.why.iter_mut().for_each(&mut *visit);
                        }
                    }
                }
            }
        }
        Page::Checklist(checklist) => {
            each_block_line(&mut checklist.introduction, visit);
            for item in checklist.groups.iter_mut().flat_map(|group| &mut group.items) {
                visit(&mut item.text);
                each_block_line(&mut item.help, visit);
            }
        }
        Page::Flow(flow) => flow.steps.iter_mut().for_each(|step| each_block_line(&mut step.body, visit)),
        Page::Rehearsal(rehearsal) => {
            each_block_line(&mut rehearsal.scene, visit);
            for moment in &mut rehearsal.moments {
                each_block_line(&mut moment.body, visit);
                for answer in &mut moment.answers {
                    answer.reaction.iter_mut().for_each(&mut *visit);
                    each_block_line(&mut answer.why, visit);
                }
            }
        }
        Page::Reading(reading) | Page::Platform(PlatformCard { reading, .. }) => {
            each_block_line(&mut reading.introduction, visit);
            reading
                .sections
                .iter_mut()
                .for_each(|section| each_block_line(&mut section.body, visit));
        }
        Page::Questions(set) => {
            each_block_line(&mut set.introduction, visit);
            for question in set.groups.iter_mut().flat_map(|group| &mut group.questions) {
                visit(&mut question.words);
                question.young.iter_mut().for_each(&mut *visit);
                each_block_line(&mut question.tip, visit);
            }
        }
    }
}

fn each_block_line(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Spoken(inlines) => visit(inlines),
            Block::List { items, .. } => items.iter_mut().for_each(|item| each_block_line(item, visit)),
        }
    }
}
