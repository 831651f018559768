//! The one window.
use std::{
    env, fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use porchlight_actions::{Backend, wire};
use tauri::{AppHandle, Emitter, Manager, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, window::Color};
use tauri_plugin_window_state::StateFlags;

use crate::begin_anew::Anew;

/// The window's label, named by its capability.
pub(crate) const MAIN: &str = "main";

/// Size at the first start, in logical pixels: the four screens of docs/pictures fit without scrolling.
const FIRST_SIZE: (f64, f64) = (1240.0, 820.0);
/// Smallest size, in logical pixels, at which every control can be reached.
const SMALLEST_SIZE: (f64, f64) = (480.0, 480.0);
/// How long the page gets to save what is being written. It gives up a little sooner itself, and needs a fraction of it where the disk
/// answers.
const SAVE_WRITING_MAX: Duration = Duration::from_secs(2);
/// Background colours of the light and the dark theme: the window has them before the page is loaded, so that it does not flash white.
const PAPER: Color = Color(0xf8, 0xf3, 0xe8, 0xff);
const NIGHT: Color = Color(0x10, 0x17, 0x1c, 0xff);

pub(crate) fn remembered() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

/// Whether a test drives the window. Only debug builds listen to that: a shipped app cannot be driven.
pub(crate) fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Opens the window, and gives it the focus if `focused`.
pub(crate) fn open(app: &AppHandle, focused: bool) -> tauri::Result<WebviewWindow> {
    let theme = app.state::<Arc<Backend>>().settings().theme;
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Porchlight")
        .inner_size(FIRST_SIZE.0, FIRST_SIZE.1)
        .min_inner_size(SMALLEST_SIZE.0, SMALLEST_SIZE.1)
        // Nothing of a page is ever written to disk. A driver cannot reach such a window, so tests that drive go without.
        .incognito(!is_driven())
        .theme(native_theme(theme))
        .background_color(if matches!(theme, wire::Theme::Dark) { NIGHT } else { PAPER })
        .focused(focused)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(|url| {
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || (cfg!(dev) && url.host_str() == Some("127.0.0.1"))
        });
    // Tauri makes the app's folder before it opens a window, and opens none where it cannot: then it is given one that is there. Nothing of a
    // page is written into either.
    let has_folder = app
        .path()
        .app_local_data_dir()
        .is_ok_and(|folder| fs::create_dir_all(folder).is_ok());
    let builder = if has_folder {
        builder
    } else {
        builder.data_directory(env::temp_dir())
    };
    builder.build()
}

/// Brings the window to the front, as when the app is started a second time. One that hides because of a lock stays hidden.
pub(crate) fn show(app: &AppHandle) {
    if app.state::<Anew>().is_hidden() {
        return;
    }
    if let Some(window) = app.get_webview_window(MAIN) {
        // Each of these can only fail when the window is going away; then there is nothing to show.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

pub(crate) fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        app.state::<Anew>().hides(window.is_focused().unwrap_or(false));
        let _ = window.hide();
    }
}

/// Loads the page again, which forgets what it held, and shows it: the nearest thing to beginning anew where a driver would lose the window.
pub(crate) fn reload(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.eval("location.reload()");
        app.state::<Anew>().shows();
        let _ = window.show();
    }
}

pub(crate) fn on_event(app: &AppHandle, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event {
        api.prevent_close();
        quit(app.clone());
    }
}

/// Has the page save what is being written. Nothing is waited for while the private space is locked.
pub(crate) fn save_writing(app: &AppHandle) {
    let backend = Arc::clone(app.state::<Arc<Backend>>().inner());
    // Fails only without a page; then there is nothing to save.
    let ask = || drop(app.emit_to(MAIN, "menu", "save_writing"));
    backend.save_writing(SAVE_WRITING_MAX, ask);
}

/// Hides the window, has the page save what is being written, closes the private space and ends the app.
pub(crate) fn quit(app: AppHandle) {
    static QUITTING: AtomicBool = AtomicBool::new(false);
    if QUITTING.swap(true, Ordering::SeqCst) {
        return;
    }
    hide(&app);
    app.state::<Anew>().quits();
    thread::spawn(move || {
        save_writing(&app);
        app.state::<Arc<Backend>>().close_for_good();
        app.state::<Anew>().wait_for_saving();
        app.exit(0);
    });
}

pub(crate) fn set_theme(app: &AppHandle, theme: wire::Theme) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.set_theme(native_theme(theme));
    }
}

const fn native_theme(theme: wire::Theme) -> Option<Theme> {
    match theme {
        wire::Theme::System => None,
        wire::Theme::Light => Some(Theme::Light),
        wire::Theme::Dark => Some(Theme::Dark),
    }
}
