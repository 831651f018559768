//! Every pack in `tests/packs`: what is wrong in it is told word for word, and what is right in it is read.
//!
//! A case is a folder with `input/` (files laid over those of the case `smallest`, which is a whole pack), perhaps `removed.txt` (files to
//! take away), `expected.txt`, and, in cases about warnings, `warnings.txt`: those that the case `smallest` does not have. `SNAPSHOTS=overwrite cargo test -p porchlight-library --test packs` writes the expectations anew.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

mod outline;

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use outline::outline;
use porchlight_library::{Library, PackProblem, check};
use snapbox::{Assert, Data};

/// The pack that the others are laid over.
const WHOLE_CASE: &str = "smallest";
/// The day on which the packs are checked: some months before whatever stands in the smallest one was to be reviewed.
const TODAY: Date = date(2027, 3, 1);

#[test]
fn every_pack_is_read_as_expected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs");
    let mut cases: Vec<PathBuf> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(cases.len() > 28, "the cases are there");
    let whole = tempfile::tempdir().unwrap();
    lay_over(&root.join(WHOLE_CASE).join("input"), whole.path());
    let of_the_whole = check(&Library::open(whole.path()), whole.path(), TODAY);
    for case in cases {
        let pack = tempfile::tempdir().unwrap();
        lay_over(&root.join(WHOLE_CASE).join("input"), pack.path());
        lay_over(&case.join("input"), pack.path());
        if let Ok(removed) = fs::read_to_string(case.join("removed.txt")) {
            removed.lines().for_each(|file| fs::remove_file(pack.path().join(file)).unwrap());
        }
        let library = Library::open(pack.path());
        let expected = Data::read_from(&case.join("expected.txt"), None).raw();
        Assert::new().action_env("SNAPSHOTS").eq(outline(&library), expected);
        let file = case.join("warnings.txt");
        if file.exists() {
            let mut warnings = check(&library, pack.path(), TODAY);
            if case.file_name().unwrap() != WHOLE_CASE {
                warnings.retain(|warning| !of_the_whole.contains(warning));
            }
            Assert::new()
                .action_env("SNAPSHOTS")
                .eq(told(&warnings), Data::read_from(&file, None).raw());
        }
    }
}

fn told(warnings: &[PackProblem]) -> String {
    warnings.iter().map(|warning| format!("{warning}\n")).collect()
}

fn lay_over(from: &Path, to: &Path) {
    let Ok(entries) = fs::read_dir(from) else { return };
    for entry in entries {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            lay_over(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
