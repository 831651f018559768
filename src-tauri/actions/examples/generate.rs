//! Prints the TypeScript side of the command table.
fn main() {
    use std::io::Write as _;
    let _ = std::io::stdout().write_all(porchlight_actions::typescript().as_bytes());
}
