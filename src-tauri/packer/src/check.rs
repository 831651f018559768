use std::io::{self, Write};
use std::path::Path;

use jiff::civil::Date;
use porchlight_domain::content::ItemKind;
use porchlight_library::{Library, PackProblem, check as warnings};
use serde::Serialize;

/// The output of `--json`.
#[derive(Serialize)]
struct Findings<'a> {
    errors: &'a [PackProblem],
    warnings: &'a [PackProblem],
}

/// Prints what is wrong in the pack in `folder` and what could be better on `today`. True when nothing is wrong; when `strict`, only if
/// nothing could be better, either.
pub(crate) fn check(folder: &Path, today: Date, json: bool, strict: bool, mut out: impl Write) -> io::Result<bool> {
    let library = Library::open(folder);
    let errors = library.problems();
    let warnings = warnings(&library, folder, today);
    if json {
        let warnings = warnings.as_slice();
        serde_json::to_writer_pretty(&mut out, &Findings { errors, warnings })?;
        writeln!(out)?;
    } else {
        for (title, problems) in [("Errors", errors), ("Warnings", &warnings)] {
            if !problems.is_empty() {
                writeln!(out, "{title}:")?;
            }
            for problem in problems {
                writeln!(out, "  {problem}")?;
            }
        }
        writeln!(out, "{}", summary(&library, warnings.len()))?;
    }
    out.flush()?;
    Ok(errors.is_empty() && (!strict || warnings.is_empty()))
}

fn summary(library: &Library, warnings: usize) -> String {
    let Some(pack) = library.pack() else {
        return "The pack cannot be used.".to_owned();
    };
    let shelves = ItemKind::ALL.map(|kind| (library.items(kind, &pack.default_locale).len(), shelf(kind)));
    let shelves: Vec<String> = shelves
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, shelf)| format!("{count} {shelf}"))
        .collect();
    let helplines: usize = library.countries().iter().map(|country| country.helplines.len()).sum();
    format!(
        "{} {}: {}, {helplines} helplines in {} countries; {} errors, {warnings} warnings.",
        pack.id,
        pack.version,
        shelves.join(", "),
        library.countries().len(),
        library.problems().len()
    )
}

const fn shelf(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Guide => "guides",
        ItemKind::Checklist => "checklists",
        ItemKind::Flow => "flows",
        ItemKind::Rehearsal => "rehearsals",
        ItemKind::Reading => "readings",
        ItemKind::Questions => "question sets",
        ItemKind::Platform => "platform cards",
    }
}
