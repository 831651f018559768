//! The project speaks of itself alone, and keeps nothing about the computers it is written on.
use std::fs;

use crate::files;

#[test]
fn no_file_names_somebodys_computer() {
    let endings = [".rs", ".ts", ".svelte", ".md", ".toml", ".json", ".css", ".html", ".yml"];
    for folder in ["src-tauri", "ui", "tests", "xtask", "resources", "docs"] {
        for file in files(folder, &endings) {
            if file.file_name().is_some_and(|name| name == "privacy.rs") {
                continue;
            }
            let text = fs::read_to_string(&file).expect("readable");
            for forbidden in ["/root/", "/work/", "C:\\Users\\"] {
                assert!(!text.contains(forbidden), "{} names {forbidden}", file.display());
            }
        }
    }
}
