//! Prints every item of a pack into a folder, to look at: `cargo run -p porchlight-print --example samples -- PACK OUT [LANGUAGE] [COUNTRY]`.
#![allow(clippy::print_stderr)]
use std::error::Error;
use std::path::Path;
use std::time::Instant;

use porchlight_domain::content::{ItemKind, ItemLink};
use porchlight_library::Library;
use porchlight_print::{Form, Layout, Paper, Words, print_helpline_card, print_item};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let argument = |place: usize, default: &str| arguments.get(place).cloned().unwrap_or_else(|| default.to_owned());
    let pack = argument(0, "resources/packs/starter");
    let out = argument(1, "target/print-samples");
    let locale = argument(2, "en");
    let country = argument(3, "us");
    let library = Library::open(Path::new(&pack));
    let words_file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/words/{locale}.json"));
    let words: Words = serde_json::from_str(&std::fs::read_to_string(words_file)?)?;
    std::fs::create_dir_all(&out)?;
    let out = Path::new(&out);
    for problem in library.problems() {
        eprintln!("{problem:?}");
    }
    let how = |paper, form, ages| Layout {
        paper,
        form,
        ages,
        locale: locale.clone(),
        country: country.clone(),
        shows_help: true,
        today: jiff::civil::date(2026, 11, 25),
    };
    let started = Instant::now();
    let mut count = 0;
    let mut save = |name: String, pdf: Vec<u8>| {
        count += 1;
        std::fs::write(out.join(name), pdf)
    };
    for kind in ItemKind::ALL {
        for item in library.items(kind, &locale) {
            let link = ItemLink { kind, id: item.id.clone() };
            for paper in Paper::ALL {
                let name = format!("{}-{}-{}", kind.code(), item.id, paper.code());
                let begin = Instant::now();
                save(
                    format!("{name}.pdf"),
                    print_item(&library, &link, &how(paper, Form::Sheet, None), &words)?,
                )?;
                eprintln!("{name} {:?}", begin.elapsed());
                if kind == ItemKind::Guide {
                    for &band in &item.ages {
                        let begin = Instant::now();
                        let card = print_item(&library, &link, &how(paper, Form::FoldedCard, Some(band)), &words)?;
                        save(format!("{name}-card-{}.pdf", band.code()), card)?;
                        eprintln!("{name} card {:?}", begin.elapsed());
                    }
                    let one = print_item(&library, &link, &how(paper, Form::Sheet, item.ages.first().copied()), &words)?;
                    save(format!("{name}-one.pdf"), one)?;
                }
            }
        }
    }
    for country in library.countries() {
        for paper in Paper::ALL {
            let begin = Instant::now();
            let card = print_helpline_card(&library, &country.code, &how(paper, Form::Sheet, None), &words)?;
            save(format!("wallet-{}-{}.pdf", country.code, paper.code()), card)?;
            eprintln!("wallet {} {:?}", country.code, begin.elapsed());
        }
    }
    eprintln!("{count} files in {:?}", started.elapsed());
    Ok(())
}
