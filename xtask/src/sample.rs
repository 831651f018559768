//! `cargo xtask sample FOLDER`: a private space full of people who do not exist, to try the app with.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::{build, paths, process};

/// What the sample is to hold.
#[derive(Args)]
pub(crate) struct Options {
    /// A new folder for the private space, such as `sample/data`; the dev bridge is started with the folder above it
    folder: PathBuf,
    /// Young people
    #[arg(long, default_value_t = 40)]
    people: u32,
    /// Journal entries
    #[arg(long, default_value_t = 5_000)]
    entries: u32,
    /// Tag of the language of what was written: a folder in `resources/languages`
    #[arg(long, default_value = "en")]
    language: String,
    /// The same seed gives the same sample on the same day
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(crate) fn run(options: Options) -> Result<()> {
    build::programs()?;
    let mut command = process::command(paths::debug_program("porchlight-sample"));
    command.arg(&options.folder).args([
        options.people.to_string(),
        options.entries.to_string(),
        options.language,
        options.seed.to_string(),
    ]);
    println!("The passphrase of the sample:");
    process::run(&mut command)
}
