//! What only a desktop can do, for the actions.
use std::{fs, io};

use porchlight_actions::{Host, wire::Settings};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::{menu, window};

/// The desktop the app runs on.
pub(crate) struct Desk {
    app: AppHandle,
}

impl Desk {
    pub(crate) const fn new(app: AppHandle) -> Self {
        Self { app }
    }
}

impl Host for Desk {
    fn save_file(&self, file_name: &str, contents: &[u8]) -> Result<bool, io::Error> {
        let mut dialog = self.app.dialog().file().set_file_name(file_name);
        if let Some(window) = self.app.get_webview_window(window::MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let Some(chosen) = dialog.blocking_save_file() else {
            return Ok(false);
        };
        let path = chosen.into_path().map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
        fs::write(path, contents)?;
        Ok(true)
    }

    fn open_site(&self, address: &str) -> Result<(), io::Error> {
        self.app.opener().open_url(address, None::<&str>).map_err(io::Error::other)
    }

    fn print_page(&self) -> Result<(), io::Error> {
        let window = self.app.get_webview_window(window::MAIN).ok_or(io::ErrorKind::NotFound)?;
        window.print().map_err(io::Error::other)
    }

    fn hide(&self) {
        window::hide(&self.app);
    }

    fn locked(&self) {
        window::replace(&self.app);
    }

    fn settings_changed(&self, settings: &Settings) {
        window::set_theme(&self.app, settings.theme);
        menu::refresh(&self.app);
    }
}
