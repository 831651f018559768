use std::{fs, io, io::Write, path::Path};

use super::{create_private_file, remove_file_if_there};

/// Writes a file so that whoever reads it, even after a power cut, finds the old bytes or the new ones, never half; once this returns, the
/// new ones. Only its owner can read it. One at a time for each path.
///
/// # Errors
/// What the system says; then the old bytes are there.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = path.with_extension("part");
    remove_file_if_there(&part)?;
    let written = create_private_file(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(error) = written.and_then(|()| fs::rename(&part, path)) {
        // What is left of the attempt is of no use; the error that matters is the first.
        let _ = remove_file_if_there(&part);
        return Err(error);
    }
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes renames inside `folder` survive a power cut.
#[cfg_attr(
    not(unix),
    expect(clippy::unnecessary_wraps, unused_variables, reason = "Windows keeps renames without being asked")
)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    Ok(())
}
