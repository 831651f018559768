//! `cargo xtask bench`: how fast the vault is, and how long the app takes from start to its first picture.
//!
//! Times differ from machine to machine, so both parts measure against something in the same run: the vault against plain SQLite, the
//! app against a window of the same kind that shows one line of text.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::Args;

use crate::process::{self, Running};
use crate::screen::VirtualScreen;
use crate::setup::{self, Need};
use crate::{build, paths};

/// What to measure.
#[derive(Args)]
pub(crate) struct Options {
    /// Only this part; both when nothing is given
    #[arg(long, value_enum)]
    only: Option<Part>,
}

/// The parts of the measurement.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Opening, writing, searching and copying a private space
    Vault,
    /// From the start of the app to its first picture
    Start,
}

/// Starts of each program; the middle one counts, and the first is left out because it warms the disk.
const STARTS: usize = 6;

pub(crate) fn run(options: Options) -> Result<()> {
    let wants = |part| options.only.is_none_or(|only| only == part);
    setup::ensure(if wants(Part::Start) { Need::VirtualScreen } else { Need::Build })?;
    if wants(Part::Vault) {
        process::run(&mut process::cargo([
            "run",
            "--release",
            "--package",
            "porchlight-vault",
            "--example",
            "bench",
        ]))?;
    }
    if wants(Part::Start) {
        start_to_first_picture()?;
    }
    Ok(())
}

fn start_to_first_picture() -> Result<()> {
    build::window()?;
    let arguments = [
        "build",
        "--release",
        "--package",
        "porchlight",
        "--features",
        "custom-protocol",
        "--bins",
        "--examples",
    ];
    process::run(&mut process::cargo(arguments))?;

    let app = middle_start(&release_program("porchlight"))?;
    let blank = middle_start(&release_program("examples/blank_window"))?;
    println!("From start to first picture, the middle of {} starts:", STARTS - 1);
    println!("  Porchlight              {:>6} ms", app.as_millis());
    println!("  a window with one line  {:>6} ms", blank.as_millis());
    println!("  ratio                   {:>6.2}", app.as_secs_f64() / blank.as_secs_f64());
    Ok(())
}

fn release_program(name: &str) -> PathBuf {
    paths::target().join("release").join(name)
}

fn middle_start(program: &Path) -> Result<Duration> {
    let mut times = (0..STARTS).map(|_| one_start(program)).collect::<Result<Vec<_>>>()?;
    times.remove(0);
    times.sort();
    Ok(times[times.len() / 2])
}

/// One start on a screen of its own, with a home folder of its own, so that each is a first start.
fn one_start(program: &Path) -> Result<Duration> {
    let home = paths::target().join("bench-home");
    if home.exists() {
        std::fs::remove_dir_all(&home)?;
    }
    std::fs::create_dir_all(&home)?;
    let screen = VirtualScreen::start()?;
    let mut session = screen.session(program);
    session.env("HOME", &home).stdout(Stdio::null()).stderr(Stdio::null());
    for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        session.env_remove(name);
    }
    let start = Instant::now();
    let mut app = Running::start(&mut session)?;
    screen.wait_until_painted(&mut app, &home.join("first.png"), Duration::ZERO)?;
    Ok(start.elapsed())
}
