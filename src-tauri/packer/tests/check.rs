//! `packer check` as people and programs run it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::{fs, str};

fn smallest() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs/smallest/input")
}

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_packer"))
        .arg("check")
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn a_pack_without_problems_passes() {
    let output = check(&[smallest().to_str().unwrap()]);
    assert!(output.status.success());
    let told = str::from_utf8(&output.stdout).unwrap();
    assert_eq!(
        told,
        "smallest 1.2.3: 1 guides, 1 checklists, 1 flows, 2 helplines in 1 countries; 0 problems.\n"
    );
}

#[test]
fn a_problem_is_told_with_its_place() {
    let pack = tempfile::tempdir().unwrap();
    let folder = pack.path().to_str().unwrap();
    fs::write(pack.path().join("pack.toml"), "id = 'a'\ncolour = 'red'\n").unwrap();
    let output = check(&[folder]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        str::from_utf8(&output.stdout)
            .unwrap()
            .starts_with("pack.toml:2: Unknown key `colour`. Remove it"),
        "{output:?}"
    );
}

#[test]
fn programs_get_json() {
    let pack = tempfile::tempdir().unwrap();
    let output = check(&[pack.path().to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let problems: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(problems[0]["file"], "pack.toml");
    assert_eq!(problems[0]["line"], serde_json::Value::Null);
    assert_eq!(problems[0]["what"], "This file is missing.");
}
