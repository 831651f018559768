//! The library, read beside everything else: the window need not wait for a hundred files.
use std::{
    ops::Deref,
    path::PathBuf,
    sync::{Arc, OnceLock},
    thread,
};

use porchlight_library::Library;

/// A library that is being read, or has been. Whoever needs it before waits.
#[derive(Clone)]
pub(crate) struct BackgroundLibrary(Arc<Reading>);

struct Reading {
    folder: PathBuf,
    library: OnceLock<Library>,
}

impl BackgroundLibrary {
    /// Begins to read the pack in `folder`, and then prepares the search in `locale`.
    pub(crate) fn read(folder: PathBuf, locale: &'static str) -> Self {
        let background_library = Self(Arc::new(Reading {
            folder,
            library: OnceLock::new(),
        }));
        let reader = background_library.clone();
        // Without a thread to spare, whoever asks first reads.
        let _ = thread::Builder::new()
            .name("library".to_owned())
            .spawn(move || reader.prepare_search(locale));
        background_library
    }
}

impl Deref for BackgroundLibrary {
    type Target = Library;

    fn deref(&self) -> &Library {
        self.0.library.get_or_init(|| Library::open(&self.0.folder))
    }
}
