use std::io::{self, Write};
use std::path::Path;

use porchlight_library::Library;

/// Prints what is wrong in the pack in `folder`, and whether it is free of problems.
pub(crate) fn check(folder: &Path, json: bool, mut out: impl Write) -> io::Result<bool> {
    let library = Library::open(folder);
    let problems = library.problems();
    if json {
        serde_json::to_writer_pretty(&mut out, problems)?;
        writeln!(out)?;
    } else {
        for problem in problems {
            writeln!(out, "{problem}")?;
        }
        writeln!(out, "{}", summary(&library))?;
    }
    out.flush()?;
    Ok(problems.is_empty())
}

fn summary(library: &Library) -> String {
    let Some(pack) = library.pack() else {
        return "The pack cannot be used.".to_owned();
    };
    let locale = &pack.default_locale;
    let helplines: usize = library.countries().iter().map(|country| country.helplines.len()).sum();
    format!(
        "{} {}: {} guides, {} checklists, {} flows, {} helplines in {} countries; {} problems.",
        pack.id,
        pack.version,
        library.guides(locale).len(),
        library.checklists(locale).len(),
        library.flows(locale).len(),
        helplines,
        library.countries().len(),
        library.problems().len()
    )
}
