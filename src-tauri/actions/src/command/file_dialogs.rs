//! Asking a person about files while no action holds the private space open.
use std::path::PathBuf;

use crate::{
    ActionError, Backend, ErrorCode, FileDialogs,
    session::{
        files::{FileChooser, FileToSave},
        open::Open,
    },
    types::Saved,
};

/// Saves a file in which nothing is private.
pub(crate) fn save_public(dialogs: &dyn FileDialogs, file: &FileToSave) -> Result<Saved, ActionError> {
    let Some(place) = ask(dialogs, &file.name)? else {
        return Ok(Saved { saved: false });
    };
    dialogs.save(&place, &file.contents)?;
    Ok(Saved { saved: true })
}

/// Makes a private file and saves it. While the dialog stands the file belongs to the open space: a lock forgets it, and nothing is saved.
pub(crate) fn save_private(
    backend: &Backend,
    dialogs: &dyn FileDialogs,
    make: impl FnOnce(&Open) -> Result<FileToSave, ActionError>,
) -> Result<Saved, ActionError> {
    let (opening, name, file) = backend.with_private(|open| {
        let file = make(open)?;
        Ok((open.id(), file.name, open.keep_for_saving(file.contents)))
    })?;
    let place = ask(dialogs, &name);
    let file = backend.with_same(opening, |open| open.take_for_saving(&file))?;
    let Some(place) = place? else {
        return Ok(Saved { saved: false });
    };
    dialogs.save(&place, &file)?;
    Ok(Saved { saved: true })
}

/// Asks for a file and goes on with it, unless the space was locked meanwhile.
pub(crate) fn choose<Reply>(backend: &Backend, dialogs: &dyn FileDialogs, chooser: &FileChooser<Reply>) -> Result<Reply, ActionError> {
    let opening = backend.with_private(|open| Ok(open.id()))?;
    let chosen = dialogs.choose_file(chooser.endings, chooser.bytes_max);
    backend.with_same(opening, |open| (chooser.then)(backend, open, chosen))
}

fn ask(dialogs: &dyn FileDialogs, name: &str) -> Result<Option<PathBuf>, ActionError> {
    if name.contains(['/', '\\', '\0']) {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    Ok(dialogs.choose_place(name)?)
}
