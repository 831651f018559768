//! A pack with an error starts the app without that item, and says which and where.
use std::{fs, path::Path};

use porchlight_actions::ErrorCode;
use serde_json::json;

use crate::fresh_computer::Computer;

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

#[test]
fn one_torn_guide_is_left_out_and_named_with_its_line() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/packs/starter"),
        folder.path(),
    );
    let guide = folder.path().join("en/guides/the-promise.md");
    let torn = fs::read_to_string(&guide)
        .expect("the guide")
        .replace("{#open-with}", "{#open-wide}");
    fs::write(&guide, torn).expect("torn");

    let app = Computer::with_pack(folder.path().to_owned()).start();
    let problems = app.does("start", json!({}))["packProblems"].clone();
    let located = problems
        .as_array()
        .expect("problems")
        .iter()
        .any(|problem| problem["file"] == "en/guides/the-promise.md" && problem["line"].as_u64().is_some_and(|line| line > 1));
    assert!(located, "file and line are named: {problems}");
    assert_eq!(app.refuses("guide", json!({ "id": "the-promise" })).code, ErrorCode::NotFound);
    app.does("guide", json!({ "id": "one-rule-private-pictures" }));
    app.does("flow", json!({ "id": "image-threat", "country": "us" }));
}

#[test]
fn a_missing_pack_leaves_an_app_that_starts_and_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = Computer::with_pack(folder.path().join("nowhere")).start();
    assert!(
        !app.does("start", json!({}))["packProblems"]
            .as_array()
            .expect("problems")
            .is_empty()
    );
    assert_eq!(app.does("shelf", json!({ "kind": "guide" }))["items"], json!([]));
    app.does("today", json!({}));
    app.sets_up();
}
