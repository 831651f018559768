//! One table of commands: what the window's types and permissions say is exactly what the table says.
use std::collections::BTreeSet;

use porchlight_actions::{COMMANDS, languages_css, languages_json, typescript};

use crate::read;

#[test]
fn what_is_generated_is_fresh() {
    let without_layout = |text: &str| text.split_whitespace().collect::<String>();
    for (file, text) in [
        ("ui/src/backend/generated.ts", typescript()),
        ("ui/src/backend/languages.json", languages_json()),
        ("ui/src/styles/languages.css", languages_css()),
    ] {
        assert!(
            without_layout(&read(file)) == without_layout(&text),
            "{file} is stale: run `cargo xtask generate`"
        );
    }
}

#[test]
fn the_window_may_call_every_command_of_the_table_and_nothing_else() {
    let capability: serde_json::Value = serde_json::from_str(&read("src-tauri/capabilities/main.json")).expect("JSON");
    let allowed: BTreeSet<String> = capability["permissions"]
        .as_array()
        .expect("permissions")
        .iter()
        .map(|permission| permission.as_str().expect("text").to_owned())
        .collect();
    let mut expected: BTreeSet<String> = COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    // To hear the native menu.
    expected.extend(["core:event:allow-listen".to_owned(), "core:event:allow-unlisten".to_owned()]);
    assert_eq!(
        allowed, expected,
        "a capability names each command of the table, once, and no plugin"
    );
    assert_eq!(capability["windows"], serde_json::json!(["main"]), "never a wildcard");
}

#[test]
fn the_page_may_load_nothing_from_anywhere_else() {
    let conf: serde_json::Value = serde_json::from_str(&read("tauri.conf.json")).expect("JSON");
    let security = &conf["app"]["security"];
    assert_eq!(security["csp"]["default-src"], "'none'");
    for (directive, sources) in security["csp"].as_object().expect("directives") {
        let sources = sources.as_str().expect("text");
        for source in sources.split(' ') {
            assert!(
                ["'none'", "'self'", "data:", "ipc:", "http://ipc.localhost"].contains(&source),
                "{directive} lets in {source}"
            );
        }
        assert!(directive != "script-src" || sources == "'self'", "scripts come from the app alone");
    }
    assert_eq!(security["freezePrototype"], true);
    assert_ne!(conf["app"]["withGlobalTauri"], true, "no global Tauri");
}
