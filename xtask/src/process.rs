//! Starting other programs.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths;

/// A command that runs in the project's top folder with the project's caches.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command.env("CARGO_TARGET_DIR", paths::target());
    if let Some(folder) = paths::npm_cache() {
        command.env("npm_config_cache", folder);
    }
    // Variables that `cargo run` set for this program would count as a change to build scripts that read them.
    for (name, _) in env::vars_os() {
        let told = name
            .to_str()
            .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"));
        if told {
            command.env_remove(&name);
        }
    }
    command
}

/// Cargo, the same one that runs this program.
pub(crate) fn cargo<I: AsRef<OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    let mut command = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// npm, which on Windows is a script and has to be named as one.
pub(crate) fn npm<I: AsRef<OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    let mut command = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments);
    command
}

/// Runs a command to its end, showing what it prints.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", line(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", line(command));
    }
    Ok(())
}

/// What a command prints, if it can be started and succeeds.
pub(crate) fn printed(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ")
}

/// The first of these programs that is found where programs are looked for.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let endings = if cfg!(windows) { &[".exe", ".cmd", ".bat"][..] } else { &[""][..] };
    env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .flat_map(|file| {
            endings
                .iter()
                .map(move |ending| PathBuf::from(format!("{}{ending}", file.display())))
        })
        .find(|file| file.is_file())
}

/// A program that runs beside this one and ends with it.
pub(crate) struct Running {
    child: Child,
}

impl Running {
    /// Starts a command that is to run beside this program.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command.spawn().with_context(|| format!("could not start {}", line(command)))?;
        Ok(Self { child })
    }

    /// The running program itself.
    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Whether it has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.has_ended() {
            return;
        }
        // What it started itself ends first: wrappers like `npm` and `dbus-run-session` then end in good order.
        if cfg!(unix) {
            let parent = self.child.id().to_string();
            let _ = Command::new("pkill").args(["-TERM", "-P", &parent]).status();
            for _ in 0..20 {
                if self.has_ended() {
                    return;
                }
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A command that is ended by the system when this program ends in whatever way, where the system can do that.
pub(crate) fn tied(program: &str) -> Command {
    if find(&["setpriv"]).is_none() {
        return command(program);
    }
    let mut command = command("setpriv");
    command.args(["--pdeathsig", "TERM", "--", program]);
    command
}
