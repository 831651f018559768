//! The limit: the vault's own schema, rows and queries in the same SQLite, without a key.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::Timestamp;
use porchlight_vault::{LISTED_ENTRIES_MAX, SearchOrder};
use rusqlite::{Connection, OpenFlags, backup::Backup, named_params, params};

use crate::measure::Result;

const SCHEMA: &[&str] = &[
    include_str!("../../src/database/migrations/0001_first.sql"),
    include_str!("../../src/database/migrations/0002_mentoring.sql"),
    include_str!("../../src/database/migrations/0004_journal.sql"),
    include_str!("../../src/database/migrations/0006_one_letter.sql"),
];
/// As in the vault, but for `secure_delete`, which is a cost of privacy.
const SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA page_size = 4096; PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;";

pub(crate) struct Plain {
    path: PathBuf,
    writer: Connection,
    reader: Connection,
}

impl Plain {
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let writer = Connection::open(path)?;
        writer.execute_batch(SETTINGS)?;
        porchlight_words::register(&writer)?;
        for step in SCHEMA {
            writer.execute_batch(step)?;
        }
        Ok(Self {
            path: path.to_owned(),
            writer,
            reader: open_to_read(path)?,
        })
    }

    /// Adds entries to the table and the index, in one commit.
    pub(crate) fn keep(&self, texts: &[String], number: usize, now: Timestamp) -> Result<()> {
        let transaction = self.writer.unchecked_transaction()?;
        {
            let sql = "INSERT INTO entry (id, text, created, updated, day) VALUES (?1, ?2, ?3, ?3, date(?3 / 1000000, 'unixepoch'))";
            let mut insert = transaction.prepare_cached(sql)?;
            for (at, text) in texts.iter().enumerate() {
                insert.execute(params![id(number + at), text, now.as_microsecond()])?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// Saves what is being written, in one commit.
    pub(crate) fn autosave(&self, text: &str, now: Timestamp) -> Result<()> {
        let mut save = self.writer.prepare_cached(include_str!("../../src/journal/draft_save.sql"))?;
        save.execute(params![id(0), text, now.as_microsecond()])?;
        Ok(())
    }

    /// The first page of what matches.
    pub(crate) fn search(&self, query: &str, order: SearchOrder, size: usize) -> Result<usize> {
        search(&self.reader, query, order, size)
    }

    /// The same on a connection that has read nothing yet.
    pub(crate) fn search_first(&self, query: &str, order: SearchOrder, size: usize) -> Result<usize> {
        search(&open_to_read(&self.path)?, query, order, size)
    }

    /// Everything that matches as the journal lists it, and the texts of the first.
    pub(crate) fn list(&self, query: &str, order: SearchOrder, texts: usize) -> Result<usize> {
        let words = porchlight_words::match_query(query);
        let nothing = None::<i64>;
        let listed = self
            .reader
            .prepare_cached(include_str!("../../src/journal/list_matching.sql"))?
            .query_map(
                named_params! {
                    ":words": words, ":person": nothing, ":kind": nothing, ":tag": nothing, ":from": nothing, ":to": nothing, ":most": LISTED_ENTRIES_MAX
                },
                |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 16]>(1)?, row.get::<_, String>(2)?)),
            )?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut numbers: Vec<i64> = listed.iter().map(|(number, ..)| *number).collect();
        if order == SearchOrder::Best {
            numbers = self
                .reader
                .prepare_cached(include_str!("../../src/journal/list_best.sql"))?
                .query_map(named_params! {":words": words, ":numbers": format!("{numbers:?}")}, |row| {
                    row.get(0)
                })?
                .collect::<rusqlite::Result<Vec<_>>>()?;
        }
        let mut text = self.reader.prepare_cached("SELECT text FROM entry WHERE number = ?1")?;
        for number in numbers.iter().take(texts) {
            text.query_row([number], |row| row.get::<_, String>(0))?;
        }
        Ok(listed.len())
    }

    /// Copies all pages through SQLite, checks the copy and forces it to disk.
    pub(crate) fn backup(&self, to: &Path) -> Result<()> {
        let mut target = Connection::open(to)?;
        Backup::new(&self.reader, &mut target)?.run_to_completion(512, Duration::ZERO, None)?;
        porchlight_words::register(&target)?;
        target.query_row("PRAGMA integrity_check", [], |_| Ok(()))?;
        target.close().map_err(|(_, error)| error)?;
        Ok(fs::File::options().write(true).open(to)?.sync_all()?)
    }

    /// Closes it and says how many bytes it takes.
    pub(crate) fn close(self) -> Result<u64> {
        drop(self.reader);
        self.writer.close().map_err(|(_, error)| error)?;
        Ok(fs::metadata(&self.path)?.len())
    }
}

fn open_to_read(path: &Path) -> Result<Connection> {
    let reader = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    porchlight_words::register(&reader)?;
    Ok(reader)
}

fn search(reader: &Connection, query: &str, order: SearchOrder, size: usize) -> Result<usize> {
    let words = porchlight_words::match_query(query);
    let (person, most) = (None::<i64>, size as i64 + 1);
    let row = |row: &rusqlite::Row<'_>| -> rusqlite::Result<(i64, [u8; 16], i64, i64, String)> {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
    };
    let found: rusqlite::Result<Vec<_>> = match order {
        SearchOrder::Best => reader
            .prepare_cached(include_str!("../../src/journal/search_best.sql"))?
            .query_map(named_params! {":words": words, ":person": person, ":most": most, ":offset": 0}, row)?
            .collect(),
        SearchOrder::Newest => reader
            .prepare_cached(include_str!("../../src/journal/search_newest.sql"))?
            .query_map(
                named_params! {":words": words, ":person": person, ":most": most, ":below": i64::MAX},
                row,
            )?
            .collect(),
    };
    Ok(found?.len().min(size))
}

fn id(number: usize) -> [u8; 16] {
    (number as u128 + 1).to_be_bytes()
}
