//! One list of columns for adding a row and for changing it.
use rusqlite::{Connection, ToSql, params_from_iter};

/// A column and what it holds.
pub(crate) type Column<'a> = (&'static str, Box<dyn ToSql + 'a>);

/// Adds a row to `table`: what only a new row has, and what can be changed later.
pub(crate) fn insert(connection: &Connection, table: &str, new: &[Column<'_>], details: &[Column<'_>]) -> rusqlite::Result<()> {
    let columns = || new.iter().chain(details);
    let names: Vec<&str> = columns().map(|(name, _)| *name).collect();
    let values = vec!["?"; names.len()].join(", ");
    let sql = format!("INSERT INTO {table} ({}) VALUES ({values})", names.join(", "));
    let held = columns().map(|(_, value)| value);
    connection.prepare_cached(&sql)?.execute(params_from_iter(held))?;
    Ok(())
}

/// Changes the rows of `table` that fit `condition`, whose only parameter is `?1`. Says how many did.
pub(crate) fn update(
    connection: &Connection,
    table: &str,
    details: &[Column<'_>],
    condition: &str,
    parameter: &dyn ToSql,
) -> rusqlite::Result<usize> {
    let set: Vec<String> = (2..).zip(details).map(|(at, (name, _))| format!("{name} = ?{at}")).collect();
    let sql = format!("UPDATE {table} SET {} WHERE {condition}", set.join(", "));
    let held = std::iter::once(parameter).chain(details.iter().map(|(_, value)| value as &dyn ToSql));
    connection.prepare_cached(&sql)?.execute(params_from_iter(held))
}
