//! `cargo xtask bench`: how fast the vault is, and how long the app takes from start to its first picture.
//!
//! Times differ from machine to machine, so both parts measure against something in the same run: the vault against plain SQLite, the
//! app against a window of the same kind that shows one line of text.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::process::{self, Running};
use crate::screen::{COLOURS_OF_EMPTY_MAX, VirtualScreen};
use crate::setup::{self, Need};
use crate::{build, paths};

/// What to measure.
#[derive(Args)]
pub(crate) struct Options {
    /// Only this part; both when nothing is given
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// Start the app as it is released, not its debug build; building that takes many minutes
    #[arg(long)]
    window: bool,
}

/// The parts of the measurement.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Opening, writing, searching and copying a private space
    Vault,
    /// From the start of the app to its first picture
    Start,
}

/// Starts of each program; the middle one counts.
const STARTS: usize = 7;
/// Starts before those, which bring the programs from the disk into memory.
const STARTS_BEFORE: usize = 1;
/// Height of the menu, which is painted before the page, with some to spare.
const MENU_LINES_MAX: usize = 64;
/// A slow machine that builds something else at the same time may need this long.
const PAINTED_SECONDS_MAX: u64 = 90;
/// How long to wait between two looks: short beside a start, long enough to leave the processor to the app.
const LOOK_INTERVAL: Duration = Duration::from_millis(4);

pub(crate) fn run(options: Options) -> Result<()> {
    let wants = |part| options.only.is_none_or(|only| only == part);
    setup::ensure(if wants(Part::Start) { Need::VirtualScreen } else { Need::Build })?;
    if wants(Part::Vault) {
        let arguments = ["run", "--release", "--package", "porchlight-vault", "--example", "bench"];
        process::run(&mut process::cargo(arguments))?;
    }
    if wants(Part::Start) {
        start_to_first_picture(options.window)?;
    }
    Ok(())
}

fn start_to_first_picture(released: bool) -> Result<()> {
    build::window()?;
    let mut cargo = process::cargo(["build"]);
    cargo
        .args(build::EVERYTHING)
        .args(["--bin", "porchlight", "--example", "blank_window"]);
    let profile = if released { "release" } else { "debug" };
    if released {
        cargo.arg("--release");
    }
    process::run(&mut cargo)?;

    let folder = paths::target().join(profile);
    let (mut app, mut blank) = (Vec::new(), Vec::new());
    for number in 0..STARTS_BEFORE + STARTS {
        // In turn, so that a busy machine slows both alike.
        let one = one_start(&folder.join("porchlight"))?;
        let other = one_start(&folder.join("examples").join("blank_window"))?;
        if number >= STARTS_BEFORE {
            app.push(one);
            blank.push(other);
        }
    }
    let (app, blank) = (median(app), median(blank));
    println!("\n| What | Porchlight (ms) | Limit (ms) | Ratio | Median of | The limit is |");
    println!("|---|--:|--:|--:|--:|---|");
    println!(
        "| Start to first picture, {profile} build | {} | {} | {:.2} | {STARTS} | a window of the same kind with one line of text |",
        app.as_millis(),
        blank.as_millis(),
        app.as_secs_f64() / blank.as_secs_f64()
    );
    Ok(())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// One start on a screen of its own, with a home folder of its own, so that each is a first start.
fn one_start(program: &Path) -> Result<Duration> {
    let home = empty_folder("bench-home")?;
    let pixels = empty_folder("bench-screen")?;
    let screen = VirtualScreen::start_with_pixels_in(&pixels)?;
    let mut session = screen.session(program);
    session.env("HOME", &home).stdout(Stdio::null()).stderr(Stdio::null());
    for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        session.env_remove(name);
    }
    let start = Instant::now();
    let mut app = Running::start(&mut session)?;
    while start.elapsed() < Duration::from_secs(PAINTED_SECONDS_MAX) {
        if app.has_ended() {
            bail!("{} ended before it showed a window", program.display());
        }
        if is_painted(&fs::read(pixels.join("Xvfb_screen0"))?)? {
            return Ok(start.elapsed());
        }
        sleep(LOOK_INTERVAL);
    }
    bail!("{} showed nothing within {PAINTED_SECONDS_MAX} seconds", program.display());
}

fn empty_folder(name: &str) -> Result<PathBuf> {
    let folder = paths::target().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Whether there is a page below the menu, in a picture in the XWD format, which is how the virtual screen keeps its pixels.
fn is_painted(picture: &[u8]) -> Result<bool> {
    // The header is a row of numbers: [0] its own size, [12] bytes of a line, [19] entries of twelve bytes in the colour table.
    let number = |at: usize| -> Option<usize> {
        let bytes = picture.get(4 * at..4 * at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let picture_of = || Some((number(0)? + 12 * number(19)?, number(12)?));
    let (start, line_bytes) = picture_of().context("the virtual screen keeps its pixels in an unknown way")?;
    let mut colours = HashSet::new();
    let mut before: &[u8] = &[];
    let lines = picture.get(start..).unwrap_or_default().chunks_exact(line_bytes.max(4));
    for line in lines.skip(MENU_LINES_MAX) {
        // Most lines are like the one above.
        if line == before {
            continue;
        }
        before = line;
        for pixel in line.chunks_exact(4) {
            if colours.insert(pixel) && colours.len() > COLOURS_OF_EMPTY_MAX as usize {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
