use std::fs;
use std::io::{self, Write};
use std::path::Path;

use porchlight_library::Library;
use porchlight_library::queries::{FIRST_HITS, Queries};

/// Prints how many queries of `file` are answered by the pack in `folder`, and those that are not. False when the file names items that
/// the pack does not have.
pub(crate) fn queries(folder: &Path, file: &Path, set: Option<&str>, json: bool, mut out: impl Write) -> io::Result<bool> {
    let library = Library::open(folder);
    let queries = Queries::parse(&fs::read_to_string(file)?).map_err(io::Error::other)?;
    let unknown = queries.unknown(&library);
    let mut shares = queries.measure(&library);
    shares.retain(|share| set.is_none_or(|set| share.set == set));
    if json {
        serde_json::to_writer_pretty(&mut out, &shares)?;
        writeln!(out)?;
    } else {
        for share in &shares {
            for missed in &share.missed {
                let wanted = if missed.wanted.is_empty() {
                    "nothing".to_owned()
                } else {
                    missed.wanted.join(" or ")
                };
                let found = if missed.found.is_empty() {
                    "nothing".to_owned()
                } else {
                    missed.found.join(", ")
                };
                writeln!(out, "{} \"{}\" finds {found}; wanted {wanted}", share.locale, missed.query)?;
            }
        }
        for item in &unknown {
            writeln!(out, "The pack has no {item}.")?;
        }
        for share in &shares {
            let answered = share.queries - share.missed.len();
            let percent = share.answered() * 100.0;
            writeln!(
                out,
                "{} {}: {answered} of {} queries find what they should among the first {FIRST_HITS} ({percent:.0} %).",
                share.locale, share.set, share.queries
            )?;
        }
    }
    out.flush()?;
    Ok(unknown.is_empty())
}
