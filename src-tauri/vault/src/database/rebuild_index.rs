use rusqlite::Connection;

use crate::Result;

/// Makes the search indexes anew from the entries and check-ins.
pub(crate) fn rebuild_index(connection: &Connection) -> Result<()> {
    Ok(connection.execute_batch(
        "INSERT INTO entry_words (entry_words) VALUES ('rebuild'); INSERT INTO check_in_words (check_in_words) VALUES ('rebuild')",
    )?)
}
