//! Shows a neutral notification of the desktop when something is due.
use std::{sync::Arc, thread, time::Duration};

use notify_rust::{Notification, Timeout};
use porchlight_actions::Backend;
use tauri::{AppHandle, Manager};

use crate::{menu, window};

/// How often to look whether something has become due. A reminder may come this much late.
const TICK: Duration = Duration::from_secs(20);

pub(crate) fn start(app: AppHandle, backend: Arc<Backend>) {
    thread::spawn(move || {
        loop {
            thread::sleep(TICK);
            let window = app.get_webview_window(window::MAIN);
            let is_looked_at = window.is_some_and(|window| window.is_focused().unwrap_or(false));
            if backend.reminds_now(is_looked_at) {
                show(&menu::word(backend.language(), "reminder_text"));
            }
        }
    });
}

/// A desktop without notifications is no reason to disturb anyone: everything due stands on Today.
fn show(text: &str) {
    let _ = Notification::new()
        .appname("Porchlight")
        .summary("Porchlight")
        .body(text)
        .timeout(Timeout::Default)
        .show();
}
