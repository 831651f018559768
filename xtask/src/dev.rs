//! `cargo xtask dev`: the window with hot reload, in a browser or in the app.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::Args;

use crate::process::{self, Running};
use crate::setup::{self, Need};
use crate::{build, paths, screen};

/// Where Vite serves the window; `ui/vite.config.ts` and `tauri.conf.json` say the same.
const WINDOW_PORT: u16 = 5173;
/// Where the dev bridge serves the actions; `ui/vite.config.ts` passes calls on to it.
const BRIDGE_PORT: u16 = 4600;
/// The first start of Vite prepares all packages.
const VITE_SECONDS_MAX: u64 = 120;

/// How to work on the window.
#[derive(Args)]
pub(crate) struct Options {
    /// Show it in the app instead of a browser
    #[arg(long)]
    window: bool,
    /// Where the browser's private space is kept
    #[arg(long, conflicts_with = "window")]
    folder: Option<PathBuf>,
}

pub(crate) fn run(options: Options) -> Result<()> {
    setup::ensure(Need::Build)?;
    if options.window && !screen::exists() {
        bail!("`--window` needs a screen; without it the window is served to a browser");
    }
    if !options.window {
        // Built with everything else, as the tests do: alone it would compile most crates a second time, with other features.
        build::window()?;
        build::programs()?;
    }
    let mut vite = Running::start(&mut process::npm(["run", "dev", "--workspace", "ui"]))?;
    wait_for_vite(&mut vite)?;
    let mut other = Running::start(&mut if options.window { app() } else { bridge(options.folder) })?;
    if !options.window {
        println!("Open http://127.0.0.1:{WINDOW_PORT} in a browser. Ctrl-C ends both.");
    }
    while !vite.has_ended() && !other.has_ended() {
        sleep(Duration::from_millis(200));
    }
    Ok(())
}

/// The app, looking at Vite instead of at the window built into it: without the `custom-protocol` feature Tauri opens the address
/// that `tauri.conf.json` names for development.
fn app() -> Command {
    process::cargo(["run", "--package", "porchlight"])
}

fn bridge(folder: Option<PathBuf>) -> Command {
    let folder = folder.unwrap_or_else(|| paths::target().join("dev-folder"));
    let mut command = process::command(paths::target().join("debug").join("porchlight-bridge"));
    command.args(["--port", &BRIDGE_PORT.to_string(), "--folder"]).arg(folder);
    command
}

fn wait_for_vite(vite: &mut Running) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, WINDOW_PORT));
    let start = Instant::now();
    while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err() {
        if vite.has_ended() || start.elapsed() > Duration::from_secs(VITE_SECONDS_MAX) {
            bail!("Vite did not start on port {WINDOW_PORT}; is something else using it?");
        }
        sleep(Duration::from_millis(200));
    }
    Ok(())
}
