use rusqlite::Connection;

use super::{
    recorded::Recorded,
    recording::{RECORDING, Recording},
};
use crate::Result;

/// How many changes can be taken back. Older ones are forgotten.
const CHANGES_MAX: i64 = 50;

/// Begins to record what a transaction writes, if this thread has asked for it. Ended by [`end`], or by the rollback of the transaction.
pub(crate) fn begin(connection: &Connection) -> Result<()> {
    let Recording::Yes(change) = RECORDING.get() else { return Ok(()) };
    if !is_prepared(connection)? {
        prepare(connection)?;
    }
    let number = change.map(|Recorded(number)| number);
    let sql = "UPDATE undo_state SET recording = coalesce(?1, last + 1), last = max(last, coalesce(?1, last + 1))";
    connection.prepare_cached(sql)?.execute([number])?;
    Ok(())
}

/// Ends recording before the transaction is committed, and forgets what is older than the last [`CHANGES_MAX`] changes. When something was
/// `erased` for good, by a change that is not recorded itself, every change is forgotten, since it may be in any of them.
pub(crate) fn end(connection: &Connection, erased: bool) -> Result<()> {
    // Saving while somebody types is neither recorded nor an erasure, and asks nothing here.
    let is_asked_for = erased || matches!(RECORDING.get(), Recording::Yes(_));
    if !is_asked_for || !is_prepared(connection)? {
        return Ok(());
    }
    let recorded: Option<i64> = connection
        .prepare_cached("SELECT recording FROM undo_state")?
        .query_row([], |row| row.get(0))?;
    if erased && recorded.is_none() {
        connection.prepare_cached("DELETE FROM undo_step")?.execute([])?;
    }
    if let Some(number) = recorded {
        connection.prepare_cached("UPDATE undo_state SET recording = NULL")?.execute([])?;
        connection
            .prepare_cached("DELETE FROM undo_step WHERE change <= ?1")?
            .execute([number - CHANGES_MAX])?;
        RECORDING.set(Recording::Yes(Some(Recorded(number))));
    }
    Ok(())
}

pub(super) fn is_prepared(connection: &Connection) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_temp_schema WHERE name = 'undo_state')";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Makes the temporary tables, and three triggers for each table of the vault.
fn prepare(connection: &Connection) -> Result<()> {
    connection.execute_batch(include_str!("state.sql"))?;
    let mut statement = connection.prepare(include_str!("tables.sql"))?;
    let tables = statement.query_map([], |row| row.get::<_, String>(0))?;
    for table in tables.collect::<rusqlite::Result<Vec<_>>>()? {
        connection.execute_batch(&triggers(connection, &table)?)?;
    }
    Ok(())
}

/// A column of a table of the vault.
struct Column {
    name: String,
    is_text: bool,
    is_key: bool,
}

impl Column {
    /// Where a statement that is written down by a trigger has the value of this column in the row `old` or `new`.
    ///
    /// Statements are written as SQL strings; this ends the string, joins the value as a literal, and goes on with the string. Text is
    /// written as bytes, since `quote` would end it at its first zero.
    fn value(&self, row: &str) -> String {
        let Self { name, is_text, .. } = self;
        if *is_text {
            format!("' || iif({row}.{name} IS NULL, 'NULL', 'CAST(x''' || hex({row}.{name}) || ''' AS TEXT)') || '")
        } else {
            format!("' || quote({row}.{name}) || '")
        }
    }
}

/// The three triggers of one table: after a row was added, changed or removed.
fn triggers(connection: &Connection, table: &str) -> Result<String> {
    let columns = columns(connection, table)?;
    let each = |wanted: &dyn Fn(&Column) -> bool, between: &str, words: &dyn Fn(&Column) -> String| {
        let all: Vec<String> = columns.iter().filter(|column| wanted(column)).map(words).collect();
        all.join(between)
    };
    let all = |_: &Column| true;
    let key = |column: &Column| column.is_key;
    let at_key = |row: &str| each(&key, " AND ", &|column| format!("{} = {}", column.name, column.value(row)));

    let stands = each(&all, " AND ", &|column| format!("{} IS {}", column.name, column.value("new")));
    let stands = format!("SELECT 1 FROM {table} WHERE {stands}");
    // Rows that this change added and that refer to this one are taken back before it; any other was added since.
    let unreferred = unreferred(connection, table, &columns)?;
    let remove = format!("DELETE FROM {table} WHERE {}", at_key("new"));

    let values = each(&all, ", ", &|column| format!("{} = {}", column.name, column.value("old")));
    let restore = format!("UPDATE {table} SET {values} WHERE {}", at_key("new"));

    let gone = format!("SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {})", at_key("old"));
    let names = each(&all, ", ", &|column| column.name.clone());
    let values = each(&all, ", ", &|column| column.value("old"));
    let add = format!("INSERT INTO {table} ({names}) VALUES ({values})");

    let steps = [
        ("INSERT", format!("{stands}{unreferred}"), remove),
        ("UPDATE", stands, restore),
        ("DELETE", gone, add),
    ];
    let trigger = |(event, holds, back): (&str, String, String)| {
        format!(
            "CREATE TEMP TRIGGER undo_{table}_{event} AFTER {event} ON main.{table} WHEN (SELECT recording FROM undo_state) IS NOT NULL BEGIN
                INSERT INTO undo_step (change, holds, back) VALUES ((SELECT recording FROM undo_state), '{holds}', '{back}');
            END;\n"
        )
    };
    Ok(steps.into_iter().map(trigger).collect())
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<Column>> {
    let mut statement = connection.prepare("SELECT name, type = 'TEXT', pk > 0 FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| {
        Ok(Column {
            name: row.get(0)?,
            is_text: row.get(1)?,
            is_key: row.get(2)?,
        })
    })?;
    Ok(columns.collect::<rusqlite::Result<_>>()?)
}

/// The conditions under which no row of any table refers to the row `new` of this one.
fn unreferred(connection: &Connection, table: &str, columns: &[Column]) -> Result<String> {
    let mut statement = connection.prepare(include_str!("references.sql"))?;
    let references = statement.query_map([table], |row| {
        let (child, from, to): (String, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        // A reference that names no column is to the key.
        let column = columns
            .iter()
            .find(|column| to.as_ref().map_or(column.is_key, |to| column.name == *to));
        Ok(column.map_or_else(String::new, |column| {
            format!(" AND NOT EXISTS (SELECT 1 FROM {child} WHERE {from} = {})", column.value("new"))
        }))
    })?;
    Ok(references.collect::<rusqlite::Result<_>>()?)
}
