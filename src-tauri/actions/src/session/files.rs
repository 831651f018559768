//! Files that a person chooses a place for, or chooses.
//!
//! An action never opens a dialog: a person may leave one standing for hours, and the private space must not stay open for it. An action
//! that saves a file gives back a [`FileToSave`]; one that needs a file is a [`FileChooser`], called when there is one.
//! [`dispatch`](crate::dispatch) lets go of the private space, asks, and looks again whether it is still the same opening.
use std::{
    io,
    path::{Path, PathBuf},
};

use super::open::Open;
use crate::{ActionError, Backend};

/// What the desktop asks a person about files. The shell's is real; tests and the dev bridge bring their own.
pub trait FileDialogs: Send + Sync {
    /// Asks where to save a file, suggesting `file_name`. `None` when the person cancels.
    ///
    /// # Errors
    /// When there is no dialog, or the place is none that a file can be in.
    fn choose_place(&self, file_name: &str) -> Result<Option<PathBuf>, io::Error>;

    /// Writes a file whole or not at all: what was there under this name before stays when the disk is full.
    ///
    /// # Errors
    /// When it could not be written.
    fn save(&self, place: &Path, contents: &[u8]) -> Result<(), io::Error>;

    /// Asks for a file with one of these endings, and reads it unless it is larger than `bytes_max`.
    ///
    /// # Errors
    /// When the file could not be read.
    fn choose_file(&self, endings: &[&str], bytes_max: u64) -> Result<Chosen, io::Error>;
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
        /// Its name, without its folder.
        name: String,
        /// All of it.
        contents: Vec<u8>,
    },
}

/// A file that an action has made and that waits for a place.
pub(crate) struct FileToSave {
    /// The name that is suggested: a file name, without a folder.
    pub(crate) name: String,
    pub(crate) contents: Vec<u8>,
}

/// An action that needs a file from the person. Private: refused while locked.
pub(crate) struct FileChooser<Reply> {
    /// How names of such files end.
    pub(crate) endings: &'static [&'static str],
    /// The largest file that is read.
    pub(crate) bytes_max: u64,
    /// What is done with what was chosen.
    pub(crate) then: GoOn<Reply>,
}

/// What an action does with the file that was chosen.
pub(crate) type GoOn<Reply> = fn(&Backend, &Open, Result<Chosen, io::Error>) -> Result<Reply, ActionError>;
