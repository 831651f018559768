//! A computer that has never seen Porchlight, in a folder of its own.
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

use jiff::{Span, Zoned};
use porchlight_actions::{
    ActionError, Backend, Chosen, FileDialogs, Folders, Host, SystemLocale, dispatch,
    wire::{PersonDetails, Settings},
};
use porchlight_vault::KeyCost;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Strong enough, and typed by nobody else.
pub(crate) const PASSPHRASE: &str = "lantern gravel seven otter";

/// What the window sends of a person: what is known, and everything else as it is of somebody of whom nothing is.
pub(crate) fn details(known: &[&Value]) -> Value {
    let mut details = serde_json::to_value(PersonDetails::default()).expect("JSON");
    for (field, value) in known.iter().filter_map(|known| known.as_object()).flatten() {
        details[field] = value.clone();
    }
    details
}

/// A computer with its clock and its disk.
pub(crate) struct Computer {
    folder: TempDir,
    minutes_later: Arc<AtomicI64>,
    /// The hour of the day that the clock shows; as it is where negative.
    hour: Arc<AtomicI64>,
    /// How often the app has looked at the clock: that tells that an action has begun.
    clock_looked_at: Arc<AtomicI64>,
    pub(crate) desktop: Arc<FakeDesktop>,
    pack: PathBuf,
    key_cost: KeyCost,
}

/// What the app asked the desktop to do.
#[derive(Default)]
pub(crate) struct FakeDesktop {
    pub(crate) saved: Mutex<Vec<Vec<u8>>>,
    pub(crate) opened: Mutex<Vec<String>>,
    /// The file that its person chooses next; nothing is like pressing Cancel.
    pub(crate) offers: Mutex<Option<(String, Vec<u8>)>>,
    /// Whether a file was asked for, and what keeps the dialog standing while somebody holds it.
    pub(crate) asked_for_file: AtomicBool,
    pub(crate) dialog: Mutex<()>,
    pub(crate) locked: Mutex<u32>,
    /// How often the window was told that there is something new to say.
    pub(crate) notices_changed: AtomicI64,
}

impl Computer {
    pub(crate) fn new() -> Self {
        Self::with_pack(Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/packs/starter"))
    }

    pub(crate) fn with_pack(pack: PathBuf) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        Self {
            folder,
            minutes_later: Arc::default(),
            hour: Arc::new(AtomicI64::new(-1)),
            clock_looked_at: Arc::default(),
            desktop: Arc::default(),
            pack,
            key_cost: KeyCost::weak_for_tests(),
        }
    }

    /// A computer whose keys are stretched as long as `key_cost` says.
    pub(crate) fn with_key_cost(key_cost: KeyCost) -> Self {
        Self { key_cost, ..Self::new() }
    }

    /// Starts the app, as after a double click.
    pub(crate) fn start(&self) -> App {
        let folders = Folders {
            config: self.folder.path().join("config"),
            data: self.vault_folder(),
            starter_pack: self.pack.clone(),
        };
        let minutes_later = Arc::clone(&self.minutes_later);
        let hour = Arc::clone(&self.hour);
        let looked_at = Arc::clone(&self.clock_looked_at);
        let clock = move || {
            looked_at.fetch_add(1, Ordering::Relaxed);
            let now = Zoned::now().saturating_add(Span::new().minutes(minutes_later.load(Ordering::Relaxed)));
            match i8::try_from(hour.load(Ordering::Relaxed)) {
                Ok(hour @ 0..) => now.with().hour(hour).build().expect("an hour of the day"),
                _ => now,
            }
        };
        let host = HostOf(Arc::clone(&self.desktop));
        let backend =
            Backend::open(folders, SystemLocale::from_tag("en-US"), Box::new(host.clone()), Box::new(clock)).with_key_cost(self.key_cost);
        App(Arc::new(backend), host)
    }

    pub(crate) fn vault_folder(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn let_days_pass(&self, days: i64) {
        self.let_minutes_pass(days * 24 * 60);
    }

    pub(crate) fn let_minutes_pass(&self, minutes: i64) {
        self.minutes_later.fetch_add(minutes, Ordering::Relaxed);
    }

    pub(crate) fn show_hour(&self, hour: i64) {
        self.hour.store(hour, Ordering::Relaxed);
    }

    /// How often the app has looked at the clock so far.
    pub(crate) fn clock_looked_at(&self) -> i64 {
        self.clock_looked_at.load(Ordering::Relaxed)
    }

    /// Every file below the computer's folder.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a readable folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() { folders.push(path) } else { found.push(path) }
            }
        }
        found
    }
}

/// The app while it runs. Dropping it ends it as a power cut does: nothing is saved, locked or closed in order.
pub(crate) struct App(pub(crate) Arc<Backend>, HostOf);

impl App {
    /// Carries out a command.
    pub(crate) fn answers(&self, command: &str, request: Value) -> Result<Value, ActionError> {
        dispatch(&self.0, &self.1, command, request)
    }

    /// Carries out a command that must succeed.
    #[track_caller]
    pub(crate) fn does(&self, command: &str, request: Value) -> Value {
        match self.answers(command, request) {
            Ok(reply) => reply,
            Err(error) => panic!("{command} failed: {error:?}"),
        }
    }

    /// Carries out a command that must fail.
    #[track_caller]
    pub(crate) fn refuses(&self, command: &str, request: Value) -> ActionError {
        match self.answers(command, request) {
            Ok(reply) => panic!("{command} should have failed, but replied {reply}"),
            Err(error) => error,
        }
    }

    /// Sets up the private space and confirms the recovery sheet. Gives the recovery code.
    pub(crate) fn sets_up(&self) -> String {
        let sheet = self.does("private_space_create", json!({ "passphrase": PASSPHRASE }));
        let groups: Vec<&str> = sheet["groups"]
            .as_array()
            .expect("groups")
            .iter()
            .map(|group| group.as_str().expect("text"))
            .collect();
        let asked: Vec<&str> = sheet["confirm"]
            .as_array()
            .expect("positions")
            .iter()
            .map(|index| groups[usize::try_from(index.as_u64().expect("a number")).expect("small")])
            .collect();
        let confirmed = self.does("recovery_confirm", json!({ "groups": asked }));
        assert_eq!(confirmed["confirmed"], true, "the groups as printed are right");
        groups.join("-")
    }
}

impl FakeDesktop {
    /// A dialog stands until whoever holds it lets go.
    fn stands(&self) {
        self.asked_for_file.store(true, Ordering::Relaxed);
        drop(self.dialog.lock().expect("not poisoned"));
    }
}

#[derive(Clone)]
struct HostOf(Arc<FakeDesktop>);

impl FileDialogs for HostOf {
    fn choose_place(&self, file_name: &str) -> Result<Option<PathBuf>, io::Error> {
        self.0.stands();
        Ok(Some(PathBuf::from(file_name)))
    }

    fn save(&self, _: &Path, contents: &[u8]) -> Result<(), io::Error> {
        self.0.saved.lock().expect("not poisoned").push(contents.to_owned());
        Ok(())
    }

    fn choose_file(&self, _: &[&str], bytes_max: u64) -> Result<Chosen, io::Error> {
        self.0.stands();
        let Some((name, contents)) = self.0.offers.lock().expect("not poisoned").take() else {
            return Ok(Chosen::Nothing);
        };
        if u64::try_from(contents.len()).expect("small") > bytes_max {
            return Ok(Chosen::TooLarge);
        }
        Ok(Chosen::File { name, contents })
    }
}

impl Host for HostOf {
    fn open_site(&self, address: &str) -> Result<(), io::Error> {
        self.0.opened.lock().expect("not poisoned").push(address.to_owned());
        Ok(())
    }

    fn print_page(&self) -> Result<(), io::Error> {
        Ok(())
    }

    fn web_view(&self) -> Option<String> {
        None
    }

    fn hide(&self) {}

    fn locked(&self) {
        *self.0.locked.lock().expect("not poisoned") += 1;
    }

    fn notices_changed(&self) {
        self.0.notices_changed.fetch_add(1, Ordering::Relaxed);
    }

    fn settings_changed(&self, _: &Settings) {}
}
