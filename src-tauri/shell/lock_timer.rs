//! Locks after the set time without a key or a click, and after the computer was suspended. In between begins the daily backup when it is
//! due.
use std::{
    sync::Arc,
    thread,
    time::{Duration, Instant, SystemTime},
};

use porchlight_actions::{Backend, dispatch};
use serde_json::json;
use tauri::AppHandle;

use crate::{desktop_host::DesktopHost, window};

/// How often to look. Locking may come this much late.
const TICK: Duration = Duration::from_secs(2);
/// How far the system clock may run ahead of the monotonic clock between two looks. More means that the computer was suspended, or that
/// its clock was set, in which case locking does no harm.
const SLEPT_AFTER: Duration = Duration::from_secs(20);

pub(crate) fn start(app: AppHandle, backend: Arc<Backend>) {
    thread::spawn(move || {
        let (mut wall, mut process) = (SystemTime::now(), Instant::now());
        loop {
            thread::sleep(TICK);
            let passed_on_wall = wall.elapsed().unwrap_or_default();
            let slept = passed_on_wall.saturating_sub(process.elapsed()) > SLEPT_AFTER;
            (wall, process) = (SystemTime::now(), Instant::now());
            if backend.is_open() && (slept || backend.quiet_too_long()) {
                lock(&app, &backend);
            } else {
                backend.back_up_if_due();
            }
        }
    });
}

/// Hides, has the page save what is being written, then closes.
fn lock(app: &AppHandle, backend: &Backend) {
    window::hide(app);
    window::save_writing(app);
    let locked = dispatch(backend, &DesktopHost::new(app.clone()), "lock", json!({ "neutral": false }));
    // Locking closes the space even when the disk refuses the last checkpoint: what was confirmed is in the write-ahead log.
    drop(locked);
}
