//! `cargo xtask tour`: pictures of every screen in the real window, for people to look at.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::setup::{self, Need};
use crate::{build, paths, process};

/// The font of the names under the pictures.
const LABEL_FONT: &str = "src-tauri/print/fonts/AtkinsonHyperlegibleNext_400Regular.ttf";

/// Lets the window and the app speak the language made for tests, `en-XB`.
const PSEUDO_LANGUAGE: &str = "PORCHLIGHT_PSEUDO_LANGUAGE";

/// Which pictures to take.
#[derive(Args)]
pub(crate) struct Options {
    /// Only these variants, such as `light`, `dark`, `large-text`, `small-window`, or the tag of a language
    #[arg(long)]
    only: Vec<String>,
}

pub(crate) fn run(options: Options) -> Result<()> {
    setup::ensure(Need::Tests)?;
    // With the words of the language made for tests, which a release has not.
    process::run(process::npm(["run", "build", "--workspace", "ui"]).env(PSEUDO_LANGUAGE, "1"))?;
    build::programs()?;

    let folder = paths::root().join("tour");
    let mut command = process::npm(["run", "tour", "--workspace", "tests", "--"]);
    if options.only.is_empty() && folder.exists() {
        // Pictures of screens that no longer exist would mislead.
        fs::remove_dir_all(&folder)?;
    }
    if !options.only.is_empty() {
        // Of several --grep only the last one counts.
        command.args(["--grep", &format!("tour: ({})$", options.only.join("|"))]);
    }
    let taken = process::run(command.env("TOUR_FOLDER", &folder).env(PSEUDO_LANGUAGE, "1"));
    let variants = variants(&folder)?;
    for variant in &variants {
        contact_sheet(&folder, variant)?;
    }
    println!(
        "The pictures are in {}, with one sheet a variant beside the folders: {}",
        folder.display(),
        variants.join(", ")
    );
    taken
}

fn variants(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("no pictures were taken into {}", folder.display()))?;
    let mut names: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    if names.is_empty() {
        bail!("no pictures were taken");
    }
    Ok(names)
}

/// All pictures of one variant on one sheet.
fn contact_sheet(folder: &Path, variant: &str) -> Result<()> {
    let mut command = process::command("montage");
    command.current_dir(folder.join(variant));
    // The names of a machine's own fonts differ.
    command.arg("-font").arg(paths::root().join(LABEL_FONT));
    command.args([
        "-label",
        "%t",
        "*.png",
        "-tile",
        "4x",
        "-geometry",
        "560x+10+10",
        "-background",
        "#d9d4cb",
    ]);
    process::run(command.arg(folder.join(format!("{variant}.png"))))
}
