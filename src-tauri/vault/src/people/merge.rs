use jiff::Timestamp;
use porchlight_domain::private::{Person, PersonDetails, PersonId};
use rusqlite::{ToSql, params, types::Value};

use crate::{Result, Writer, database::Id};

/// Where something belongs to a person: the table, and what names a row in it beside the person.
pub(crate) const BELONGINGS: [(&str, &str); 10] = [
    ("talk", "id"),
    ("check_in", "id"),
    ("follow_up", "id"),
    ("checklist_run", "id"),
    ("pause", "id"),
    ("trusted_adult", "id"),
    ("saved_filter", "id"),
    ("entry_person", "entry"),
    ("draft_person", "entry"),
    // One a person: it moves only to someone who has none.
    ("check_in_draft", "saved"),
];

/// What it takes to part two people who were merged.
#[derive(Debug)]
pub struct Joined {
    keep: PersonId,
    other: PersonId,
    before: Person,
    after: Person,
    /// By the place in [`BELONGINGS`].
    moved: Vec<Vec<Value>>,
}

impl Writer<'_> {
    /// Makes two people one. Everything that belongs to `other` belongs to `keep` from then on, of whom `details` are known; `other` goes to
    /// the trash with what is known of them, and with the pauses and trusted adults that `keep` has just the same.
    ///
    /// # Errors
    /// [`NotFound`](crate::VaultError::NotFound) when one of them is not there, or both are the same.
    pub fn person_merge(&self, keep: PersonId, other: PersonId, details: &PersonDetails, now: Timestamp) -> Result<Joined> {
        let before = self.person(keep)?;
        self.person(other)?;
        if keep == other {
            return Err(crate::VaultError::NotFound);
        }
        let mut moved = Vec::with_capacity(BELONGINGS.len());
        for (table, key) in BELONGINGS {
            let theirs = match table {
                "pause" => include_str!("merge_pauses.sql").to_owned(),
                "trusted_adult" => include_str!("merge_trusted_adults.sql").to_owned(),
                "entry_person" | "draft_person" => {
                    // Who is named twice is named once.
                    format!("SELECT {key} FROM {table} WHERE person = ?1 AND {key} NOT IN (SELECT {key} FROM {table} WHERE person = ?2)")
                }
                "check_in_draft" => {
                    format!("SELECT {key} FROM {table} WHERE person = ?1 AND NOT EXISTS (SELECT 1 FROM {table} WHERE person = ?2)")
                }
                _ => format!("SELECT {key} FROM {table} WHERE person = ?1 AND ?2 IS NOT NULL"),
            };
            let mut statement = self.connection.prepare_cached(&theirs)?;
            let keys = statement.query_map(params![Id(other.0), Id(keep.0)], |row| row.get(0))?;
            let keys: Vec<Value> = keys.collect::<rusqlite::Result<_>>()?;
            self.belong(table, key, &keys, other, keep)?;
            moved.push(keys);
        }
        self.person_save(Some(keep), details, now)?;
        self.person_trash(other, now)?;
        Ok(Joined {
            keep,
            other,
            before,
            after: self.person(keep)?,
            moved,
        })
    }

    /// Parts two people who were merged: both are as before, but for what was changed or erased since.
    ///
    /// # Errors
    /// [`NotFound`](crate::VaultError::NotFound) when one of them has been erased or merged with someone else.
    pub fn person_part(&self, merged: &Joined, now: Timestamp) -> Result<()> {
        let kept = self.person(merged.keep)?;
        self.person_restore(merged.other)?;
        for ((table, key), keys) in BELONGINGS.into_iter().zip(&merged.moved) {
            self.belong(table, key, keys, merged.keep, merged.other)?;
        }
        // What was typed since is not lost.
        if kept == merged.after {
            self.person_save(Some(merged.keep), &merged.before.details, now)?;
        }
        Ok(())
    }

    /// Gives rows of a table that are one person's to another.
    fn belong(&self, table: &str, key: &str, keys: &[Value], from: PersonId, to: PersonId) -> Result<()> {
        let sql = format!("UPDATE {table} SET person = ?1 WHERE person = ?2 AND {key} = ?3");
        let mut statement = self.connection.prepare_cached(&sql)?;
        for key in keys {
            statement.execute::<[&dyn ToSql; 3]>([&Id(to.0), &Id(from.0), key])?;
        }
        Ok(())
    }

    /// Erases someone with whom nothing was noted yet; says whether it did.
    pub fn person_erase_untouched(&self, id: PersonId) -> Result<bool> {
        for (table, _) in BELONGINGS {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE person = ?1)");
            if self.connection.prepare_cached(&sql)?.query_row([Id(id.0)], |row| row.get(0))? {
                return Ok(false);
            }
        }
        let erased = self
            .connection
            .prepare_cached("DELETE FROM person WHERE id = ?1")?
            .execute([Id(id.0)])?;
        if erased > 0 {
            self.erased.set(true);
        }
        Ok(erased > 0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::database::migrate;

    /// A table that refers to people and is not in the list would keep what belongs to someone who went.
    #[test]
    fn everything_that_refers_to_a_person_is_known() {
        let mut connection = rusqlite::Connection::open_in_memory().unwrap();
        porchlight_words::register(&connection).unwrap();
        migrate(&mut connection).unwrap();
        let mut statement = connection.prepare(include_str!("belongings_test.sql")).unwrap();
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let found: BTreeSet<(String, String)> = found.map(|row| row.unwrap()).collect();
        let known = BELONGINGS.map(|(table, _)| (table.to_owned(), "person".to_owned()));
        assert_eq!(
            found,
            BTreeSet::from(known),
            "give new tables and columns their place in BELONGINGS"
        );
    }
}
