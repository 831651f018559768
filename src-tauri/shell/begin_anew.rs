//! After a lock the program begins anew, so that no copy of what was open stays in its memory.
//!
//! Text that was on screen stays in a web process for as long as that lives, and in freed memory of this one: what web view, runtime and
//! database gave back is not overwritten. A new program image has none of it.
use std::{
    process::{Command, exit},
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use porchlight_actions::{AfterLock, Backend};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager};

/// The environment variable through which the next program image gets a [`Handed`], as JSON.
const VARIABLE: &str = "PORCHLIGHT_AFTER_LOCK";
/// How long to wait for a file that is being written where the person chose. A memory stick can be slow; one that does not answer must not
/// keep the app from starting again.
const SAVING: Duration = Duration::from_secs(20);

/// What the next program image is to know. Nothing of it is private.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Handed {
    pub(crate) backend: AfterLock,
    /// Whether the window had the focus. If not, the new window does not take it from another program.
    pub(crate) focused: bool,
}

/// What the program image before this one has handed over; nothing at an ordinary start.
pub(crate) fn handed() -> Option<Handed> {
    serde_json::from_str(&std::env::var(VARIABLE).ok()?).ok()
}

/// What is known about beginning anew while the app runs.
#[derive(Default)]
pub(crate) struct Anew {
    state: Mutex<State>,
    saved: Condvar,
}

#[derive(Default)]
struct State {
    /// Set once the app is to begin anew as soon as its event loop has ended.
    wanted: bool,
    /// Set once the app is to end: a lock that comes meanwhile does not begin it anew.
    quitting: bool,
    focused: bool,
    /// Set from the moment the window hides: what it still shows is not to be seen again.
    hidden: bool,
    /// Files being written to places of the person's.
    saving: u32,
}

impl Anew {
    fn with<T>(&self, action: impl FnOnce(&mut State) -> T) -> T {
        action(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Runs `save`, which a lock waits for: a file that somebody was told would be saved is not cut short.
    pub(crate) fn while_saving<T>(&self, save: impl FnOnce() -> T) -> T {
        self.with(|state| state.saving += 1);
        let done = save();
        self.with(|state| state.saving -= 1);
        self.saved.notify_all();
        done
    }

    /// Notes that the window is hidden for good, and whether it had the keyboard until then.
    pub(crate) fn hides(&self, focused: bool) {
        self.with(|state| {
            // A lock can hide it twice; only the first time tells whether it had the focus.
            if !state.hidden {
                (state.hidden, state.focused) = (true, focused);
            }
        });
    }

    /// Notes that the window shows a freshly loaded page, which holds nothing private.
    pub(crate) fn shows(&self) {
        self.with(|state| state.hidden = false);
    }

    /// Notes that the app is to end, and not to begin anew.
    pub(crate) fn quits(&self) {
        self.with(|state| state.quitting = true);
    }

    /// Waits until no file is being written to a place of the person's, or for [`SAVING`].
    pub(crate) fn wait_for_saving(&self) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.saved.wait_timeout_while(state, SAVING, |state| state.saving > 0));
    }

    /// Whether the window is hidden for good.
    pub(crate) fn is_hidden(&self) -> bool {
        self.with(|state| state.hidden)
    }
}

/// Ends the event loop, which begins the app anew.
pub(crate) fn ask(app: &AppHandle) {
    let anew = app.state::<Anew>();
    anew.wait_for_saving();
    anew.with(|state| state.wanted = true);
    app.exit(0);
}

/// Called when the event loop has ended: begins anew if that was asked for, and then does not return.
pub(crate) fn if_asked(app: &AppHandle) {
    let anew = app.state::<Anew>();
    let (wanted, focused) = anew.with(|state| (state.wanted && !state.quitting, state.focused));
    if !wanted {
        return;
    }
    let handed = Handed {
        backend: app.state::<Arc<Backend>>().after_lock(),
        focused,
    };
    // Lets go of what only one copy of the app may hold.
    app.cleanup_before_exit();
    if let (Ok(program), Ok(handed)) = (tauri::process::current_binary(&app.env()), serde_json::to_string(&handed)) {
        let mut command = Command::new(program);
        command.args(std::env::args_os().skip(1)).env(VARIABLE, handed);
        begin(&mut command);
    }
    // The space is closed and nothing is shown. Starting the app by hand is what is left.
    exit(1);
}

/// Puts the new image in the place of this one: the process stays the same for whoever has started it.
#[cfg(target_os = "linux")]
fn begin(command: &mut Command) {
    use std::os::unix::process::CommandExt;

    end_web_processes();
    crate::open_files::close_with_image();
    // Returns only when it fails.
    drop(command.exec());
}

/// Ends the processes of the web view. The new image would have them as children that it does not know.
#[cfg(target_os = "linux")]
fn end_web_processes() {
    use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};

    let Ok(threads) = std::fs::read_dir("/proc/self/task") else {
        return;
    };
    let children = threads
        .flatten()
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    let all: String = children.collect();
    for child in all.split_whitespace().filter_map(|pid| Pid::from_raw(pid.parse().ok()?)) {
        // One that has ended by itself is no loss.
        let _ = kill_process(child, Signal::KILL);
        let _ = waitpid(Some(child), WaitOptions::empty());
    }
}

/// Windows and macOS bind the window system to a process: there the new image is a process of its own.
#[cfg(not(target_os = "linux"))]
fn begin(command: &mut Command) {
    if command.spawn().is_ok() {
        exit(0);
    }
}
