//! One table of languages: to add one is to add an entry and its files.
use std::{fs, path::Path};

use porchlight_languages::{LANGUAGES, SOURCE, offered};

use crate::{files, root};

/// Where code is that people run, and what it is written in.
const FOLDERS: [(&str, &[&str]); 4] = [
    ("src-tauri", &[".rs", ".typ"]),
    ("ui/src", &[".ts", ".svelte", ".css"]),
    ("ui/languages", &[".mjs"]),
    ("xtask/src", &[".rs"]),
];
/// Files that may name a language, and why. The list only becomes shorter.
const EXCEPTIONS: [(&str, &str); 5] = [
    ("src-tauri/languages/src/table.rs", "the table"),
    (
        "src-tauri/words/src/fts5.rs",
        "names of what a library knows, by ISO code: packs may be in languages that the window does not speak",
    ),
    ("ui/src/backend/generated.ts", "generated from the table"),
    (
        "ui/src/primitives/words.svelte.ts",
        "primitives know no table: it stands in until the app has said its words",
    ),
    ("xtask/src/sample.rs", "what a developer gets who asks for nothing else"),
];
/// Folders of Rust that is not in the app: tests and examples say what they mean.
const TESTS: [&str; 2] = ["tests", "examples"];

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

/// The lines of a file that are in the app: no comments, and nothing from the tests at its end on.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .filter(|(_, line)| !["//", "/*", "*"].iter().any(|comment| line.trim_start().starts_with(comment)))
}

/// Whether a line names the language: its tag as a text by itself, or in a selector of CSS.
fn names(line: &str, tag: &str) -> bool {
    ['"', '\'', '`'].iter().any(|quote| line.contains(&format!("{quote}{tag}{quote}"))) || line.contains(&format!(":lang({tag})"))
}

#[test]
fn only_the_table_names_a_language() {
    let mut named = Vec::new();
    for (folder, endings) in FOLDERS {
        for file in files(folder, endings) {
            let path = shown(&file);
            let is_test = path.ends_with(".test.ts") || TESTS.iter().any(|folder| path.contains(&format!("/{folder}/")));
            // Generated style sheets repeat the table.
            if is_test
                || path.ends_with("on_paper.rs")
                || path.ends_with("languages.css")
                || EXCEPTIONS.iter().any(|(file, _)| *file == path)
            {
                continue;
            }
            let text = fs::read_to_string(&file).expect("readable");
            for (number, line) in lines(&text) {
                if LANGUAGES.iter().any(|language| names(line, language.tag)) {
                    named.push(format!("{path}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    assert!(
        named.is_empty(),
        "a language is named outside of the table (src-tauri/languages):\n{}",
        named.join("\n")
    );
}

#[test]
fn exceptions_are_needed() {
    for (path, why) in EXCEPTIONS {
        let text = fs::read_to_string(root().join(path)).expect(path);
        let is_needed = lines(&text).any(|(_, line)| LANGUAGES.iter().any(|language| names(line, language.tag)));
        assert!(is_needed, "{path} names no language any more; it was an exception as {why}");
    }
}

#[test]
fn tests_go_over_the_table_instead_of_a_list_of_their_own() {
    for file in ["tests", "ui/src"].into_iter().flat_map(|folder| files(folder, &[".rs", ".ts"])) {
        let text = fs::read_to_string(&file).expect("readable");
        for line in text.lines() {
            let lists_all = line.contains("const ") && offered().all(|language| names(line, language.tag));
            assert!(!lists_all, "{}: {line}", shown(&file));
        }
    }
}

#[test]
fn every_language_has_its_files_and_nothing_is_left_of_others() {
    let expected = ["import.toml", "sample.json", "search.toml"];
    for language in offered() {
        for file in expected {
            let path = format!("resources/languages/{}/{file}", language.tag);
            assert!(root().join(&path).is_file(), "{path} is missing");
        }
    }
    for entry in fs::read_dir(root().join("resources/languages")).expect("the folders") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(
            offered().any(|language| language.tag == name),
            "resources/languages/{name} is in no entry"
        );
    }
}

#[test]
fn a_release_says_nothing_in_the_language_of_tests() {
    let pseudo: Vec<&str> = LANGUAGES
        .iter()
        .map(|language| language.tag)
        .filter(|tag| offered().all(|language| language.tag != *tag))
        .collect();
    assert_eq!(pseudo.len(), 1);
    let package: serde_json::Value = serde_json::from_str(&crate::read("ui/package.json")).expect("JSON");
    let build = package["scripts"]["build"].as_str().expect("how the window is built");
    assert!(build.starts_with("node languages/prepare.mjs && "), "{build}");
    assert!(!root().join(format!("resources/packs/starter/{}", pseudo[0])).exists());
    assert!(offered().any(|language| language.tag == SOURCE.tag));
}
