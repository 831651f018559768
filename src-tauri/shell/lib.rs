//! The only Rust that knows Tauri: start-up, the window, the menu, the lock timer and the way in for commands.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "Tauri's events are many and grow; the shell acts on a few"
)]
mod begin_anew;
mod commands;
mod desktop_host;
mod hardening;
mod lock_timer;
mod menu;
#[cfg(target_os = "linux")]
mod open_files;
mod reminder;
mod signals;
mod window;

use std::{path::PathBuf, sync::Arc};

use jiff::Zoned;
use porchlight_actions::{Backend, Folders, SystemLocale};
use tauri::{App, Manager, RunEvent, path::BaseDirectory};

use begin_anew::Anew;
use desktop_host::DesktopHost;

/// Set to anything, it lets a developer choose the language made for tests.
const PSEUDO_LANGUAGE: &str = "PORCHLIGHT_PSEUDO_LANGUAGE";

/// A folder that cannot be made, for somebody who has no home folder.
const NOWHERE: &str = "/dev/null/porchlight";

/// Starts the app and stays until it is quit.
///
/// # Panics
/// When the system has no web view or no display: there is no window then to say so in, and the message goes to the terminal.
pub fn run() {
    hardening::apply();
    let app = tauri::Builder::default()
        // First, so that a second copy hands over before it has touched anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(window::remembered())
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::handle)
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(|app| {
            let handed = begin_anew::handed();
            let focused = handed.as_ref().is_none_or(|handed| handed.focused);
            let backend = Arc::new(open_backend(app)?.continuing(handed.unwrap_or_default().backend));
            app.manage(Anew::default());
            app.manage(Arc::clone(&backend));
            menu::set(app.handle(), backend.language())?;
            window::open(app.handle(), focused)?;
            signals::watch(app.handle())?;
            lock_timer::start(app.handle().clone(), Arc::clone(&backend));
            reminder::start(app.handle().clone(), backend);
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window system could not be started");
    app.run(|app, event| match event {
        RunEvent::WindowEvent { event, .. } => window::on_event(app, &event),
        RunEvent::Exit => begin_anew::if_asked(app),
        _ => {}
    });
}

fn open_backend(app: &App) -> Result<Backend, tauri::Error> {
    let paths = app.path();
    // Somebody without a home can read all guides; the window says that nothing can be kept.
    let nowhere = |_| PathBuf::from(NOWHERE);
    let folders = Folders {
        config: paths.app_config_dir().unwrap_or_else(nowhere),
        // Not the roaming folder: a vault is not to be copied to a server when someone signs in elsewhere.
        data: paths.app_local_data_dir().unwrap_or_else(nowhere),
        starter_pack: paths.resolve("packs/starter", BaseDirectory::Resource)?,
    };
    let mut system_locale = sys_locale::get_locale().map(|tag| SystemLocale::from_tag(&tag)).unwrap_or_default();
    // Never in a release: nobody could use the app in a language made for tests.
    if cfg!(debug_assertions) && std::env::var_os(PSEUDO_LANGUAGE).is_some() {
        system_locale = system_locale.with_pseudo_language();
    }
    Ok(Backend::open(
        folders,
        system_locale,
        Box::new(DesktopHost::new(app.handle().clone())),
        Box::new(Zoned::now),
    ))
}
