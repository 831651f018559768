//! Command-line tool for organizations that write packs.
mod check;

use std::io::{self, BufWriter};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Works on packs of content for Porchlight.
#[derive(Parser)]
#[command(name = "packer", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Tells everything that is wrong in a pack; the exit code is 1 when there is anything.
    Check {
        /// The folder that holds pack.toml.
        folder: PathBuf,
        /// Print the problems as JSON.
        #[arg(long)]
        json: bool,
    },
}

fn main() -> io::Result<ExitCode> {
    let Arguments {
        command: Command::Check { folder, json },
    } = Arguments::parse();
    let out = BufWriter::new(io::stdout().lock());
    Ok(if check::check(&folder, json, out)? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
