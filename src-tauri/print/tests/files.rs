//! The files that come out, for everything in the packs.
use std::path::Path;
use std::thread;

use jiff::civil::date;
use porchlight_domain::content::{AgeBand, ItemKind, ItemLink};
use porchlight_library::Library;
use porchlight_print::{Form, Layout, Paper, PrintError, Words, print_helpline_card, print_item};

/// Stands in the file's metadata when it keeps the standard for readers who listen.
const ACCESSIBLE: &[u8] = b"pdfuaid:part";

fn pack(folder: &str) -> Library {
    Library::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
}

fn words() -> Words {
    serde_json::from_str(include_str!("words/en.json")).expect("every word")
}

fn layout(paper: Paper) -> Layout {
    Layout {
        paper,
        form: Form::Sheet,
        ages: None,
        locale: "en".to_owned(),
        country: "us".to_owned(),
        shows_help: true,
        today: date(2026, 11, 25),
    }
}

fn assert_accessible(pdf: &[u8], name: &str) {
    assert!(pdf.starts_with(b"%PDF-1.7"), "{name}");
    for mark in [ACCESSIBLE, b"/StructTreeRoot", b"/Lang", b"/DisplayDocTitle true"] {
        assert!(
            pdf.windows(mark.len()).any(|part| part == mark),
            "{name}: {}",
            String::from_utf8_lossy(mark)
        );
    }
}

/// Every item of a pack in every language it has.
fn everything(library: &Library) -> Vec<(ItemLink, String)> {
    let items = ItemKind::ALL.into_iter().flat_map(|kind| {
        let items = library.items(kind, library.default_locale());
        items.into_iter().map(move |item| ItemLink { kind, id: item.id.clone() })
    });
    items
        .flat_map(|link| {
            let languages: Vec<String> = library.languages(&link).into_iter().map(str::to_owned).collect();
            languages.into_iter().map(move |locale| (link.clone(), locale))
        })
        .collect()
}

fn assert_prints(library: &Library, link: &ItemLink, locale: &str, paper: Paper) {
    let how = Layout {
        locale: locale.to_owned(),
        ..layout(paper)
    };
    let name = format!("{link} {locale} {paper:?}");
    let pdf = print_item(library, link, &how, &words()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_accessible(&pdf, &name);
}

#[test]
fn every_kind_prints_on_both_papers() {
    let library = pack("tests/pack");
    for (link, locale) in everything(&library) {
        for paper in Paper::ALL {
            assert_prints(&library, &link, &locale, paper);
        }
    }
}

/// On one paper each, in turn: the layouts are the same for both, and all of them on both would take a minute.
#[test]
fn every_item_and_country_of_the_app_prints_in_every_language() {
    let library = pack("../../resources/packs/starter");
    let everything = everything(&library);
    assert!(everything.len() > 10);
    thread::scope(|scope| {
        for (part, paper) in Paper::ALL.into_iter().enumerate() {
            let (library, everything) = (&library, &everything);
            scope.spawn(move || {
                for (link, locale) in everything.iter().skip(part).step_by(Paper::ALL.len()) {
                    assert_prints(library, link, locale, paper);
                }
                for country in library.countries().iter().skip(part).step_by(Paper::ALL.len()) {
                    let pdf = print_helpline_card(library, &country.code, &layout(paper), &words()).expect("a card");
                    assert_accessible(&pdf, &country.code);
                }
            });
        }
    });
}

#[test]
fn every_guide_of_the_app_folds_to_a_card() {
    let library = pack("../../resources/packs/starter");
    for guide in library.guides("en") {
        let link = ItemLink {
            kind: ItemKind::Guide,
            id: guide.item.id.clone(),
        };
        let how = Layout {
            form: Form::FoldedCard,
            ages: guide.item.ages.last().copied(),
            ..layout(Paper::A4)
        };
        let pdf = print_item(&library, &link, &how, &words()).unwrap_or_else(|error| panic!("{link}: {error}"));
        assert_accessible(&pdf, &link.to_string());
    }
}

#[test]
fn what_cannot_be_printed_is_told_apart() {
    let library = pack("tests/pack");
    let print = |what: &str, form, ages| {
        let link = ItemLink::parse(what).expect("a link");
        let how = Layout {
            form,
            ages,
            ..layout(Paper::A4)
        };
        print_item(&library, &link, &how, &words()).err()
    };
    assert_eq!(print("guide:nothing", Form::Sheet, None), Some(PrintError::NotFound));
    assert_eq!(
        print("flow:image-threat", Form::FoldedCard, Some(AgeBand::From11To13)),
        Some(PrintError::NoSuchForm)
    );
    assert_eq!(print("guide:the-promise", Form::FoldedCard, None), Some(PrintError::OneAgeNeeded));
    assert_eq!(
        print_helpline_card(&Library::default(), "us", &layout(Paper::A4), &words()).err(),
        Some(PrintError::NotFound)
    );
}
