use crate::wire::Settings;

/// What only a desktop can do. The shell is one; tests and the dev bridge bring their own.
pub trait Host: Send + Sync {
    /// Asks where to save a file, suggesting `file_name`, and saves it there. `Ok(false)` when the person cancels.
    ///
    /// # Errors
    /// When the file could not be written.
    fn save_file(&self, file_name: &str, contents: &[u8]) -> Result<bool, std::io::Error>;

    /// Asks for a file with one of these endings, and reads it unless it is larger than `bytes_max`.
    ///
    /// # Errors
    /// When the file could not be read.
    fn choose_file(&self, endings: &[&str], bytes_max: u64) -> Result<Chosen, std::io::Error>;

    /// Opens an official site in the computer's own browser.
    ///
    /// # Errors
    /// When no browser could be started.
    fn open_site(&self, address: &str) -> Result<(), std::io::Error>;

    /// Opens the system's print dialog for what the window shows.
    ///
    /// # Errors
    /// When there is none.
    fn print_page(&self) -> Result<(), std::io::Error>;

    /// Everything must be hidden now; comes before the vault is closed.
    fn hide(&self);

    /// The vault is closed: forget the page and show a fresh one.
    fn locked(&self);

    /// The settings have changed.
    fn settings_changed(&self, settings: &Settings);
}

/// What became of asking for a file.
#[derive(Debug)]
pub enum Chosen {
    /// The person chose none.
    Nothing,
    /// It is larger than was asked for.
    TooLarge,
    /// A file.
    File {
        /// Its name, without where it is.
        name: String,
        /// All of it.
        contents: Vec<u8>,
    },
}
