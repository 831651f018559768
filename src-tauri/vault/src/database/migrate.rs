use std::cmp::Ordering;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::{Result, VaultError};

/// One file for each version of the schema, in order. Never edited after release.
const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001_first.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0002_mentoring.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0003_trusted_adults.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0004_journal.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0005_closing.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0006_one_letter.sql")).foreign_key_check(),
];

/// The version of the schema that this program writes.
pub const SCHEMA: usize = STEPS.len();

/// Brings the schema up to date. Each step is one transaction: killed in the middle, it never happened.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    if is_current(connection)? {
        return Ok(());
    }
    Ok(Migrations::from_slice(STEPS).to_latest(connection)?)
}

/// Whether the schema is the latest one, so that nothing need be written before it can be read.
///
/// # Errors
/// [`VaultError::VaultNewer`] where a later version wrote it.
pub(crate) fn is_current(connection: &Connection) -> Result<bool> {
    let schema: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match usize::try_from(schema).map_err(|_| VaultError::VaultDamaged(None))?.cmp(&SCHEMA) {
        Ordering::Less => Ok(false),
        Ordering::Equal => Ok(true),
        Ordering::Greater => Err(VaultError::VaultNewer { schema }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_applies_to_the_one_before() {
        let mut connection = Connection::open_in_memory().unwrap();
        porchlight_words::register(&connection).unwrap();
        for version in 1..=STEPS.len() {
            Migrations::from_slice(STEPS).to_version(&mut connection, version).unwrap();
        }
        let problems: i64 = connection
            .query_row(
                "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(problems, 0);
        migrate(&mut connection).unwrap();
    }

    #[test]
    fn a_note_from_before_has_the_day_it_was_begun() {
        let mut connection = Connection::open_in_memory().unwrap();
        porchlight_words::register(&connection).unwrap();
        Migrations::from_slice(STEPS).to_version(&mut connection, 3).unwrap();
        // Noon in Greenwich, so that the day is the same nearly everywhere.
        let noon = "2025-03-09T12:00:00Z".parse::<jiff::Timestamp>().unwrap().as_microsecond();
        connection
            .execute_batch(&format!(
                "INSERT INTO entry (id, text, created, updated) VALUES (zeroblob(16), 'kept', {noon}, {noon} + 9);
                INSERT INTO draft (entry, text, begun, saved) VALUES (zeroblob(16), 'changed', {noon} + 86400000000, 0);"
            ))
            .unwrap();
        migrate(&mut connection).unwrap();
        for table in ["entry", "draft"] {
            let about: (String, String) = connection
                .query_row(&format!("SELECT kind, day FROM {table}"), [], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap();
            assert_eq!(about, ("note".to_owned(), "2025-03-09".to_owned()), "{table}");
        }
    }

    #[test]
    fn what_was_written_before_is_found_by_one_letter() {
        let mut connection = Connection::open_in_memory().unwrap();
        porchlight_words::register(&connection).unwrap();
        Migrations::from_slice(STEPS).to_version(&mut connection, 5).unwrap();
        connection
            .execute_batch(
                "INSERT INTO entry (id, text, created, updated, trashed) VALUES (zeroblob(16), 'river', 0, 0, NULL), (randomblob(16), 'road', 0, 0, 1)",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        let found = |letter: &str| -> i64 {
            let sql = "SELECT count(*) FROM entry_words WHERE entry_words MATCH ?1";
            connection.query_row(sql, [format!("\"{letter}\" *")], |row| row.get(0)).unwrap()
        };
        assert_eq!((found("r"), found("x")), (1, 0));
        connection.execute_batch("UPDATE entry SET trashed = NULL").unwrap();
        assert_eq!(found("r"), 2, "the triggers keep the new index");
    }

    #[test]
    fn a_later_schema_is_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 999).unwrap();
        assert_eq!(migrate(&mut connection), Err(VaultError::VaultNewer { schema: 999 }));
    }
}
