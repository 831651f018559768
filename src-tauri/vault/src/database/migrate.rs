use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::{Result, VaultError};

/// One file for each version of the schema, in order. Never edited after release.
const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001_first.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0002_mentoring.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0003_trusted_adults.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0005_closing.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0004_journal.sql")).foreign_key_check(),
];

/// Brings the schema up to date. Each step is one transaction: killed in the middle, it never happened.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    let schema: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if usize::try_from(schema).map_err(|_| VaultError::VaultDamaged)? > STEPS.len() {
        return Err(VaultError::VaultNewer { schema });
    }
    Ok(Migrations::from_slice(STEPS).to_latest(connection)?)
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
    fn a_later_schema_is_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 999).unwrap();
        assert_eq!(migrate(&mut connection), Err(VaultError::VaultNewer { schema: 999 }));
    }
}
