use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::{Result, VaultError, files::write_whole};

/// Lists the files of a backup with their SHA-256, so that a changed byte is noticed without the key.
pub(super) const MANIFEST: &str = "manifest.txt";
/// First line.
const TITLE: &str = "porchlight-backup 1";
/// Files of a backup, all of them.
pub(super) const FILES: [&str; 3] = ["keys.json", "vault.count", "vault.db"];
/// Size above which a file is no manifest.
const MANIFEST_BYTES_MAX: u64 = 4096;

pub(super) fn write_manifest(folder: &Path) -> Result<()> {
    Ok(write_whole(&folder.join(MANIFEST), describe(folder)?.as_bytes())?)
}

/// Whether every file in `folder` is as its manifest says.
pub(super) fn verify(folder: &Path) -> Result<()> {
    let mut said = String::new();
    let read = File::open(folder.join(MANIFEST)).and_then(|file| file.take(MANIFEST_BYTES_MAX).read_to_string(&mut said));
    match read {
        Ok(_) => {}
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::InvalidData) => {
            return Err(VaultError::BackupDamaged);
        }
        Err(error) => return Err(error.into()),
    }
    if describe(folder)? == said {
        Ok(())
    } else {
        Err(VaultError::BackupDamaged)
    }
}

/// Copies a backup's files.
pub(super) fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for name in FILES.iter().chain(&[MANIFEST]) {
        let mut source = File::open(from.join(name)).map_err(missing)?;
        let mut target = crate::files::create_private_file(&to.join(name))?;
        io::copy(&mut source, &mut target)?;
        target.sync_all()?;
    }
    Ok(())
}

/// The manifest is no part of a vault.
pub(super) fn remove_manifest(folder: &Path) -> Result<()> {
    Ok(fs::remove_file(folder.join(MANIFEST))?)
}

fn describe(folder: &Path) -> Result<String> {
    let mut manifest = format!("{TITLE}\n");
    for name in FILES {
        let mut sum = Sha256::new();
        let mut file = File::open(folder.join(name)).map_err(missing)?;
        io::copy(&mut file, &mut sum)?;
        manifest.push_str(&format!("{} {name}\n", HEXLOWER.encode(&sum.finalize())));
    }
    Ok(manifest)
}

fn missing(error: io::Error) -> VaultError {
    if error.kind() == io::ErrorKind::NotFound {
        VaultError::BackupDamaged
    } else {
        error.into()
    }
}
