//! Prints what the window is generated from: the command table, or with an argument the table of languages.
fn main() {
    use std::io::Write as _;
    let text = match std::env::args().nth(1).as_deref() {
        Some("languages.json") => porchlight_actions::languages_json(),
        Some("languages.css") => porchlight_actions::languages_css(),
        _ => porchlight_actions::typescript(),
    };
    let _ = std::io::stdout().write_all(text.as_bytes());
}
