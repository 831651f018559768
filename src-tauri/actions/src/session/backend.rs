use std::{
    path::PathBuf,
    sync::{
        Mutex, MutexGuard,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::{Timestamp, Zoned, civil::Date};
use porchlight_domain::content::EVERYWHERE;
use porchlight_vault::{KeyCost, Vault, VaultError};

use crate::{
    ActionError, ErrorCode, Host,
    session::{
        background_library::BackgroundLibrary,
        backup_tries::BackupTries,
        noted_errors::NotedErrors,
        open::{Open, OpeningId},
        reminder::Reminder,
        settings::{self, SystemLocale},
        space::{Space, hold},
        together::Together,
        wire::{Language, PrivateSpaceState, RestoreOutcome, Settings},
        writing_saved::WritingSaved,
    },
};

/// Where things are on this computer.
#[derive(Clone, Debug)]
pub struct Folders {
    /// Settings: nothing private.
    pub config: PathBuf,
    /// The vault with its keys and backups.
    pub data: PathBuf,
    /// The pack that comes with the app.
    pub starter_pack: PathBuf,
}

/// Everything an action works with. One for the life of the process.
pub struct Backend {
    pub(crate) host: Box<dyn Host>,
    pub(crate) folders: Folders,
    pub(crate) library: BackgroundLibrary,
    pub(crate) key_cost: KeyCost,
    clock: Box<dyn Fn() -> Zoned + Send + Sync>,
    system_locale: SystemLocale,
    settings: Mutex<Settings>,
    pub(crate) space: Space,
    reminder: Mutex<Reminder>,
    pub(crate) neutral: AtomicBool,
    pub(crate) daily_backup: Mutex<BackupTries>,
    /// What became of restoring a backup, until the private space is opened: told to the page that took the place of the one that asked.
    pub(crate) restore_outcome: Mutex<Option<RestoreOutcome>>,
    last_activity: Mutex<Instant>,
    pub(crate) writing_saved: WritingSaved,
    pub(crate) noted_errors: Mutex<NotedErrors>,
}

impl Backend {
    /// Reads the settings and begins to read the library. The private space stays locked.
    #[must_use]
    pub fn open(folders: Folders, system_locale: SystemLocale, host: Box<dyn Host>, clock: Box<dyn Fn() -> Zoned + Send + Sync>) -> Self {
        let settings = settings::read(&folders.config);
        let language = system_locale.spoken(settings.language);
        let library = BackgroundLibrary::read(folders.starter_pack.clone(), language.tag);
        Self {
            host,
            folders,
            library,
            key_cost: KeyCost::STANDARD,
            clock,
            system_locale,
            settings: Mutex::new(settings),
            space: Space::default(),
            reminder: Mutex::default(),
            neutral: AtomicBool::new(false),
            daily_backup: Mutex::default(),
            restore_outcome: Mutex::default(),
            last_activity: Mutex::new(Instant::now()),
            writing_saved: WritingSaved::default(),
            noted_errors: Mutex::default(),
        }
    }

    /// The same backend with a cheaper key stretching, for tests that open a vault a hundred times.
    #[must_use]
    pub fn with_key_cost(mut self, key_cost: KeyCost) -> Self {
        self.key_cost = key_cost;
        self
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)().timestamp()
    }

    pub(crate) fn today(&self) -> Date {
        (self.clock)().date()
    }

    /// The hour of the day here, 0 to 23.
    pub(crate) fn hour(&self) -> i8 {
        (self.clock)().hour()
    }

    pub(crate) fn reminder(&self) -> MutexGuard<'_, Reminder> {
        hold(&self.reminder)
    }

    pub(crate) fn day_of(&self, moment: Timestamp) -> Date {
        moment.to_zoned((self.clock)().time_zone().clone()).date()
    }

    /// The moment a day begins here.
    pub(crate) fn start_of(&self, day: Date) -> Result<Timestamp, ActionError> {
        let begins = day
            .to_zoned((self.clock)().time_zone().clone())
            .map_err(|_| ActionError::new(ErrorCode::BadRequest))?;
        Ok(begins.timestamp())
    }

    /// What is set now.
    #[must_use]
    pub fn settings(&self) -> Settings {
        hold(&self.settings).clone()
    }

    pub(crate) fn replace_settings(&self, settings: Settings) {
        *hold(&self.settings) = settings;
    }

    /// The language to speak: what is set, else what the computer speaks, else English.
    #[must_use]
    pub fn language(&self) -> Language {
        self.system_locale.spoken(self.settings().language)
    }

    pub(crate) fn locale(&self) -> &'static str {
        self.language().tag
    }

    /// The languages that can be chosen.
    pub(crate) fn languages(&self) -> Vec<Language> {
        self.system_locale.languages()
    }

    /// The country whose helplines are shown.
    pub(crate) fn country(&self) -> String {
        let wanted = self.settings().country.or_else(|| self.system_locale.country.clone());
        wanted
            .filter(|code| self.library.country(code).is_some())
            .unwrap_or_else(|| EVERYWHERE.to_owned())
    }

    /// Runs `action` on the open private space, unless the young person has the screen.
    pub(crate) fn with_private<T>(&self, action: impl FnOnce(&Open) -> Result<T, ActionError>) -> Result<T, ActionError> {
        self.if_shown(action)?.ok_or(ActionError::new(ErrorCode::Locked))
    }

    /// Runs `action` on the private space if it is still the same opening, and the adult has the screen: for the second half of something
    /// that does not keep the space open meanwhile.
    pub(crate) fn with_same<T>(&self, opening: OpeningId, action: impl FnOnce(&Open) -> Result<T, ActionError>) -> Result<T, ActionError> {
        self.with_private(|open| {
            if open.id() == opening {
                action(open)
            } else {
                Err(ActionError::new(ErrorCode::Locked))
            }
        })
    }

    /// Runs `action` on the private space if it is open, unless the young person has the screen.
    pub(crate) fn if_shown<T>(&self, action: impl FnOnce(&Open) -> Result<T, ActionError>) -> Result<Option<T>, ActionError> {
        self.if_open(|open| open.together().is_none().then(|| action(open)).transpose())
            .map(Option::flatten)
    }

    /// Runs `action` on the open private space while the young person has the screen.
    pub(crate) fn with_together<T>(&self, action: impl FnOnce(&Open, Together) -> Result<T, ActionError>) -> Result<T, ActionError> {
        let done = self.if_open(|open| open.together().map(|together| action(open, together)).transpose())?;
        done.flatten().ok_or(ActionError::new(ErrorCode::Locked))
    }

    /// Runs `action` on the private space if it is open, whoever has the screen. What a lock has cut short counts as not open.
    pub(crate) fn if_open<T>(&self, action: impl FnOnce(&Open) -> Result<T, ActionError>) -> Result<Option<T>, ActionError> {
        let Some(open) = self.space.enter() else { return Ok(None) };
        match action(&open) {
            Err(error) if error.code == ErrorCode::Cancelled && open.is_ending() => Ok(None),
            done => done.map(Some),
        }
    }

    /// Closes the private space if it is open. What runs is stopped, writes are waited for.
    pub(crate) fn close_space(&self) -> Result<(), VaultError> {
        if self.settings().reminders {
            self.look_what_is_due();
        }
        self.space.lock()
    }

    /// Closes the private space because the app is about to quit. What was confirmed is safe whether or not the last checkpoint succeeds.
    pub fn close_for_good(&self) {
        let _ = self.close_space();
    }

    /// Whether the private space is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.space.enter().is_some()
    }

    pub(crate) fn space_state(&self) -> PrivateSpaceState {
        if let Some(open) = self.space.enter() {
            return open
                .together()
                .map_or(PrivateSpaceState::Open, |together| PrivateSpaceState::Together {
                    asks_passphrase: together.asks_passphrase,
                });
        }
        match Vault::exists(&self.folders.data) {
            Ok(false) => PrivateSpaceState::None,
            Ok(true) => PrivateSpaceState::Locked,
            Err(error) => PrivateSpaceState::Broken {
                why: ActionError::from(error).code,
            },
        }
    }

    pub(crate) fn touch(&self) {
        *hold(&self.last_activity) = Instant::now();
    }

    /// Pretends that nothing was done for so long.
    #[doc(hidden)]
    pub fn pretend_quiet_for_tests(&self, quiet: Duration) {
        if let Some(then) = Instant::now().checked_sub(quiet) {
            *hold(&self.last_activity) = then;
        }
    }

    /// Whether it has been quiet for so long that the private space should lock.
    #[must_use]
    pub fn quiet_too_long(&self) -> bool {
        let limit = Duration::from_secs(60 * u64::from(self.settings().auto_lock_minutes));
        self.is_open() && hold(&self.last_activity).elapsed() >= limit
    }

    pub(crate) fn is_neutral(&self) -> bool {
        self.neutral.load(Ordering::Relaxed)
    }
}
