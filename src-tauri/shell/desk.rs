//! What only a desktop can do, for the actions.
use std::{
    fs::File,
    io::{self, Read, Write},
    path::Path,
};

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
        write_whole(&path, contents)?;
        Ok(true)
    }

    fn choose_file(&self, ending: &str, most_bytes: usize) -> Result<Option<Vec<u8>>, io::Error> {
        let mut dialog = self.app.dialog().file().add_filter(ending, &[ending]);
        if let Some(window) = self.app.get_webview_window(window::MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let Some(chosen) = dialog.blocking_pick_file() else {
            return Ok(None);
        };
        let path = chosen.into_path().map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
        read_at_most(&path, most_bytes).map(Some)
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

/// Reads a file, but no more than one byte beyond `most_bytes` of it.
fn read_at_most(path: &Path, most_bytes: usize) -> Result<Vec<u8>, io::Error> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most_bytes as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a file whole or not at all: when a stick is full, what was there under this name before stays.
fn write_whole(path: &Path, contents: &[u8]) -> Result<(), io::Error> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let mut part = tempfile::Builder::new();
    // What somebody saves is theirs to hand on: it gets the rights that new files have in this place.
    #[cfg(unix)]
    part.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut part = part.prefix(".porchlight-").tempfile_in(folder)?;
    part.write_all(contents)?;
    part.as_file().sync_all()?;
    part.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{read_at_most, write_whole};

    #[test]
    fn of_a_large_file_no_more_is_read_than_shows_that_it_is_large() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("handed-over.age");
        fs::write(&path, [7; 100]).expect("written");
        assert_eq!(read_at_most(&path, 100).expect("read").len(), 100);
        assert_eq!(read_at_most(&path, 10).expect("read").len(), 11);
        read_at_most(folder.path(), 10).expect_err("a folder is no file");
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
