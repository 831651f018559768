//! `cargo xtask check-windows`: compiles everything for Windows on Debian, so that code behind `cfg(windows)` need not be guessed.
//!
//! Takes about 25 minutes the first time, so it is not part of the tests. With rustup's own standard library for Windows
//! (`rustup target add x86_64-pc-windows-gnu`) that one is used. Without it Debian's newer compiler comes with the sources of the
//! standard library, and Cargo builds that first.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::setup::{self, Need};
use crate::{build, paths, process};

const TARGET: &str = "x86_64-pc-windows-gnu";
/// Builds the C parts: SQLCipher, OpenSSL and the resources of the program.
const C_PACKAGES: &[&str] = &["gcc-mingw-w64-x86-64", "g++-mingw-w64-x86-64"];
/// Debian's compiler of a newer Rust, with the sources of the standard library.
const RUST_PACKAGES: &[&str] = &["rustc-web", "rust-web-src"];
/// The compiler from `rustc-web`; it stays out of the way of rustup's, which comes first in most search paths.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

pub(crate) fn run() -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("this compiles for Windows on Linux; on Windows use `cargo xtask test`");
    }
    setup::ensure(Need::Build)?;
    setup::install(C_PACKAGES)?;
    let has_standard_library = has_standard_library();
    if !has_standard_library {
        setup::install(RUST_PACKAGES)?;
    }
    build::window()?;
    process::run(&mut compile(has_standard_library))?;
    println!("Everything compiles for {TARGET}.");
    Ok(())
}

/// Whether the compiler in use has a standard library for Windows.
fn has_standard_library() -> bool {
    let folder = process::printed(process::command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn compile(has_standard_library: bool) -> Command {
    let mut command = process::cargo(["build", "--target", TARGET]);
    command.args(build::EVERYTHING);
    command.env("CARGO_TARGET_DIR", paths::target().join("windows"));
    if !has_standard_library {
        command.args(["-Z", "build-std=std,panic_abort"]);
        // The first lets Cargo and the compiler take options of a development version, which building a standard library needs.
        command.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", DEBIAN_RUSTC);
    }
    command
}
