//! Which crate may depend on which, and what the code of the window may import or use.
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use crate::{files, read};

fn dependencies(manifest: &str) -> BTreeSet<String> {
    let manifest: toml::Table = read(manifest).parse().expect("TOML");
    manifest
        .get("dependencies")
        .and_then(toml::Value::as_table)
        .map(|table| table.keys().cloned().collect())
        .unwrap_or_default()
}

#[test]
fn crates_know_only_those_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("domain", &[][..]),
        ("words", &[]),
        ("languages", &[]),
        ("library", &["domain", "languages", "words"]),
        ("vault", &["domain", "words"]),
        ("print", &["domain", "languages", "library"]),
        ("handover", &["domain", "languages"]),
        (
            "actions",
            &["domain", "handover", "languages", "library", "print", "vault", "words"],
        ),
        ("bridge", &["actions", "domain", "library", "vault"]),
        ("packer", &["domain", "library"]),
    ]);
    for (name, below) in allowed {
        for dependency in dependencies(&format!("src-tauri/{name}/Cargo.toml")) {
            if let Some(other) = dependency.strip_prefix("porchlight-") {
                assert!(below.contains(&other), "{name} must not know {other}");
            }
            assert!(!dependency.starts_with("tauri"), "{name} must not know Tauri: only the shell does");
        }
    }
    let shell: Vec<String> = dependencies("Cargo.toml")
        .into_iter()
        .filter(|name| name.starts_with("porchlight-"))
        .collect();
    assert_eq!(shell, ["porchlight-actions"], "the shell reaches everything through actions");
}

#[test]
fn domain_has_no_io_no_clock_no_randomness_no_serde() {
    let known = dependencies("src-tauri/domain/Cargo.toml");
    assert!(
        known.iter().all(|name| ["jiff", "uuid"].contains(&name.as_str())),
        "domain knows dates and ids, nothing else: {known:?}"
    );
    for file in files("src-tauri/domain/src", &[".rs"]) {
        let text = fs::read_to_string(&file).expect("readable");
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for forbidden in [
                "std::fs",
                "std::io",
                "std::net",
                "std::env",
                "SystemTime",
                "Zoned::now",
                "Timestamp::now",
                "now_v7",
                "new_v4",
                "serde",
            ] {
                assert!(!line.contains(forbidden), "{} uses {forbidden}", file.display());
            }
        }
    }
}

#[test]
fn only_the_backend_folder_imports_the_platform() {
    for file in files("ui/src", &[".ts", ".svelte"]) {
        let inside = file.components().any(|part| part.as_os_str() == "backend");
        let text = fs::read_to_string(&file).expect("readable");
        assert!(
            inside || !text.contains("@tauri-apps/"),
            "{} imports the platform; ui/src/backend is the place for that",
            file.display()
        );
    }
}

#[test]
fn primitives_know_nothing_of_the_app() {
    for file in files("ui/src/primitives", &[".ts", ".svelte"]) {
        let text = fs::read_to_string(&file).expect("readable");
        for line in text.lines().filter(|line| line.contains("from '") || line.contains("from \"")) {
            for above in ["backend", "messages", "concepts/", "screens/", "app/"] {
                assert!(!line.contains(above), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn text_never_becomes_markup() {
    for file in files("ui/src", &[".ts", ".svelte"]) {
        let text = fs::read_to_string(&file).expect("readable");
        for forbidden in ["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"] {
            assert!(!text.contains(forbidden), "{} uses {forbidden}", file.display());
        }
    }
}
