//! Command-line tool for organizations that write packs.
mod check;
mod queries;

use std::io::{self, BufWriter};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use jiff::Zoned;
use jiff::civil::Date;

/// Works on packs of content for Porchlight.
#[derive(Parser)]
#[command(name = "packer", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Tells everything that is wrong in a pack, and what could be better. The exit code is 1 when something is wrong.
    Check {
        /// The folder that holds pack.toml.
        folder: PathBuf,
        /// Print errors and warnings as JSON.
        #[arg(long)]
        json: bool,
        /// Exit with 1 on warnings, too.
        #[arg(long)]
        strict: bool,
        /// The day against which dates are held, YYYY-MM-DD; the computer's own without it.
        #[arg(long)]
        today: Option<Date>,
    },
    /// Tells how many everyday queries find what they should among the first three, and which do not.
    Queries {
        /// The folder that holds pack.toml.
        folder: PathBuf,
        /// A file of queries: TOML, `"query" = ["guide:id"]` below `[language.set]`.
        file: PathBuf,
        /// Print the shares as JSON.
        #[arg(long)]
        json: bool,
        /// Only this set.
        #[arg(long)]
        set: Option<String>,
    },
}

fn main() -> io::Result<ExitCode> {
    let out = BufWriter::new(io::stdout().lock());
    let is_well = match Arguments::parse().command {
        Command::Check {
            folder,
            json,
            strict,
            today,
        } => {
            let today = today.unwrap_or_else(|| Zoned::now().date());
            check::check(&folder, today, json, strict, out)?
        }
        Command::Queries { folder, file, json, set } => queries::queries(&folder, &file, set.as_deref(), json, out)?,
    };
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
