use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    Result,
    files::{Place, private_folder, sync_folder, write_whole},
};

/// Where a new or restored vault is put together; swept away if that was interrupted.
pub(crate) const PART: &str = "arriving.part";
/// The same folder once it is whole and should take the place of what is there.
const READY: &str = "arriving";
/// The same folder once what was there is out of the way.
const CLEARED: &str = "arrived";

/// Puts the vault in `folder/arriving.part` in place of what is in `folder`, which moves to `folder/aside`. Killed at any moment, it is
/// finished by [`finish_arrival`].
pub(crate) fn arrive(place: &Place, aside: &str) -> Result<()> {
    let folder = place.folder();
    let part = folder.join(PART);
    write_whole(&part.join("aside"), aside.as_bytes())?;
    fs::rename(&part, folder.join(READY))?;
    sync_folder(folder)?;
    finish_arrival(place)
}

/// Finishes what [`arrive`] began, if anything.
pub(crate) fn finish_arrival(place: &Place) -> Result<()> {
    let folder = place.folder();
    let (ready, cleared) = (folder.join(READY), folder.join(CLEARED));
    if ready.try_exists()? {
        move_aside(place, &ready)?;
        fs::rename(&ready, &cleared)?;
        sync_folder(folder)?;
    }
    if cleared.try_exists()? {
        for (from, to) in Place::new(&cleared).parts().iter().zip(place.parts()) {
            rename_if_there(from, &to)?;
        }
        sync_folder(folder)?;
        fs::remove_dir_all(&cleared)?;
        sync_folder(folder)?;
    }
    Ok(())
}

fn move_aside(place: &Place, ready: &Path) -> Result<()> {
    let aside: PathBuf = place.folder().join(fs::read_to_string(ready.join("aside"))?);
    // The database goes first: without it, nothing here is taken for a vault.
    for path in place.parts().iter().rev() {
        if path.try_exists()? {
            private_folder(&aside)?;
            if let Some(name) = path.file_name() {
                fs::rename(path, aside.join(name))?;
            }
        }
    }
    if aside.try_exists()? {
        sync_folder(&aside)?;
    }
    Ok(sync_folder(place.folder())?)
}

fn rename_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
