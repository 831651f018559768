//! `cargo xtask run`: sets up the machine, builds the app and starts it.

use std::fs;

use anyhow::Result;
use clap::Args;

use crate::process::{self, Running};
use crate::screen::{self, VirtualScreen};
use crate::setup::{self, Need};
use crate::{build, paths};

/// How to start the app.
#[derive(Args)]
pub(crate) struct Options {
    /// Start on a virtual screen, take a picture of the window and end
    #[arg(long)]
    once: bool,
}

pub(crate) fn run(options: Options) -> Result<()> {
    let virtually = options.once || !screen::exists();
    setup::ensure(if virtually { Need::VirtualScreen } else { Need::Build })?;
    build::window()?;
    build::programs()?;
    if virtually {
        on_virtual_screen(options.once)
    } else {
        on_own_screen()
    }
}

fn on_own_screen() -> Result<()> {
    println!("Porchlight is starting. Close its window, or press Ctrl-C here, to end it.");
    process::run(&mut process::command(paths::debug_program("porchlight")))
}

fn on_virtual_screen(once: bool) -> Result<()> {
    if !once {
        println!("This machine has no screen, so Porchlight starts on a virtual one.");
    }
    let pictures = paths::target().join("pictures");
    fs::create_dir_all(&pictures)?;
    let picture = pictures.join("porchlight.png");

    let screen = VirtualScreen::start()?;
    let mut app = Running::start(&mut screen.session(&paths::debug_program("porchlight")))?;
    screen.picture(&mut app, &picture)?;
    println!("Porchlight is running. This is its window: {}", picture.display());
    if !once {
        println!("Press Ctrl-C to end it.");
        app.child().wait()?;
    }
    Ok(())
}
