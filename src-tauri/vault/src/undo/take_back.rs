use rusqlite::{Connection, OptionalExtension};

use super::{record::is_prepared, recorded::Recorded};
use crate::{Result, VaultError};

/// Takes the steps of a change back, the last one first.
pub(crate) fn take_back(connection: &Connection, Recorded(change): Recorded) -> Result<()> {
    if !is_prepared(connection)? {
        return Err(VaultError::NotFound);
    }
    // A row comes back before the one it refers to. All references must hold again when the transaction ends.
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut steps = connection.prepare_cached("SELECT holds, back FROM undo_step WHERE change = ?1 ORDER BY number DESC")?;
    let steps = steps
        .query_map([change], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    if steps.is_empty() {
        return Err(VaultError::NotFound);
    }
    for (holds, back) in &steps {
        if connection.query_row(holds, [], |_| Ok(())).optional()?.is_none() {
            return Err(VaultError::ChangedSince);
        }
        connection.execute_batch(back)?;
    }
    connection
        .prepare_cached("DELETE FROM undo_step WHERE change = ?1")?
        .execute([change])?;
    Ok(())
}
