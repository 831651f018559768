use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::{Timestamp, Zoned, civil::Date};
use porchlight_domain::{content::EVERYWHERE, private::PersonId};
use porchlight_vault::{Joined, KeyCost, PersonDetails, RecoveryCode, UnlockAttempts, Vault, VaultError};

use crate::{
    ActionError, ErrorCode, Host,
    handover::UnderWay,
    pages::together::Together,
    session::{
        background_library::BackgroundLibrary,
        reminder::Reminder,
        settings::{self, SystemLocale},
    },
    wire::{Language, PrivateSpaceState, Settings},
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

/// A file with people in it, as it was read from the disk.
pub(crate) struct ImportFile {
    /// Its name, without where it is.
    pub(crate) name: String,
    pub(crate) contents: Vec<u8>,
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
    /// Many actions may read it at once; locking waits for them and then takes it away.
    space: RwLock<Option<Vault>>,
    /// With whom the screen is shared at the moment. Meanwhile the rest of the private space is refused as if it were locked.
    together: Mutex<Option<Together>>,
    reminder: Mutex<Reminder>,
    /// The recovery code on screen, until it is confirmed or the space is locked.
    pub(crate) recovery_shown: Mutex<Option<RecoveryCode>>,
    pub(crate) attempts: Mutex<UnlockAttempts>,
    /// The file that is being imported, until it is imported, let go or the space is locked.
    pub(crate) import_file: Mutex<Option<ImportFile>>,
    /// Those who were imported since the space was opened, as they were then: their import can be taken back.
    pub(crate) imported: Mutex<BTreeMap<PersonId, PersonDetails>>,
    /// What it takes to part people who were merged since the space was opened, by the one who went.
    pub(crate) merged: Mutex<BTreeMap<PersonId, Joined>>,
    pub(crate) neutral: AtomicBool,
    /// Handover files that are being made or looked at.
    pub(crate) handover: UnderWay,
    stop_backup: AtomicBool,
    last_activity: Mutex<Instant>,
}

impl Backend {
    /// Reads the settings and begins to read the library. The private space stays locked.
    #[must_use]
    pub fn open(folders: Folders, system_locale: SystemLocale, host: Box<dyn Host>, clock: Box<dyn Fn() -> Zoned + Send + Sync>) -> Self {
        let settings = settings::read(&folders.config);
        let language = settings.language.or(system_locale.language).unwrap_or(Language::En);
        let library = BackgroundLibrary::read(folders.starter_pack.clone(), language.tag());
        Self {
            host,
            folders,
            library,
            key_cost: KeyCost::STANDARD,
            clock,
            system_locale,
            settings: Mutex::new(settings),
            space: RwLock::new(None),
            together: Mutex::new(None),
            reminder: Mutex::default(),
            recovery_shown: Mutex::new(None),
            attempts: Mutex::new(UnlockAttempts::new()),
            import_file: Mutex::default(),
            imported: Mutex::default(),
            merged: Mutex::default(),
            neutral: AtomicBool::new(false),
            handover: UnderWay::default(),
            stop_backup: AtomicBool::new(false),
            last_activity: Mutex::new(Instant::now()),
        }
    }

    /// The same backend with a cheaper key stretching, for tests that open a vault a hundred times.
    #[must_use]
    pub fn with_key_cost(mut self, key_cost: KeyCost) -> Self {
        self.key_cost = key_cost;
        self
    }

    /// Lets the person choose where to save a file. The suggested name is a name, not a way to somewhere.
    pub(crate) fn save_file(&self, file_name: &str, contents: &[u8]) -> Result<bool, ActionError> {
        if file_name.contains(['/', '\\', '\0']) {
            return Err(ActionError::new(ErrorCode::BadRequest));
        }
        Ok(self.host.save_file(file_name, contents)?)
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
        self.settings().language.or(self.system_locale.language).unwrap_or(Language::En)
    }

    pub(crate) fn locale(&self) -> &'static str {
        self.language().tag()
    }

    /// The country whose helplines are shown.
    pub(crate) fn country(&self) -> String {
        let wanted = self.settings().country.or_else(|| self.system_locale.country.clone());
        wanted
            .filter(|code| self.library.country(code).is_some())
            .unwrap_or_else(|| EVERYWHERE.to_owned())
    }

    /// Runs `action` on the open private space, unless the young person has the screen.
    pub(crate) fn with_private<T>(&self, action: impl FnOnce(&Vault) -> Result<T, ActionError>) -> Result<T, ActionError> {
        self.if_shown(action)?.ok_or(ActionError::new(ErrorCode::Locked))
    }

    /// Runs `action` on the private space if it is open, unless the young person has the screen.
    pub(crate) fn if_shown<T>(&self, action: impl FnOnce(&Vault) -> Result<T, ActionError>) -> Result<Option<T>, ActionError> {
        self.if_open(|vault| self.together().is_none().then(|| action(vault)).transpose())
            .map(Option::flatten)
    }

    /// Runs `action` on the open private space while the young person has the screen.
    pub(crate) fn with_together<T>(&self, action: impl FnOnce(&Vault, Together) -> Result<T, ActionError>) -> Result<T, ActionError> {
        let done = self.if_open(|vault| self.together().map(|together| action(vault, together)).transpose())?;
        done.flatten().ok_or(ActionError::new(ErrorCode::Locked))
    }

    /// Runs `action` on the private space if it is open, whoever has the screen.
    pub(crate) fn if_open<T>(&self, action: impl FnOnce(&Vault) -> Result<T, ActionError>) -> Result<Option<T>, ActionError> {
        let space = self.space.read().unwrap_or_else(PoisonError::into_inner);
        space.as_ref().map(action).transpose()
    }

    /// Whether the private space is open and this is its passphrase; `false` where it is not open.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] where it is open and this is another.
    pub(crate) fn confirms(&self, passphrase: &str) -> Result<bool, VaultError> {
        let space = self.space.read().unwrap_or_else(PoisonError::into_inner);
        space
            .as_ref()
            .map_or(Ok(false), |vault| vault.confirm_passphrase(passphrase).map(|()| true))
    }

    /// With whom the screen is shared at the moment.
    pub(crate) fn together(&self) -> Option<Together> {
        *hold(&self.together)
    }

    pub(crate) fn share_screen(&self, together: Together) {
        *hold(&self.together) = Some(together);
    }

    pub(crate) fn take_screen_back(&self) {
        hold(&self.together).take();
    }

    pub(crate) fn put_open(&self, vault: Vault) {
        self.touch();
        *self.space.write().unwrap_or_else(PoisonError::into_inner) = Some(vault);
    }

    /// Closes the private space if it is open. Running searches are stopped, writes are waited for.
    pub(crate) fn close_space(&self) -> Result<(), VaultError> {
        if self.settings().reminders {
            self.look_what_is_due();
        }
        hold(&self.recovery_shown).take();
        self.handover.forget();
        self.stop_backup.store(true, Ordering::Relaxed);
        if let Some(vault) = self.space.read().unwrap_or_else(PoisonError::into_inner).as_ref() {
            vault.interrupt();
        }
        let vault = self.space.write().unwrap_or_else(PoisonError::into_inner).take();
        self.take_screen_back();
        // Now that no private action can run any more, none can put anything there again.
        hold(&self.import_file).take();
        hold(&self.imported).clear();
        hold(&self.merged).clear();
        vault.map_or(Ok(()), Vault::lock)
    }

    /// Closes the private space because the app is about to quit. What was confirmed is safe whether or not the last checkpoint succeeds.
    pub fn close_for_good(&self) {
        let _ = self.close_space();
    }

    /// Makes the daily backup if it is due. Locking stops it; a later one makes up for it.
    pub fn back_up_if_due(&self) {
        self.stop_backup.store(false, Ordering::Relaxed);
        let now = self.now();
        let _ = self.if_open(|vault| {
            if vault.backup_due(now)? {
                vault.backup(now, &mut |_| {}, &self.stop_backup)?;
            }
            Ok(())
        });
        // There is nobody to tell in the background: Settings shows the newest backup with its date.
    }

    /// Whether the private space is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.space.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Whether the private space is open and the adult has the screen.
    pub(crate) fn is_shown(&self) -> bool {
        self.is_open() && self.together().is_none()
    }

    pub(crate) fn space_state(&self) -> PrivateSpaceState {
        if self.is_open() {
            return self
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

/// A poisoned lock only means that another action failed half-way; what it guards here is replaced whole, so it can still be used.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
