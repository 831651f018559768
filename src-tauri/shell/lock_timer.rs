//! Locks when it has been quiet, and when the computer has slept. Begins the daily backup in between.
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
/// How much more time may pass on the wall than in the process before it means that the computer slept (or its clock was moved: then
/// locking does no harm).
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
