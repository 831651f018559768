//! Whatever stands in a pack, reading it ends, soon, without a panic.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use porchlight_library::limits::HITS_MAX;
use porchlight_library::{Library, PackProblem};
use proptest::prelude::*;

/// Longer than any refusal takes in a debug build on a slow machine; far shorter than what grows with the square of the size.
const SOON: Duration = Duration::from_secs(10);
const MEGABYTE: usize = 1024 * 1024;

/// A whole pack with one file more, or instead.
fn open_with(file: &str, bytes: &[u8]) -> Library {
    open_with_all(&[(file, bytes)])
}

fn open_with_all(files: &[(&str, &[u8])]) -> Library {
    let pack = tempfile::tempdir().unwrap();
    copy(&smallest(), pack.path());
    files
        .iter()
        .for_each(|(file, bytes)| fs::write(pack.path().join(file), bytes).unwrap());
    Library::open(pack.path())
}

fn smallest() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs/smallest/input")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn guide(body: &str) -> String {
    let smallest = include_str!("../../../tests/packs/smallest/input/en/guides/the-promise.md");
    let (front, _) = smallest.split_once("\n## ").unwrap();
    format!("{front}\n{body}")
}

fn refused_soon(bytes: &[u8]) -> Vec<PackProblem> {
    let start = Instant::now();
    let library = open_with("en/guides/the-promise.md", bytes);
    assert!(start.elapsed() < SOON, "it took {:?}", start.elapsed());
    assert!(library.guide("the-promise", "en").is_none());
    assert!(!library.problems().is_empty());
    library.problems().to_vec()
}

#[test]
fn deep_markdown_is_refused_soon() {
    for opening in ["> ", "- ", "1. ", "*a **b ", "[", "![", "((", "<a "] {
        let problems = refused_soon(guide(&opening.repeat(10_000)).as_bytes());
        assert!(problems.len() < 60, "{opening}: {}", problems.len());
    }
    let lines: String = (0..340).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    refused_soon(guide(&lines).as_bytes());
    let many: String = "> > > > > > > > > > > > a\n\n".repeat(8_000);
    refused_soon(guide(&many).as_bytes());
}

#[test]
fn deep_tables_are_refused_soon() {
    for (opening, closing) in [("[", "]"), ("{ a = ", "}")] {
        let toml = format!("x = {}{}\n", opening.repeat(2_000), closing.repeat(2_000));
        refused_soon(format!("+++\n{toml}+++\n").as_bytes());
        assert!(open_with("pack.toml", toml.as_bytes()).pack().is_none());
    }
}

#[test]
fn a_huge_line_is_refused_soon() {
    let problems = refused_soon(&vec![b'a'; 50 * MEGABYTE]);
    assert_eq!(problems[0].what, "The file is larger than 256 KB.");
    let problems = refused_soon(guide(&"a".repeat(20_000)).as_bytes());
    assert_eq!(problems[0].what, "The line is longer than 16 KB.");
}

#[test]
fn what_is_not_text_is_refused() {
    let problems = refused_soon(b"+++\nid = \"\xFF\"\n+++\n");
    assert_eq!((problems[0].line, problems[0].what.as_str()), (Some(2), "This is not UTF-8 text."));
}

#[cfg(unix)]
#[test]
fn links_of_the_file_system_are_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("secret.md");
    fs::write(&secret, guide("")).unwrap();
    let pack = tempfile::tempdir().unwrap();
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs/smallest/input"),
        pack.path(),
    );
    std::os::unix::fs::symlink(&secret, pack.path().join("en/guides/linked.md")).unwrap();
    std::os::unix::fs::symlink(outside.path(), pack.path().join("en/flows/outside")).unwrap();
    let library = Library::open(pack.path());
    let files: Vec<&str> = library.problems().iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(files, ["en/flows/outside", "en/guides/linked.md"]);
}

/// Pieces that mean something to the readers, so that chance finds more than plain words.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[ -~\n]{0,40}",
        prop::sample::select(vec![
            "+++\n",
            "## ",
            "### ",
            "{#before}",
            "{ages=8-10}",
            "{#a kind=crisis helplines=report}",
            "> ",
            "- ",
            "1. ",
            "- {#id} ",
            "\n\n",
            "\n",
            "*",
            "**",
            "[a](",
            "guide:the-promise)",
            "`",
            "<b>",
            "| a |\n|---|\n",
            "---\n",
            "~~",
            "[^1]",
            "    ",
            "\t",
            "\r\n",
            "\u{0}",
            "= [",
            "\"\"\"",
            "id = ",
            "2026-11-22",
            "[[helplines]]\n",
            "{ en = \"a\" }",
            "ก",
            "https://",
            "&amp;",
            "\\",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_readers_panic(text in pieces(), query in any::<String>()) {
        let pages = ["en/guides/the-promise.md", "en/checklists/first-phone.md", "en/flows/image-threat.md"];
        // Once as the whole file, once below front matter that is right, so that every reader gets to see it.
        let below_front = pages.map(|page| {
            let smallest = fs::read_to_string(smallest().join(page)).unwrap();
            let (front, _) = smallest.split_once("\n## ").unwrap();
            format!("{front}\n{text}")
        });
        open_with_all(&pages.map(|page| (page, text.as_bytes())));
        let library = open_with_all(&[0, 1, 2].map(|page| (pages[page], below_front[page].as_bytes())));
        prop_assert!(library.find(&query, "en", "us").len() <= HITS_MAX);
        prop_assert!(library.find(&text, "en", "us").len() <= HITS_MAX);
        // Without a usable pack.toml no other table is read.
        open_with("pack.toml", text.as_bytes());
        open_with_all(&["sources.toml", "topics.toml", "search.toml", "directory/us.toml"].map(|table| (table, text.as_bytes())));
    }
}
