//! Declares every command of the table to Tauri, so that a window may call only those its capability names.

macro_rules! command_table {
    ($($access:ident $name:ident($request:ty) -> $reply:ty = $action:path;)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}

include!("../actions/src/command/table.rs");

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/actions/src/command/table.rs");
    // The window is built into the program, which would otherwise keep an older one.
    println!("cargo:rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS))
        .capabilities_path_pattern("./src-tauri/capabilities/**/*.json");
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("the Tauri build step failed: {error:#}");
    }
}
