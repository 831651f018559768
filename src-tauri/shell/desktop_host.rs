//! What only a desktop can do, for the actions.
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use porchlight_actions::{Chosen, FileDialogs, Host, wire::Settings};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;

use crate::{
    begin_anew::{self, Anew},
    menu, window,
};

/// The desktop the app runs on.
pub(crate) struct DesktopHost {
    app: AppHandle,
}

impl DesktopHost {
    pub(crate) const fn new(app: AppHandle) -> Self {
        Self { app }
    }
}

impl FileDialogs for DesktopHost {
    fn choose_place(&self, file_name: &str) -> Result<Option<PathBuf>, io::Error> {
        let mut dialog = self.app.dialog().file().set_file_name(file_name);
        if let Some(window) = self.app.get_webview_window(window::MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let chosen = dialog.blocking_save_file().map(FilePath::into_path).transpose();
        chosen.map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))
    }

    fn save(&self, place: &Path, contents: &[u8]) -> Result<(), io::Error> {
        self.app.state::<Anew>().while_saving(|| write_whole(place, contents))
    }

    fn choose_file(&self, endings: &[&str], bytes_max: u64) -> Result<Chosen, io::Error> {
        let shown = endings.join(", ").to_uppercase();
        let mut dialog = self.app.dialog().file().add_filter(shown, endings);
        if let Some(window) = self.app.get_webview_window(window::MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let Some(chosen) = dialog.blocking_pick_file() else {
            return Ok(Chosen::Nothing);
        };
        let path = chosen.into_path().map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
        read_whole(&path, bytes_max)
    }
}

impl Host for DesktopHost {
    fn open_site(&self, address: &str) -> Result<(), io::Error> {
        self.app.opener().open_url(address, None::<&str>).map_err(io::Error::other)
    }

    fn print_page(&self) -> Result<(), io::Error> {
        let window = self.app.get_webview_window(window::MAIN).ok_or(io::ErrorKind::NotFound)?;
        window.print().map_err(io::Error::other)
    }

    fn web_view(&self) -> Option<String> {
        tauri::webview_version().ok()
    }

    fn hide(&self) {
        window::hide(&self.app);
    }

    fn locked(&self) {
        if window::is_driven() {
            window::reload(&self.app);
        } else {
            begin_anew::ask(&self.app);
        }
    }

    fn notices_changed(&self) {
        // A page that is just going away asks anew when it comes.
        let _ = self.app.emit_to(window::MAIN, "menu", "notices_changed");
    }

    fn settings_changed(&self, settings: &Settings) {
        window::set_theme(&self.app, settings.theme);
        menu::refresh(&self.app);
    }
}

/// Writes a file whole or not at all: when a stick is full, what was there under this name before stays.
fn write_whole(path: &Path, contents: &[u8]) -> Result<(), io::Error> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let mut part = tempfile::Builder::new();
    // Not for the owner alone, as files of the vault are: the person may mean to share it. The umask still applies.
    #[cfg(unix)]
    part.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut part = part.prefix(".porchlight-").tempfile_in(folder)?;
    part.write_all(contents)?;
    part.as_file().sync_all()?;
    part.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Reads a file unless it is too large, however large it claims to be.
fn read_whole(path: &Path, bytes_max: u64) -> Result<Chosen, io::Error> {
    // What waits for somebody to write into it, or never ends, is not even opened.
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut contents = Vec::new();
    File::open(path)?.take(bytes_max.saturating_add(1)).read_to_end(&mut contents)?;
    if u64::try_from(contents.len()).unwrap_or(u64::MAX) > bytes_max {
        return Ok(Chosen::TooLarge);
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Chosen::File { name, contents })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use porchlight_actions::Chosen;

    use super::{read_whole, write_whole};

    #[test]
    fn a_file_is_read_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("people.csv");
        fs::write(&path, b"name").expect("written");
        match read_whole(&path, 4) {
            Ok(Chosen::File { name, contents }) => assert_eq!((name.as_str(), contents.as_slice()), ("people.csv", b"name".as_slice())),
            other => panic!("{other:?}"),
        }
        assert!(matches!(read_whole(&path, 3), Ok(Chosen::TooLarge)));
        read_whole(folder.path(), 4).expect_err("a folder is no file");
        read_whole(&folder.path().join("gone"), 4).expect_err("nothing there");
    }

    #[test]
    fn a_saved_file_takes_the_place_of_the_one_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("The promise.pdf");
        write_whole(&path, b"longer than the second").expect("saved");
        write_whole(&path, b"second").expect("saved again");
        assert_eq!(fs::read(&path).expect("there"), b"second");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let plain = folder.path().join("plain");
            fs::write(&plain, b"").expect("written");
            let rights = |path| fs::metadata(path).expect("there").permissions().mode();
            assert_eq!(rights(&path), rights(&plain));
        }
    }

    #[test]
    fn a_file_that_cannot_be_saved_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let taken = folder.path().join("taken");
        fs::create_dir(&taken).expect("a folder under that name");
        write_whole(&taken, b"words").expect_err("a folder is in the way");
        assert_eq!(fs::read_dir(folder.path()).expect("read").count(), 1);
        write_whole(&folder.path().join("no").join("such"), b"words").expect_err("no such folder");
    }
}
