//! What the window and its tests need of the table of languages: generated, so that there is one table.
use std::fmt::Write as _;

use porchlight_languages::{LANGUAGES, SOURCE, ScreenFonts, Script};
use serde_json::{Value, json};

/// What is committed as `ui/src/backend/languages.json`: every language, in order.
#[must_use]
pub fn languages_json() -> String {
    let languages: Vec<Value> = LANGUAGES
        .iter()
        .map(|language| {
            json!({
                "tag": language.tag,
                "ownName": language.own_name,
                "direction": language.direction.code(),
                "state": language.state.code(),
                "formats": language.formats,
                "yearsAhead": language.years_ahead,
                "spaces": language.script.spaces,
            })
        })
        .collect();
    // Values made here always have a text.
    let mut text = serde_json::to_string_pretty(&languages).unwrap_or_default();
    text.push('\n');
    text
}

/// What is committed as `ui/src/styles/languages.css`: the fonts of every script, and the room that their lines need.
#[must_use]
pub fn languages_css() -> String {
    let mut css = String::from("/* Generated from the table of languages by `cargo xtask generate`; a test fails when it is stale. */\n");
    let scripts = scripts();
    for sheet in scripts.iter().flat_map(|script| script.screen.style_sheets) {
        let _ = writeln!(css, "@import \"{sheet}\";");
    }
    let families = |of: fn(&ScreenFonts) -> &'static str| {
        let families: Vec<String> = scripts.iter().map(|script| format!("\"{}\"", of(&script.screen))).collect();
        families.join(", ")
    };
    let _ = write!(
        css,
        "\n:root {{\n  --text: {}, system-ui, sans-serif;\n  --display: {}, Georgia, serif;\n}}\n",
        families(|fonts| fonts.text),
        families(|fonts| fonts.display)
    );
    let stacked: Vec<String> = LANGUAGES
        .iter()
        .filter(|language| language.script.stacks_marks)
        .map(|language| format!(":lang({})", language.tag))
        .collect();
    let _ = write!(
        css,
        "\n/* Room between lines; headings say their own unless this does. Marks above and below the letters need more, and no tighter \
         letters. */\n:root,\n[lang] {{\n  --text-line: 1.55;\n  --line-heading: initial;\n  --spacing-heading: initial;\n}}\n\
         {} {{\n  --text-line: 1.75;\n  --line-heading: 1.5;\n  --spacing-heading: 0;\n}}\n",
        stacked.join(",\n")
    );
    css
}

/// Each script once, that of the source first.
fn scripts() -> Vec<&'static Script> {
    let mut scripts = vec![SOURCE.script];
    for language in LANGUAGES {
        if !scripts.iter().any(|script| script.code == language.script.code) {
            scripts.push(language.script);
        }
    }
    scripts
}
