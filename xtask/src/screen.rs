//! A virtual screen, for machines without one, and pictures of what is on it.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;
use crate::process::{self, Running};

/// A message bus for one program alone: it starts none of the helpers of a desktop.
const BUS: &str = r#"<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"#;
/// Large enough for the app's usual window.
const SIZE: &str = "1280x900x24";
/// A slow machine that builds something else at the same time may need this long to show a window.
const PAINTED_SECONDS_MAX: u64 = 90;
/// A window that shows text has more colours than this, an empty one fewer.
pub(crate) const COLOURS_OF_EMPTY_MAX: u32 = 12;
/// A window in which something keeps moving is taken as it is after this many looks.
const STILL_LOOKS_MAX: u32 = 20;
/// How long to wait between two looks at the screen.
const LOOK_INTERVAL: Duration = Duration::from_millis(500);

/// Whether the person has a screen.
pub(crate) fn exists() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A virtual screen; it goes away with this value.
pub(crate) struct VirtualScreen {
    _server: Running,
    display: String,
    bus: PathBuf,
}

impl VirtualScreen {
    /// Starts a virtual screen under a number nobody uses yet.
    pub(crate) fn start() -> Result<Self> {
        Self::start_server(&mut process::tied("Xvfb"))
    }

    /// The same, with its pixels as they are at each moment in the file `Xvfb_screen0` of a folder.
    pub(crate) fn start_with_pixels_in(folder: &Path) -> Result<Self> {
        Self::start_server(process::tied("Xvfb").arg("-fbdir").arg(folder))
    }

    fn start_server(command: &mut Command) -> Result<Self> {
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        let mut server = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let output = server.child().stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("the virtual screen did not start; try `Xvfb :90` to see why");
        }
        let bus = paths::target().join("session-bus.conf");
        std::fs::write(&bus, BUS)?;
        Ok(Self {
            _server: server,
            display: format!(":{}", number.trim()),
            bus,
        })
    }

    /// A command that runs a program on this screen, in a desktop session of its own.
    pub(crate) fn session(&self, program: &Path) -> Command {
        let mut command = process::tied("dbus-run-session");
        command.arg("--config-file").arg(&self.bus).arg("--").arg(program);
        command
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY");
        // Without this a window on a virtual screen may stay blank.
        command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        command
    }

    /// Waits until a window shows something and stands still, and writes what is on the screen to a file.
    pub(crate) fn picture(&self, app: &mut Running, file: &Path) -> Result<()> {
        let mut last = self.wait_until_painted(app, file)?;
        for _ in 0..STILL_LOOKS_MAX {
            sleep(LOOK_INTERVAL);
            let look = self.look(file);
            if look.as_ref() == Some(&last) {
                break;
            }
            last = look.unwrap_or(last);
        }
        Ok(())
    }

    /// Waits until a window shows something; the last look is left in the file.
    fn wait_until_painted(&self, app: &mut Running, file: &Path) -> Result<Look> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(PAINTED_SECONDS_MAX) {
            if app.has_ended() {
                bail!("the app ended before it showed a window");
            }
            match self.look(file) {
                Some(look) if look.colours > COLOURS_OF_EMPTY_MAX => return Ok(look),
                _ => sleep(LOOK_INTERVAL),
            }
        }
        bail!(
            "no window showed anything within {PAINTED_SECONDS_MAX} seconds; the last picture is {}",
            file.display()
        );
    }

    /// Writes a picture of the screen as it is now.
    fn look(&self, file: &Path) -> Option<Look> {
        process::printed(
            process::command("import")
                .args(["-display", &self.display, "-window", "root"])
                .arg(file),
        )?;
        Look::parse(&process::printed(
            process::command("identify").args(["-format", "%k %#"]).arg(file),
        )?)
    }
}

/// Measurements of a picture: enough to see whether a window shows anything.
#[derive(PartialEq, Eq)]
struct Look {
    colours: u32,
    pixels: String,
}

impl Look {
    fn parse(text: &str) -> Option<Self> {
        let (colours, pixels) = text.split_once(' ')?;
        Some(Self {
            colours: colours.parse().ok()?,
            pixels: pixels.to_owned(),
        })
    }
}
