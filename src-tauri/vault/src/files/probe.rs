use std::{io::Write, path::Path};

use crate::Result;

/// Bytes that are written to find out whether there is room: as much as the smallest change takes with its log and index.
const PROBE_BYTES: usize = 64 * 1024;

/// Whether something can be written in `folder`, or where it would be made. Leaves nothing behind.
///
/// # Errors
/// [`VaultError::ReadOnly`](crate::VaultError::ReadOnly), [`VaultError::DiskFull`](crate::VaultError::DiskFull), or whatever else the system
/// says.
pub fn probe(folder: &Path) -> Result<()> {
    let there = folder.ancestors().find(|ancestor| ancestor.exists()).unwrap_or(folder);
    let mut file = tempfile::tempfile_in(there)?;
    file.write_all(&[0; PROBE_BYTES])?;
    Ok(file.flush()?)
}
