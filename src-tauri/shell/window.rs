//! The one window.
//!
//! On lock it is destroyed and a fresh one takes its place: text that was on screen stays in a web process for as long as that lives.
use std::{
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

/// The window's label, named by its capability.
pub(crate) const MAIN: &str = "main";

/// Size at the first start, in logical pixels: the four screens of the look fit without scrolling.
const FIRST_SIZE: (f64, f64) = (1240.0, 820.0);
/// Smallest size at which nothing is lost.
const SMALLEST_SIZE: (f64, f64) = (480.0, 480.0);
/// How long the page gets to hand over its last words when the window is closed.
const LAST_WORDS: Duration = Duration::from_millis(400);
/// The paper of the light theme and the night of the dark one, so that nothing flashes before the page is there.
const PAPER: Color = Color(0xf8, 0xf3, 0xe8, 0xff);
const NIGHT: Color = Color(0x10, 0x17, 0x1c, 0xff);

/// Set while one window goes and the next has not come: the app must not quit for want of a window.
#[derive(Default)]
struct BeingReplaced(AtomicBool);

pub(crate) fn remembered() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

/// Whether a test drives the window. Only debug builds listen to that: a shipped app cannot be driven.
fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

pub(crate) fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    if app.try_state::<BeingReplaced>().is_none() {
        app.manage(BeingReplaced::default());
    }
    let theme = app.state::<Arc<Backend>>().settings().theme;
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Porchlight")
        .inner_size(FIRST_SIZE.0, FIRST_SIZE.1)
        .min_inner_size(SMALLEST_SIZE.0, SMALLEST_SIZE.1)
        // Nothing of a page is ever written to disk. A driver cannot reach such a window, so tests that drive go without.
        .incognito(!is_driven())
        .theme(native_theme(theme))
        .background_color(if matches!(theme, wire::Theme::Dark) { NIGHT } else { PAPER })
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(|url| {
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || (cfg!(dev) && url.host_str() == Some("127.0.0.1"))
        });
    #[cfg(target_os = "linux")]
    let builder = builder.data_directory(web_folder(app)?);
    builder.build()
}

/// A folder that no window before had. Nothing of a page is written there; but on Linux Tauri remembers by folder to which web context it
/// gave the app's own addresses, while each private web view brings a context of its own. Under the folder of the first window the
/// second would find nothing to show.
#[cfg(target_os = "linux")]
fn web_folder(app: &AppHandle) -> tauri::Result<std::path::PathBuf> {
    use std::sync::atomic::AtomicUsize;

    static WINDOWS: AtomicUsize = AtomicUsize::new(0);
    let number = WINDOWS.fetch_add(1, Ordering::Relaxed);
    let all = app.path().app_cache_dir()?.join("web");
    if number == 0 {
        // What an earlier run of the app left behind. Where it cannot be removed it does no harm.
        let _ = std::fs::remove_dir_all(&all);
    }
    Ok(all.join(number.to_string()))
}

pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Each of these can only fail when the window is going away; then there is nothing to show.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

pub(crate) fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.hide();
    }
}

/// Destroys the window with all that its page held, and opens a fresh one in its place.
pub(crate) fn replace(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    if is_driven() {
        // A driver would lose its window. Leaving the page is the nearest thing to destroying it.
        let _ = window.eval("location.reload()");
        let _ = window.show();
        return;
    }
    if let Some(state) = app.try_state::<BeingReplaced>() {
        state.0.store(true, Ordering::SeqCst);
    }
    let _ = window.destroy();
}

pub(crate) fn is_being_replaced(app: &AppHandle) -> bool {
    app.try_state::<BeingReplaced>().is_some_and(|state| state.0.load(Ordering::SeqCst))
}

pub(crate) fn on_event(app: &AppHandle, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            hide(app);
            close(app.clone());
        }
        WindowEvent::Destroyed => {
            if let Some(state) = app.try_state::<BeingReplaced>()
                && state.0.load(Ordering::SeqCst)
            {
                let opened = open(app);
                state.0.store(false, Ordering::SeqCst);
                if opened.is_err() {
                    app.exit(1);
                }
            }
        }
        _ => {}
    }
}

/// Lets the page hand over its last words, closes the private space and quits.
fn close(app: AppHandle) {
    thread::spawn(move || {
        let _ = app.emit_to(MAIN, "menu", "last_words");
        let backend = Arc::clone(app.state::<Arc<Backend>>().inner());
        if backend.is_open() {
            thread::sleep(LAST_WORDS);
            backend.close_for_good();
        }
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
