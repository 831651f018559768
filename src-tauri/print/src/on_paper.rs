//! Reads the set document for tests: the texts, glyphs and boxes on its pages, in reading order.
use std::path::Path;

use jiff::civil::date;
use porchlight_domain::content::{AgeBand, EVERYWHERE, ItemKind, ItemLink};
use porchlight_library::Library;
use typst::layout::{Frame, FrameItem};
use typst::visualize::Geometry;
use typst_layout::PagedDocument;

use crate::helpline_card::card_sheet;
use crate::item::item_sheet;
use crate::press::{Template, set};
use crate::summary::summary_sheet;
use crate::{Form, Layout, Paper, PrintError, Summary, SummaryEntry, SummaryLine, SummaryPart, Words};

const TICK_BOX_MM: f64 = 4.2;

fn pack(folder: &str) -> Library {
    let library = Library::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    assert_eq!(library.problems(), [], "{folder}");
    library
}

fn words(locale: &str) -> Words {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/words/{locale}.json"));
    let text = std::fs::read_to_string(file).expect("the words of the tests");
    serde_json::from_str(&text).expect("every word")
}

fn layout(paper: Paper, locale: &str) -> Layout {
    Layout {
        paper,
        form: Form::Sheet,
        ages: None,
        locale: locale.to_owned(),
        country: "us".to_owned(),
        shows_help: true,
        today: date(2026, 11, 25),
    }
}

fn link(text: &str) -> ItemLink {
    ItemLink::parse(text).expect("a link")
}

fn set_item(library: &Library, what: &str, how: &Layout) -> PagedDocument {
    let (template, data) = item_sheet(library, &link(what), how, &words(&how.locale)).expect("a sheet");
    set(template, data).expect("pages")
}

#[derive(Default)]
struct Found {
    text: String,
    boxes: usize,
    missing_glyphs: usize,
}

impl Found {
    fn on(document: &PagedDocument) -> Self {
        let mut found = Self::default();
        for page in document.pages() {
            found.look(&page.frame);
            found.text.push('\n');
        }
        found.text = found.text.replace('\u{a0}', " ");
        found
    }

    fn look(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.look(&group.frame),
                FrameItem::Text(text) => {
                    self.missing_glyphs += text.glyphs.iter().filter(|glyph| glyph.id == 0).count();
                    self.text.push_str(&text.text);
                }
                FrameItem::Shape(shape, _) => {
                    let size = match &shape.geometry {
                        Geometry::Rect(size) => Some(*size),
                        Geometry::Curve(curve) => Some(curve.bbox(None).size()),
                        Geometry::Line(_) => None,
                    };
                    let is_box = |size: typst::layout::Size| {
                        (size.x.to_mm() - TICK_BOX_MM).abs() < 0.01 && (size.y.to_mm() - TICK_BOX_MM).abs() < 0.01
                    };
                    self.boxes += usize::from(size.is_some_and(is_box));
                }
                FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(..) => {}
            }
        }
    }

    /// Whether the words stand there, wherever lines break: spaces are not compared.
    fn has(&self, words: &str) -> bool {
        without_spaces(&self.text).contains(&without_spaces(words))
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn every_kind_tells_title_sources_review_and_page_in_both_languages() {
    let library = pack("tests/pack");
    for locale in ["en", "th"] {
        for kind in ItemKind::ALL {
            for item in library.items(kind, locale) {
                let document = set_item(&library, &format!("{}:{}", kind.code(), item.id), &layout(Paper::A4, locale));
                let found = Found::on(&document);
                let name = format!("{locale} {} {}", kind.code(), item.id);
                let pages = document.pages().len();
                let told = match locale {
                    "th" => [
                        "ทบทวนเมื่อ 22 พฤศจิกายน 2569".to_owned(),
                        "เมษายน 2565".to_owned(),
                        format!("หน้า {pages} จาก {pages}"),
                    ],
                    _ => [
                        "Reviewed on 22 November 2026".to_owned(),
                        "April 2022".to_owned(),
                        format!("Page {pages} of {pages}"),
                    ],
                };
                for words in told.iter().map(String::as_str).chain([
                    item.title.as_str(),
                    "An institute",
                    "A page without a date",
                    item.author.as_str(),
                ]) {
                    assert!(found.has(words), "{name}: {words} is missing in {}", found.text);
                }
                assert_eq!(found.missing_glyphs, 0, "{name}");
            }
        }
    }
}

#[test]
fn thai_prints_with_shapes_for_every_letter_and_says_that_it_is_a_draft() {
    let library = pack("tests/pack");
    let mut how = layout(Paper::A4, "th");
    let sheet = Found::on(&set_item(&library, "guide:the-promise", &how));
    assert!(sheet.has("นี่คือคำแปลฉบับแรก"));
    assert!(sheet.has("สิ่งที่ทำให้เด็กเงียบส่วนใหญ่คือความกลัว"), "{}", sheet.text);
    how.form = Form::FoldedCard;
    how.ages = Some(AgeBand::From11To13);
    let card = Found::on(&set_item(&library, "guide:the-promise", &how));
    assert!(card.has("หลีกเลี่ยง"));
    assert_eq!(sheet.missing_glyphs + card.missing_glyphs, 0);
}

#[test]
fn a_checklist_has_a_box_for_each_item_with_or_without_help() {
    let library = pack("tests/pack");
    let checklist = library.checklist("first-phone-or-tablet", "en").expect("the checklist");
    let mut how = layout(Paper::Letter, "en");
    for shows_help in [true, false] {
        how.shows_help = shows_help;
        let found = Found::on(&set_item(&library, "checklist:first-phone-or-tablet", &how));
        assert_eq!(found.boxes, checklist.items().count());
        assert_eq!(found.has("Ask what they look forward to most."), shows_help);
    }
}

#[test]
fn answers_that_are_offered_have_a_box_each_for_both_who_are_asked() {
    let library = pack("tests/pack");
    let found = Found::on(&set_item(&library, "questions:same-page", &layout(Paper::A4, "en")));
    assert_eq!(found.boxes, 3 * 4 * 2);
}

#[test]
fn a_folded_card_is_one_page_with_the_words_for_one_age_alone() {
    let library = pack("tests/pack");
    for band in AgeBand::ALL {
        for paper in Paper::ALL {
            let mut how = layout(paper, "en");
            how.form = Form::FoldedCard;
            how.ages = Some(band);
            let document = set_item(&library, "guide:the-promise", &how);
            assert_eq!(document.pages().len(), 1);
            let found = Found::on(&document);
            assert!(found.has("Whatever happens, you will not be in trouble for telling me."));
            assert_eq!(
                found.has("I won’t take your phone because you told me something."),
                band == AgeBand::From11To13
            );
        }
    }
}

#[test]
fn a_sheet_for_one_age_says_everything_once_and_nothing_of_other_ages() {
    let library = pack("tests/pack");
    let mut how = layout(Paper::A4, "en");
    how.ages = Some(AgeBand::From5To7);
    let found = Found::on(&set_item(&library, "guide:the-promise", &how));
    let text = without_spaces(&found.text);
    for words in [
        "Whatever happens, you will not be in trouble",
        "Show me if a screen surprises you",
        "We never have secrets, do we?",
    ] {
        assert_eq!(text.matches(&without_spaces(words)).count(), 1, "{words}");
    }
    assert!(!found.has("I won’t take your phone"));
}

#[test]
fn a_step_shows_the_helplines_of_the_country_with_how_old_they_are() {
    let library = pack("tests/pack");
    let mut how = layout(Paper::A4, "en");
    let found = Found::on(&set_item(&library, "flow:image-threat", &how));
    for words in [
        "988 Suicide & Crisis Lifeline",
        "Who helps in United States",
        "Seen 2023, not checked since",
        "May be out of date. Last checked",
    ] {
        assert!(found.has(words), "{words}");
    }
    how.country = "nowhere".to_owned();
    let everywhere = library.country(EVERYWHERE).expect("the helplines for everywhere");
    let found = Found::on(&set_item(&library, "flow:image-threat", &how));
    assert!(!found.has("988 Suicide & Crisis Lifeline"));
    assert!(found.has(everywhere.name.get("en", "en").expect("its name")));
}

#[test]
fn a_wallet_card_has_the_emergency_number_on_each_of_its_copies() {
    let library = pack("tests/pack");
    for (locale, title) in [("en", "Help in United States"), ("th", "ขอความช่วยเหลือในสหรัฐอเมริกา")]
    {
        for paper in Paper::ALL {
            let data = card_sheet(&library, "us", &layout(paper, locale), &words(locale)).expect("a card");
            let document = set(Template::HelplineCard, data).expect("pages");
            assert_eq!(document.pages().len(), 1);
            let found = Found::on(&document);
            assert_eq!(
                without_spaces(&found.text).matches(&without_spaces(title)).count(),
                4,
                "{}",
                found.text
            );
            assert!(found.text.matches("911").count() >= 4);
            assert_eq!(found.missing_glyphs, 0);
        }
    }
}

fn summary(text: &str) -> Summary {
    let line = |label: &str, text: &str| SummaryLine {
        label: label.to_owned(),
        text: text.to_owned(),
    };
    Summary {
        language: "en".to_owned(),
        title: "Summary for a supervision talk".to_owned(),
        lead: "A young person · 1 September to 22 November 2026".to_owned(),
        made: "22 November 2026".to_owned(),
        notice: "Keep this sheet safe.".to_owned(),
        page: "Page {page} of {pages}".to_owned(),
        parts: vec![SummaryPart {
            title: "Answers".to_owned(),
            entries: vec![SummaryEntry {
                title: "12 October 2026".to_owned(),
                lines: vec![line("I slept well.", "Hardly ever"), line("", text)],
            }],
        }],
    }
}

#[test]
fn a_summary_has_exactly_the_words_it_was_given_and_no_sources() {
    let sheet = summary("First line.\nSecond line #strong[not markup] $x$.");
    for paper in Paper::ALL {
        let data = summary_sheet(&sheet, paper).expect("a sheet");
        let written = data.pointer("/parts/0/entries/0/lines/1/text").expect("the text");
        assert_eq!(written.as_array().map(Vec::len), Some(2), "a line break is kept");
        let document = set(Template::Summary, data).expect("pages");
        let found = Found::on(&document);
        let all = "Porchlight 22 November 2026 Summary for a supervision talk A young person · 1 September to 22 November 2026 \
            Keep this sheet safe. Answers 12 October 2026 I slept well. Hardly ever First line. Second line #strong[not markup] $x$. \
            Porchlight · Summary for a supervision talk Page 1 of 1";
        assert_eq!(without_spaces(&found.text), without_spaces(all));
        assert_eq!(found.missing_glyphs, 0);
    }
}

#[test]
fn a_summary_with_letters_that_cannot_be_printed_is_refused() {
    assert_eq!(summary_sheet(&summary("टेली"), Paper::A4).err(), Some(PrintError::MissingGlyphs));
    let long = Summary {
        language: "th".to_owned(),
        ..summary(&"วันนี้เราเดินรอบบึงและคุยเรื่องห้องเรียนใหม่ ".repeat(400))
    };
    let document = set(Template::Summary, summary_sheet(&long, Paper::A4).expect("a sheet")).expect("pages");
    assert!(document.pages().len() > 2, "a long text goes on over pages");
    assert_eq!(Found::on(&document).missing_glyphs, 0);
}

#[test]
fn markup_in_an_item_prints_as_plain_words() {
    const HOSTILE: &str = r##"#import "/sheet.json": *; $x^2$ *bold* _it_ `raw` = Title ] } { [ \ #panic() @label <label> // gone /* gone */ {page} {pages}"##;
    let mut library_data = {
        let library = pack("tests/pack");
        item_sheet(&library, &link("reading:signs"), &layout(Paper::A4, "en"), &words("en"))
            .expect("a sheet")
            .1
    };
    replace_texts(&mut library_data["body"], HOSTILE);
    library_data["title"] = HOSTILE.into();
    library_data["summary"] = HOSTILE.into();
    let found = Found::on(&set(Template::Reading, library_data).expect("pages"));
    let times = without_spaces(&found.text).matches(&without_spaces(HOSTILE)).count();
    assert!(times > 10, "{times} in {}", found.text);
}

fn replace_texts(value: &mut serde_json::Value, text: &str) {
    if let Some(values) = value.as_array_mut() {
        values.iter_mut().for_each(|value| replace_texts(value, text));
    } else if let Some(values) = value.as_object_mut() {
        for (key, value) in values.iter_mut() {
            if value.is_string() && (key == "words" || key == "title") {
                *value = text.into();
            } else {
                replace_texts(value, text);
            }
        }
    }
}
