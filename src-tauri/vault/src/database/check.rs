use rusqlite::Connection;

use crate::{Result, VaultError};

/// The search indexes: what is wrong in them can be made anew.
const INDEXES: [&str; 2] = ["entry_words", "check_in_words"];

/// How a vault is, after every page was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// All is well.
    Sound,
    /// Only the search index is wrong: [`Vault::rebuild_index`](crate::Vault::rebuild_index) mends it.
    IndexDamaged,
    /// What was written is damaged: restore a backup.
    Damaged,
}

/// Reads everything. Takes about as long as a backup.
pub(crate) fn check(connection: &Connection) -> Result<Health> {
    let found = pages_sound(connection).and_then(|pages| if pages { problems(connection).map(Some) } else { Ok(None) });
    match found {
        Ok(Some(problems)) if problems.is_empty() => Ok(Health::Sound),
        Ok(Some(problems)) if problems.iter().all(|problem| INDEXES.iter().any(|index| problem.contains(index))) => {
            Ok(Health::IndexDamaged)
        }
        Ok(Some(_) | None) | Err(VaultError::VaultDamaged(_)) => Ok(Health::Damaged),
        Err(error) => Err(error),
    }
}

/// Whether nothing at all is wrong.
pub(crate) fn sound(connection: &Connection) -> Result<bool> {
    Ok(check(connection)? == Health::Sound)
}

/// Whether each page is as SQLCipher wrote it.
fn pages_sound(connection: &Connection) -> Result<bool> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    Ok(statement.query([])?.next()?.is_none())
}

/// What SQLite and the index find wrong; empty when nothing.
fn problems(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut problems: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    problems.retain(|problem| problem != "ok");
    Ok(problems)
}
