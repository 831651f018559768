//! Where things are on this machine.

use std::env;
use std::path::{Path, PathBuf};

/// The top folder of the project.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Whether this is a build machine: no questions are asked, and caches are outside the work tree.
pub(crate) fn on_build_machine() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// The person's cache folder for this project, shared by all work trees.
pub(crate) fn cache() -> PathBuf {
    let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
    home.map_or_else(root, PathBuf::from).join(".cache").join("porchlight")
}

/// Where Cargo builds. Without a setting of its own it is the folder this very program was built into, so that a `build.target-dir`
/// in someone's Cargo configuration counts too.
pub(crate) fn target() -> PathBuf {
    if let Some(folder) = env::var_os("CARGO_TARGET_DIR") {
        return root().join(folder);
    }
    if on_build_machine() {
        return cache().join("target");
    }
    let own = env::current_exe().ok();
    let built_into = own.as_deref().and_then(|program| program.ancestors().nth(2));
    built_into.map_or_else(|| root().join("target"), Path::to_path_buf)
}

/// A program Cargo has built in the debug profile.
pub(crate) fn debug_program(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Where `npm` keeps the packages it has fetched, if it is not its usual place.
pub(crate) fn npm_cache() -> Option<PathBuf> {
    let already_set = env::var_os("npm_config_cache").is_some();
    (on_build_machine() && !already_set).then(|| cache().join("npm"))
}
