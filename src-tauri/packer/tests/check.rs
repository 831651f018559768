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
    let output = check(&[smallest().to_str().unwrap(), "--today", "2026-11-22"]);
    assert!(output.status.success(), "warnings alone do not fail");
    let told = str::from_utf8(&output.stdout).unwrap();
    assert!(
        told.starts_with("Warnings:\n  directory/us.toml: There is nobody to talk to. Add"),
        "{told}"
    );
    let last = told.lines().last().unwrap();
    assert!(
        last.starts_with("smallest 1.2.3: 1 guides, 1 checklists, 1 flows, 2 helplines in 1 countries; 0 errors, "),
        "{last}"
    );
}

#[test]
fn warnings_fail_when_asked_to() {
    let folder = smallest();
    let output = check(&[folder.to_str().unwrap(), "--today", "2026-11-22", "--strict"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_day_counts() {
    let told = |today| {
        let folder = smallest();
        let output = check(&[folder.to_str().unwrap(), "--today", today]);
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(!told("2027-11-22").contains("It was to be reviewed"));
    assert!(told("2027-11-23").contains("en/guides/the-promise.md:12: It was to be reviewed by 2027-11-22."));
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
            .starts_with("Errors:\n  pack.toml:2: Unknown key `colour`. Remove it"),
        "{output:?}"
    );
}

#[test]
fn programs_get_json() {
    let pack = tempfile::tempdir().unwrap();
    let output = check(&[pack.path().to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["errors"][0]["file"], "pack.toml");
    assert_eq!(told["errors"][0]["line"], serde_json::Value::Null);
    assert_eq!(told["errors"][0]["what"], "This file is missing.");
    assert_eq!(told["warnings"], serde_json::json!([]));
}

#[test]
fn the_share_of_answered_queries_is_told() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let queries =
        "[en.all]\n'make a child account' = ['checklist:first-phone']\n'weather' = []\n'nonsense qwertz' = ['guide:the-promise']\n";
    fs::write(file.path(), queries).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_packer"))
        .arg("queries")
        .args([smallest().as_path(), file.path()])
        .output()
        .unwrap();
    assert!(output.status.success());
    assert_eq!(
        str::from_utf8(&output.stdout).unwrap(),
        "en \"nonsense qwertz\" finds nothing; wanted guide:the-promise\n\
         en all: 2 of 3 queries find what they should among the first 3 (67 %).\n"
    );
}
