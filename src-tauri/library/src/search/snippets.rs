use std::collections::BTreeMap;

use rusqlite::{Result, params};

use super::index::{Index, LINES_OF_A_PAGE};

/// Around a match in a snippet; no pack can hold these, they are control characters.
const MARK_START: char = '\u{1}';
const MARK_END: char = '\u{2}';
/// Length of a snippet, in words.
const SNIPPET_WORDS: u32 = 20;

/// For each page, where the words stand: the summary when they stand there, else the line that has most of them.
pub(super) fn snippets(index: &Index, any: &str, pages: &[u32]) -> Result<BTreeMap<u32, Vec<(String, bool)>>> {
    let mut best: BTreeMap<i64, (f64, i64)> = BTreeMap::new();
    let mut select = index
        .connection
        .prepare_cached("SELECT rowid, -bm25(lines) FROM lines WHERE lines MATCH ?1")?;
    let mut rows = select.query(params![any])?;
    while let Some(row) = rows.next()? {
        let line: i64 = row.get(0)?;
        let page = line / LINES_OF_A_PAGE;
        if pages.iter().any(|wanted| i64::from(*wanted) == page) {
            let weight = if line % LINES_OF_A_PAGE == 0 { f64::INFINITY } else { row.get(1)? };
            let found = best.entry(page).or_insert((weight, line));
            if weight > found.0 {
                *found = (weight, line);
            }
        }
    }
    let wanted: Vec<String> = best.into_values().map(|(_, line)| line.to_string()).collect();
    let wanted = format!("[{}]", wanted.join(","));
    let mut select = index.connection.prepare_cached(include_str!("snippets.sql"))?;
    let marks = (MARK_START.to_string(), MARK_END.to_string());
    let marked = select.query_map(params![any, marks.0, marks.1, wanted, SNIPPET_WORDS], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?))
    })?;
    marked.map(|found| found.map(|(page, text)| (page, pieces(&text)))).collect()
}

/// Cuts a marked text into pieces.
fn pieces(marked: &str) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    for (index, part) in marked.split(MARK_START).enumerate() {
        let (inside, outside) = if index == 0 {
            ("", part)
        } else {
            part.split_once(MARK_END).unwrap_or((part, ""))
        };
        for (words, is_match) in [(inside, true), (outside, false)] {
            if !words.is_empty() {
                pieces.push((words.replace('\n', " "), is_match));
            }
        }
    }
    pieces
}
