use crate::session::wire::Settings;

/// What only a desktop can do, and what no person is asked for: see [`FileDialogs`](crate::FileDialogs) for that. The shell is one; tests and
/// the dev bridge bring their own.
pub trait Host: Send + Sync {
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

    /// The version of what shows the page; `None` where that is not known.
    fn web_view(&self) -> Option<String>;

    /// Hides the window; called before the vault is closed.
    fn hide(&self);

    /// Called once the vault is closed: replaces the page, which may still hold what it showed.
    fn locked(&self);

    /// What [`Start`](crate::session::wire::Start) says of backups or of the disk has changed without being asked for.
    fn notices_changed(&self);

    /// The settings have changed.
    fn settings_changed(&self, settings: &Settings);
}
