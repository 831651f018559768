use rusqlite::Connection;

use crate::Result;

/// Makes the search index anew from the entries.
pub(crate) fn rebuild_index(connection: &Connection) -> Result<()> {
    Ok(connection.execute_batch("INSERT INTO entry_words (entry_words) VALUES ('rebuild')")?)
}
