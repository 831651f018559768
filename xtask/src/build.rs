//! Building the window and the programs, always with the same settings so that no command rebuilds what another has built.

use anyhow::Result;

use crate::process;

/// What every Cargo build of the programs is given: all crates but this one, with the window inside the app.
///
/// This crate is left out because Windows does not let a running program be replaced.
pub(crate) const EVERYTHING: [&str; 5] = ["--workspace", "--exclude", "xtask", "--features", "porchlight/custom-protocol"];

/// Builds what the window shows into `ui/dist`.
pub(crate) fn window() -> Result<()> {
    process::run(&mut process::npm(["run", "build", "--workspace", "ui"]))
}

/// Builds the app and the other programs in the debug profile. The window must have been built: it goes into the app.
pub(crate) fn programs() -> Result<()> {
    process::run(process::cargo(["build"]).args(EVERYTHING))
}
