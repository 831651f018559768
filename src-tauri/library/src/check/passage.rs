use porchlight_domain::content::{AskedOf, Door, Inline, ItemKind, ItemLink, LocalText, SectionKind};

use super::files::Files;
use super::style::{Style, style_of};
use crate::items::{Page, split_page};
use crate::library::Library;
use crate::markdown::{Heading, Markdown, Part, Placed, PlacedBlock, PlacedItem, read_markdown};
use crate::open::item_file;
use crate::problem::Findings;

/// A paragraph, a heading or a line of a table, with its place.
pub(super) struct Passage {
    pub(super) file: String,
    pub(super) line: u32,
    pub(super) words: String,
    pub(super) voice: Voice,
    /// How its language is to be written, where that is known.
    pub(super) style: Option<&'static Style>,
}

/// Who says a passage to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// The pack, to the adult.
    Told,
    /// The adult, to a young person.
    Said,
    /// The adult, in words that are shown as an example of what to avoid.
    Avoided,
    /// The young person, in a rehearsal.
    Heard,
}

/// A page with the passages of its file.
pub(super) struct Text<'a> {
    pub(super) link: &'a ItemLink,
    pub(super) page: &'a Page,
    pub(super) locale: &'a str,
    pub(super) file: String,
    pub(super) source: String,
    pub(super) passages: Vec<Passage>,
    /// Every item it links to in its text.
    pub(super) links: Vec<ItemLink>,
}

impl Text<'_> {
    /// The line of a key of the front matter.
    pub(super) fn line_of_key(&self, key: &str) -> Option<u32> {
        let place = place_of_key(&self.source, key)?;
        Some(Findings::new(&self.file, &self.source).line_of(place))
    }
}

/// Where the line of a key begins, in bytes.
fn place_of_key(source: &str, key: &str) -> Option<usize> {
    let mut place = 0;
    for line in source.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Some(place);
        }
        place += line.len();
    }
    None
}

/// Every page of the pack in every language, read once more for its places.
pub(super) fn texts<'a>(library: &'a Library, files: &mut Files) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    for (link, languages) in &library.pages {
        for (locale, page) in languages {
            let file = item_file(locale, link);
            let source = files.text(&file).to_owned();
            let Some((_, body)) = split_page(&source) else { continue };
            let mut findings = Findings::new(&file, &source);
            let Some(Markdown { parts, links }) = read_markdown(&source[body.clone()], body.start, &mut findings) else {
                continue;
            };
            let mut gathering = Gathering {
                page,
                file: &file,
                findings: &findings,
                style: style_of(locale),
                section: None,
                answer: None,
                passages: Vec::new(),
            };
            for (key, words) in [("title", &page.item().title), ("summary", &page.item().summary)] {
                let place = place_of_key(&source, key).unwrap_or_default();
                gathering.push(place, words.clone(), Voice::Told);
            }
            parts.iter().for_each(|part| gathering.part(part));
            let passages = gathering.passages;
            let links = links.into_iter().map(|(link, _)| link).collect();
            texts.push(Text {
                link,
                page,
                locale,
                file,
                passages,
                links,
                source,
            });
        }
    }
    texts
}

/// What the directory says of its helplines, in every language. Their names are their own.
pub(super) fn directory_passages(library: &Library, files: &mut Files) -> Vec<Passage> {
    let mut passages = Vec::new();
    for country in &library.countries {
        let file = format!("directory/{}.toml", country.code);
        for helpline in &country.helplines {
            let Some(line) = files.line_of(&file, &format!("\"{}\"", helpline.id)) else {
                continue;
            };
            let said: [Option<&LocalText>; 4] = [
                Some(&helpline.who),
                Some(&helpline.what),
                helpline.not.as_ref(),
                helpline.hours.as_ref(),
            ];
            for (locale, words) in said.into_iter().flatten().flat_map(|text| &text.0) {
                passages.push(Passage {
                    file: file.clone(),
                    line,
                    words: words.clone(),
                    voice: Voice::Told,
                    style: style_of(locale),
                });
            }
        }
    }
    passages
}

/// The passages of a page while they are being gathered.
struct Gathering<'a> {
    page: &'a Page,
    file: &'a str,
    findings: &'a Findings<'a>,
    style: Option<&'static Style>,
    /// The section of a guide.
    section: Option<SectionKind>,
    /// The `door` of the rehearsal's answer that is being read.
    answer: Option<Door>,
    passages: Vec<Passage>,
}

impl Gathering<'_> {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading(heading) => self.heading(heading),
            Part::Block(block) => self.block(block),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.section = match heading.level {
            2 => heading.id.as_deref().and_then(SectionKind::from_code),
            _ => self.section,
        };
        self.answer = heading.attribute("door").and_then(Door::from_code);
        let voice = match self.answer {
            Some(Door::Open) => Voice::Said,
            Some(Door::Ajar | Door::Closed) => Voice::Avoided,
            None => Voice::Told,
        };
        // The ages of a guide's text are shown instead of its heading.
        let is_shown = heading.level == 2 || self.page_kind() != ItemKind::Guide;
        if is_shown {
            self.push(heading.at, heading.title.clone(), voice);
        }
    }

    fn block(&mut self, placed: &Placed) {
        match &placed.block {
            PlacedBlock::Paragraph(words) => self.push(placed.at, Inline::plain(words), Voice::Told),
            PlacedBlock::Spoken(words) => self.push(placed.at, Inline::plain(words), self.spoken()),
            PlacedBlock::List { items, .. } => items.iter().for_each(|item| self.list_item(item)),
        }
    }

    fn list_item(&mut self, item: &PlacedItem) {
        for (index, placed) in item.blocks.iter().enumerate() {
            match (&placed.block, self.question(index)) {
                (PlacedBlock::Paragraph(words), voice) => self.push(placed.at, without_id(&Inline::plain(words)), voice),
                _ => self.block(placed),
            }
        }
    }

    /// Who says the paragraph at `index` of a list's item: in a question set, some of them are what the young person is asked.
    fn question(&self, index: usize) -> Voice {
        let Page::Questions(set) = self.page else { return Voice::Told };
        let of_both = set.asked_of == AskedOf::ALL;
        if index == usize::from(of_both) && set.asked_of.contains(&AskedOf::YoungPerson) {
            Voice::Said
        } else {
            Voice::Told
        }
    }

    /// Who says the words of a quotation.
    fn spoken(&self) -> Voice {
        match (self.page_kind(), self.section) {
            (ItemKind::Rehearsal, _) => Voice::Heard,
            (ItemKind::Guide, Some(SectionKind::Avoid)) => Voice::Avoided,
            _ => Voice::Said,
        }
    }

    const fn page_kind(&self) -> ItemKind {
        match self.page {
            Page::Guide(_) => ItemKind::Guide,
            Page::Checklist(_) => ItemKind::Checklist,
            Page::Flow(_) => ItemKind::Flow,
            Page::Rehearsal(_) => ItemKind::Rehearsal,
            Page::Reading(_) => ItemKind::Reading,
            Page::Questions(_) => ItemKind::Questions,
            Page::Platform(_) => ItemKind::Platform,
        }
    }

    fn push(&mut self, at: usize, words: String, voice: Voice) {
        self.passages.push(Passage {
            file: self.file.to_owned(),
            line: self.findings.line_of(at),
            words,
            voice,
            style: self.style,
        });
    }
}

/// The words of an entry of a checklist or a question set, which begins with its id in braces.
fn without_id(words: &str) -> String {
    let rest = words.strip_prefix("{#").and_then(|rest| rest.split_once('}'));
    rest.map_or(words, |(_, rest)| rest.trim_start()).to_owned()
}

impl Files {
    pub(super) fn warn_of(&mut self, text: &Text<'_>, key: &str, what: impl Into<String>, mend: impl Into<String>) {
        let line = text.line_of_key(key);
        self.warn(&text.file, line, what, mend);
    }
}
