use porchlight_languages::{LANGUAGES, Language, SOURCE, Script, language_of};
use serde_json::{Value, json};

/// What a layout needs to know of the language of a sheet with this tag. A language that the app does not speak is set like its first one.
pub(crate) fn language(tag: &str) -> Value {
    let language = language_of(tag).unwrap_or(&SOURCE);
    let paper = &language.script.paper;
    let families = |of: fn(&Script) -> &'static str| families(language, of);
    json!({
        "code": code(tag),
        "direction": language.direction.code(),
        "textFonts": families(|script| script.paper.text),
        "displayFonts": families(|script| script.paper.display),
        "leading": paper.leading_em,
        "topEdge": paper.top_edge_em,
        "stacksMarks": language.script.stacks_marks,
    })
}

/// The part of a language tag that Typst reads: two or three letters.
fn code(tag: &str) -> String {
    let first = tag.split('-').next().unwrap_or_default();
    let is_code = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_code { first } else { SOURCE.tag }.to_ascii_lowercase()
}

/// Fonts in the order in which a letter is looked for: those of Latin, for names and numbers, then those of the language, then all others.
fn families(language: &Language, of: fn(&Script) -> &'static str) -> Vec<&'static str> {
    let scripts = LANGUAGES.iter().map(|language| language.script);
    let mut families: Vec<&'static str> = Vec::new();
    for family in [SOURCE.script, language.script].into_iter().chain(scripts).map(of) {
        if !families.contains(&family) {
            families.push(family);
        }
    }
    families
}
