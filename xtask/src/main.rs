//! The commands of developers: `cargo xtask run`, `test`, `dev`, `tour`, `bench`, `generate`, `sample`, `check-windows`.
//!
//! One file a command; `setup` brings the machine to where the commands work, so that nobody has to read a list first.
#![allow(clippy::print_stdout, reason = "a command-line tool talks through standard output")]

mod bench;
mod build;
mod check_windows;
mod dev;
mod generate;
mod paths;
mod process;
mod report;
mod run;
mod sample;
mod screen;
mod setup;
mod test;
mod tour;

use clap::{Parser, Subcommand};

/// Builds, runs and tests Porchlight. Every command first sets up what it needs.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build and start the app; without a screen, on a virtual one, with a picture of the window
    Run(run::Options),
    /// Run every test, then print how many passed and failed
    Test(test::Options),
    /// Work on the window with hot reload, in a browser or (--window) in the app
    Dev(dev::Options),
    /// Take pictures of every screen: light, dark, large text, small window, every language
    Tour(tour::Options),
    /// Write what the window has from the command table and the table of languages anew
    Generate,
    /// Measure the vault, and the time from start to the first picture
    Bench(bench::Options),
    /// Fill a new private space with people who do not exist, to try the app with
    Sample(sample::Options),
    /// Compile everything for Windows on Linux, to see that it compiles
    CheckWindows,
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Task::Run(options) => run::run(options),
        Task::Test(options) => test::run(options),
        Task::Dev(options) => dev::run(options),
        Task::Tour(options) => tour::run(options),
        Task::Generate => generate::run(),
        Task::Bench(options) => bench::run(options),
        Task::Sample(options) => sample::run(options),
        Task::CheckWindows => check_windows::run(),
    }
}
