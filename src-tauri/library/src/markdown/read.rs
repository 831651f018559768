use std::ops::Range;

use porchlight_domain::content::{Inline, ItemLink};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::blocks::{Heading, Part, Placed, PlacedBlock, PlacedItem};
use super::inlines::{join_lines, push_line_end, push_text};
use crate::limits::{NESTING_LEVELS_MAX, PARAGRAPH_CHARS_MAX, TITLE_CHARS_MAX};
use crate::problem::Findings;
use crate::tables::{is_id, telephone_numbers, web_addresses};

/// What a Markdown text holds.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    pub(crate) parts: Vec<Part>,
    /// Every link, with its place in the file.
    pub(crate) links: Vec<(ItemLink, usize)>,
}

/// Reads `body`, which begins `base` bytes into the file. What the format does not name is a problem.
/// `None` when it is nested too deeply to be read to its end.
pub(crate) fn read_markdown(body: &str, base: usize, findings: &mut Findings<'_>) -> Option<Markdown> {
    // The last four are switched on so that they are seen and refused; without them they would show as stray signs.
    let options = Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let events = Parser::new_ext(body, options).into_offset_iter();
    for (_, definition) in events.reference_definitions().iter() {
        refuse(
            findings,
            base + definition.span.start,
            "A link defined apart from its text",
            "Write the link where it stands: [text](guide:id).",
        );
    }
    let mut reader = Reader {
        base,
        findings,
        found: Markdown::default(),
        open: Vec::new(),
        skipping: 0,
    };
    for (event, range) in events {
        reader.take(event, range).ok()?;
    }
    Some(reader.found)
}

/// Nested too deeply: nothing more is read.
struct TooDeep;

/// What has begun and not ended yet.
enum Open {
    Paragraph { at: usize, inlines: Vec<Inline>, implied: bool },
    Heading { heading: Heading, inlines: Vec<Inline> },
    Quote { at: usize, blocks: Vec<Placed> },
    List { at: usize, ordered: bool, items: Vec<PlacedItem> },
    Item { at: usize, blocks: Vec<Placed> },
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Link { to: Option<ItemLink>, inlines: Vec<Inline> },
}

struct Reader<'f, 'a> {
    base: usize,
    findings: &'f mut Findings<'a>,
    found: Markdown,
    open: Vec<Open>,
    /// How deep in something that was refused.
    skipping: usize,
}

impl Reader<'_, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), TooDeep> {
        let at = self.base + range.start;
        if self.skipping > 0 {
            if matches!(event, Event::Start(_)) {
                self.skipping += 1;
            } else if matches!(event, Event::End(_)) {
                self.skipping -= 1;
            }
            return Ok(());
        }
        match event {
            Event::Start(tag) => {
                if self.open.len() >= NESTING_LEVELS_MAX {
                    let what = format!("The text is nested more than {NESTING_LEVELS_MAX} levels deep.");
                    self.findings.at(
                        at,
                        what,
                        "Write it flatter: lists in lists and quotations in quotations are hard to read.",
                    );
                    return Err(TooDeep);
                }
                self.start(tag, at);
            }
            Event::End(tag) => self.end(tag),
            Event::Text(words) => {
                self.check_words(&words, at);
                self.inline(at, |inlines| push_text(inlines, &words));
            }
            Event::SoftBreak => self.inline(at, push_line_end),
            Event::HardBreak => refuse(
                self.findings,
                at,
                "A forced line break",
                "Remove the spaces or the backslash at the end of the line, or start a paragraph.",
            ),
            Event::Code(_) => refuse(self.findings, at, "Code", "Write it as plain words."),
            Event::Html(_) | Event::InlineHtml(_) => refuse(self.findings, at, "HTML", "Write it as plain words."),
            Event::Rule => refuse(self.findings, at, "A line across the page", "Remove it; headings divide the text."),
            Event::FootnoteReference(_) => refuse(self.findings, at, "A footnote", "Say it in the text."),
            Event::TaskListMarker(_) => refuse(self.findings, at, "A tick box", "Begin the item with its id instead: - {#id} Text."),
            Event::InlineMath(_) | Event::DisplayMath(_) => refuse(self.findings, at, "A formula", "Write it as plain words."),
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>, at: usize) {
        if !matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. }) {
            self.end_implied();
        } else if matches!(self.open.last(), Some(Open::Item { .. })) {
            self.open.push(Open::Paragraph {
                at,
                inlines: Vec::new(),
                implied: true,
            });
        }
        let opened = match tag {
            Tag::Paragraph => Open::Paragraph {
                at,
                inlines: Vec::new(),
                implied: false,
            },
            Tag::Heading { level, id, classes, attrs } => {
                for class in classes {
                    let what = format!("The heading has the unknown mark \".{class}\".");
                    self.findings.at(
                        at,
                        what,
                        "Remove it; a heading has an id and, in some places, ages=, kind= or helplines=.",
                    );
                }
                if self.open.iter().any(|open| matches!(open, Open::Quote { .. } | Open::Item { .. })) {
                    self.findings
                        .at(at, "A heading stands in a quotation or a list.", "Begin it at the start of a line.");
                }
                let attributes = attrs
                    .into_iter()
                    .map(|(key, value)| (key.into_string(), value.map_or_else(String::new, |v| v.into_string())));
                let heading = Heading {
                    at,
                    level: heading_level(level),
                    title: String::new(),
                    id: id.map(|id| id.into_string()),
                    attributes: attributes.collect(),
                };
                Open::Heading {
                    heading,
                    inlines: Vec::new(),
                }
            }
            Tag::BlockQuote(_) => Open::Quote { at, blocks: Vec::new() },
            Tag::List(first) => {
                if first.is_some_and(|first| first != 1) {
                    self.findings.at(at, "The numbered list does not begin with 1.", "Begin it with 1.");
                }
                Open::List {
                    at,
                    ordered: first.is_some(),
                    items: Vec::new(),
                }
            }
            Tag::Item => Open::Item { at, blocks: Vec::new() },
            Tag::Strong => Open::Strong(Vec::new()),
            Tag::Emphasis => Open::Emphasis(Vec::new()),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let to = self.link(link_type, &dest_url, &title, at);
                Open::Link { to, inlines: Vec::new() }
            }
            Tag::Image { .. } => return self.skip(at, "An image", "Remove it; say in words what it shows."),
            Tag::CodeBlock(_) => {
                return self.skip(
                    at,
                    "Code",
                    "Write it as plain words. Lines that begin with four spaces are code, too.",
                );
            }
            Tag::HtmlBlock => return self.skip(at, "HTML", "Write it as plain words."),
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => return self.skip(at, "A table", "Make a list of it."),
            Tag::FootnoteDefinition(_) => return self.skip(at, "A footnote", "Say it in the text."),
            Tag::Strikethrough => return self.skip(at, "Struck-out text (~)", "Remove it, or write the sign ~ in words."),
            Tag::Superscript | Tag::Subscript => return self.skip(at, "Raised or lowered text", "Write it as plain words."),
            Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                return self.skip(at, "A list of definitions", "Make a list of it.");
            }
            Tag::MetadataBlock(_) => return self.skip(at, "A block of unknown kind", "Write it as plain paragraphs."),
        };
        self.open.push(opened);
    }

    fn end(&mut self, tag: TagEnd) {
        if !matches!(tag, TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) {
            self.end_implied();
        }
        match self.open.pop() {
            Some(Open::Paragraph { at, inlines, .. }) => self.paragraph(at, inlines),
            Some(Open::Heading { mut heading, inlines }) => {
                heading.title = self.heading_title(heading.at, &inlines);
                self.found.parts.push(Part::Heading(heading));
            }
            Some(Open::Quote { at, blocks }) => self.quote(at, blocks),
            Some(Open::List { at, ordered, items }) => self.block(Placed {
                at,
                block: PlacedBlock::List { ordered, items },
            }),
            Some(Open::Item { at, blocks }) => {
                if blocks.is_empty() {
                    self.findings
                        .at(at, "An item of the list is empty.", "Write something, or remove it.");
                }
                if let Some(Open::List { items, .. }) = self.open.last_mut() {
                    items.push(PlacedItem { at, blocks });
                }
            }
            Some(Open::Strong(inlines)) => self.inline(self.base, |outer| outer.push(Inline::Strong(inlines))),
            Some(Open::Emphasis(inlines)) => self.inline(self.base, |outer| outer.push(Inline::Emphasis(inlines))),
            Some(Open::Link { to, inlines }) => self.inline(self.base, |outer| match to {
                Some(to) => outer.push(Inline::Link { to, text: inlines }),
                None => outer.extend(inlines),
            }),
            None => {}
        }
    }

    /// Items of a tight list hold their words without a paragraph; they get one.
    fn inline(&mut self, at: usize, add: impl FnOnce(&mut Vec<Inline>)) {
        if matches!(self.open.last(), Some(Open::Item { .. })) {
            self.open.push(Open::Paragraph {
                at,
                inlines: Vec::new(),
                implied: true,
            });
        }
        match self.open.last_mut() {
            Some(
                Open::Paragraph { inlines, .. }
                | Open::Heading { inlines, .. }
                | Open::Strong(inlines)
                | Open::Emphasis(inlines)
                | Open::Link { inlines, .. },
            ) => add(inlines),
            Some(Open::Quote { .. } | Open::List { .. } | Open::Item { .. }) | None => {}
        }
    }

    fn end_implied(&mut self) {
        if matches!(self.open.last(), Some(Open::Paragraph { implied: true, .. }))
            && let Some(Open::Paragraph { at, inlines, .. }) = self.open.pop()
        {
            self.paragraph(at, inlines);
        }
    }

    fn paragraph(&mut self, at: usize, mut inlines: Vec<Inline>) {
        join_lines(&mut inlines);
        if Inline::plain(&inlines).chars().count() > PARAGRAPH_CHARS_MAX {
            self.findings.at(
                at,
                format!("The paragraph is longer than {PARAGRAPH_CHARS_MAX} characters."),
                "Make several of it.",
            );
        }
        self.block(Placed {
            at,
            block: PlacedBlock::Paragraph(inlines),
        });
    }

    fn quote(&mut self, at: usize, mut blocks: Vec<Placed>) {
        match (blocks.pop(), blocks.is_empty()) {
            (
                Some(Placed {
                    block: PlacedBlock::Paragraph(words),
                    ..
                }),
                true,
            ) => self.block(Placed {
                at,
                block: PlacedBlock::Spoken(words),
            }),
            _ => {
                let mend = "Give each its own, with an empty line between, and no list in it.";
                self.findings.at(at, "A quotation holds something else than one paragraph.", mend);
            }
        }
    }

    fn block(&mut self, block: Placed) {
        match self.open.last_mut() {
            Some(Open::Quote { blocks, .. } | Open::Item { blocks, .. }) => blocks.push(block),
            _ => self.found.parts.push(Part::Block(block)),
        }
    }

    fn heading_title(&mut self, at: usize, inlines: &[Inline]) -> String {
        let title = Inline::plain(inlines);
        if inlines.iter().any(|inline| !matches!(inline, Inline::Text(_))) {
            self.findings
                .at(at, "The heading holds more than plain words.", "Remove stars and links from it.");
        }
        if title.trim().is_empty() {
            self.findings.at(at, "The heading has no words.", "Write some before the id.");
        } else if title.contains(['{', '}']) {
            self.findings.at(
                at,
                "What stands in the braces of the heading cannot be read.",
                "End the heading with {#id}, with nothing after it.",
            );
        } else if title.chars().count() > TITLE_CHARS_MAX {
            self.findings.at(
                at,
                format!("The heading is longer than {TITLE_CHARS_MAX} characters."),
                "Make it shorter.",
            );
        }
        title
    }

    fn link(&mut self, link_type: LinkType, target: &str, title: &str, at: usize) -> Option<ItemLink> {
        if link_type != LinkType::Inline {
            if matches!(link_type, LinkType::Autolink | LinkType::Email) {
                self.web_address(target, at);
            } else {
                refuse(
                    self.findings,
                    at,
                    "A link defined apart from its text",
                    "Write the link where it stands: [text](guide:id).",
                );
            }
            return None;
        }
        if !title.is_empty() {
            refuse(
                self.findings,
                at,
                "A title on a link",
                "Remove what stands in quotation marks after the target.",
            );
        }
        match ItemLink::parse(target).filter(|link| is_id(&link.id)) {
            Some(link) => {
                self.found.links.push((link.clone(), at));
                Some(link)
            }
            None => {
                if target.contains("//") || target.starts_with("mailto:") || web_addresses(target).next().is_some() {
                    self.web_address(target, at);
                } else {
                    self.findings.at(
                        at,
                        format!("The link to \"{target}\" leads nowhere."),
                        "Write guide:id, checklist:id or flow:id.",
                    );
                }
                None
            }
        }
    }

    fn check_words(&mut self, words: &str, at: usize) {
        for address in web_addresses(words) {
            self.web_address(address, at);
        }
        for number in telephone_numbers(words) {
            let what = format!("The telephone number \"{number}\" stands in the text.");
            self.findings.at(
                at,
                what,
                "Take it out: numbers stand in the directory only. A step of a flow shows them with helplines=.",
            );
        }
    }

    fn web_address(&mut self, address: &str, at: usize) {
        let what = format!("The web address \"{address}\" stands in the text.");
        self.findings.at(
            at,
            what,
            "Take it out: official sites stand in the directory and in sources.toml only.",
        );
    }

    fn skip(&mut self, at: usize, what: &str, mend: &str) {
        refuse(self.findings, at, what, mend);
        self.skipping = 1;
    }
}

fn refuse(findings: &mut Findings<'_>, at: usize, what: &str, mend: &str) {
    findings.at(at, format!("{what} stands here, and packs have none."), mend);
}

const fn heading_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
