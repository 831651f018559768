//! `cargo xtask test`: sets up the machine and runs every test.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use crate::build::{self, EVERYTHING};
use crate::report::{Counts, Report};
use crate::setup::{self, Need};
use crate::{paths, process};

/// Which tests to run.
#[derive(Args)]
pub(crate) struct Options {
    /// Only these; all when nothing is given
    #[arg(long, value_enum)]
    only: Vec<Suite>,
}

/// The kinds of tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Suite {
    /// Format, Clippy and the tests of all crates
    Rust,
    /// Types, style and tests of the window's code
    Ui,
    /// The screens in Chromium, against the real actions
    Browser,
    /// Journeys in the real window
    Desktop,
}

pub(crate) fn run(options: Options) -> Result<()> {
    let wants = |suite| options.only.is_empty() || options.only.contains(&suite);
    let mut report = Report::new();

    report.suite("Set-up", || setup::ensure(Need::Tests).map(|()| Counts::default()));
    if report.has_failures() {
        report.close();
        bail!("the machine is not ready for the tests");
    }
    if wants(Suite::Ui) {
        report.suite("Window: types", || {
            one(&mut process::npm(["run", "check", "--workspaces", "--if-present"]))
        });
        report.suite("Window: style", || {
            one(&mut process::npm(["run", "lint", "--workspaces", "--if-present"]))
        });
        report.suite("Window: tests", vitest);
    }
    // The app holds the window inside, so no crate that knows the app compiles before this.
    report.suite("Window: build", || build::window().map(|()| Counts::one(true)));
    if wants(Suite::Rust) {
        report.suite("Rust: format", || one(&mut process::cargo(["fmt", "--all", "--check"])));
        report.suite("Rust: Clippy", || one(&mut clippy()));
        report.suite("Rust: tests", cargo_tests);
    }
    if wants(Suite::Browser) || wants(Suite::Desktop) {
        report.suite("Programs: build", || build::programs().map(|()| Counts::one(true)));
    }
    if wants(Suite::Browser) {
        report.suite("Screens in the browser", || playwright("browser"));
    }
    if wants(Suite::Desktop) {
        report.suite("Journeys in the real window", || playwright("desktop"));
    }
    if !report.close() {
        // The closing line names the failures.
        std::process::exit(1);
    }
    Ok(())
}

/// A command that is one check.
fn one(command: &mut Command) -> Result<Counts> {
    Ok(Counts::one(process::run(command).is_ok()))
}

fn clippy() -> Command {
    process::cargo([
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "porchlight/custom-protocol",
        "--",
        "--deny",
        "warnings",
    ])
}

fn cargo_tests() -> Result<Counts> {
    let mut counts = counted_cargo(process::cargo(["test", "--no-fail-fast"]).args(EVERYTHING))?;
    counts.add(counted_cargo(&mut process::cargo(["test", "--package", "xtask"]))?);
    Ok(counts)
}

/// Runs `cargo test`, showing what it prints and counting along.
fn counted_cargo(command: &mut Command) -> Result<Counts> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {}", process::line(command)))?;
    let output = child.stdout.take().context("cargo has no output")?;
    let mut counts = Counts::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        counts.add_cargo_line(&line);
    }
    Ok(counts.with_ending(child.wait()?.success()))
}

fn vitest() -> Result<Counts> {
    counted_junit("ui", |file| {
        let mut command = process::npm(["run", "test", "--workspace", "ui", "--", "--reporter=default", "--reporter=junit"]);
        command.arg(format!("--outputFile.junit={file}"));
        command
    })
}

fn playwright(suite: &'static str) -> Result<Counts> {
    counted_junit(suite, |file| {
        let mut command = process::npm(["run", suite, "--workspace", "tests"]);
        command.env("JUNIT_FILE", file);
        command
    })
}

/// Runs a suite that writes a JUnit report into the file it is given.
fn counted_junit(suite: &str, command: impl FnOnce(&str) -> Command) -> Result<Counts> {
    let folder = paths::target().join("test-reports");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{suite}.xml"));
    // Counting the report of an earlier run would be worse than counting none.
    if file.exists() {
        fs::remove_file(&file)?;
    }
    let ended_well = process::run(&mut command(&file.to_string_lossy())).is_ok();
    let counts = match fs::read_to_string(&file) {
        Ok(report) => Counts::from_junit(&report).with_context(|| format!("{} cannot be read", file.display()))?,
        // It ended before it could report.
        Err(_) => Counts::default(),
    };
    Ok(counts.with_ending(ended_well))
}
