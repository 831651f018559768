//! From the text of a file to rows of fields.
use csv::{ReaderBuilder, StringRecord};

use super::limits::{COLUMNS_MAX, FIELD_CHARS_MAX, ROWS_MAX};
use crate::people_import::wire::{ImportRefused, ImportSeparator};

/// Rows that are looked at to find out what stands between fields.
const ROWS_PEEKED: usize = 30;

/// Those that are tried, the likeliest first.
const SEPARATORS: [ImportSeparator; 3] = [ImportSeparator::Comma, ImportSeparator::Semicolon, ImportSeparator::Tab];

/// Rows of fields as the file has them, each with its place from 1. All have the same number of fields.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) columns: usize,
}

/// One row, or one card.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// From 1, as a spreadsheet counts.
    pub(super) number: usize,
    pub(super) fields: Vec<String>,
    /// Whether the file ends before this one does.
    pub(super) is_cut: bool,
}

impl Table {
    /// Fills short rows up, and says whether it is within bounds.
    pub(super) fn of(rows: Vec<Row>) -> Result<Self, ImportRefused> {
        let columns = rows.iter().map(|row| row.fields.len()).max().unwrap_or(0);
        if rows.is_empty() {
            return Err(ImportRefused::NobodyInIt);
        }
        if columns > COLUMNS_MAX {
            return Err(ImportRefused::TooManyColumns);
        }
        let mut rows = rows;
        for row in &mut rows {
            row.fields.resize(columns, String::new());
        }
        Ok(Self { rows, columns })
    }
}

/// Reads a table, with the separator that is wanted or else the one that fits best.
pub(super) fn read(text: &str, wanted: Option<ImportSeparator>) -> Result<(Table, ImportSeparator), ImportRefused> {
    // Some spreadsheet programs write what separates the fields before the first row.
    let (named, text) = match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().len() <= "sep=?".len() && first.starts_with("sep=") => (of_sign(first.trim_end()), rest),
        _ => (None, text),
    };
    let separator = wanted.or(named).unwrap_or_else(|| guess(text));
    let mut rows = Vec::new();
    for (index, record) in records(text, separator).enumerate() {
        if record.iter().any(|field| field.chars().nth(FIELD_CHARS_MAX).is_some()) {
            return Err(ImportRefused::FieldTooLong);
        }
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        if rows.len() > ROWS_MAX {
            return Err(ImportRefused::TooManyRows);
        }
        rows.push(Row {
            number: index + 1 + usize::from(named.is_some()),
            fields: record.iter().map(str::to_owned).collect(),
            is_cut: false,
        });
    }
    Ok((Table::of(rows)?, separator))
}

fn of_sign(first: &str) -> Option<ImportSeparator> {
    SEPARATORS
        .into_iter()
        .find(|separator| first.as_bytes().last() == Some(&sign(*separator)))
}

const fn sign(separator: ImportSeparator) -> u8 {
    match separator {
        ImportSeparator::Comma => b',',
        ImportSeparator::Semicolon => b';',
        ImportSeparator::Tab => b'\t',
    }
}

fn records(text: &str, separator: ImportSeparator) -> impl Iterator<Item = StringRecord> {
    ReaderBuilder::new()
        .delimiter(sign(separator))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
        .into_records()
        // Text is read, rows may differ in length: nothing is left that could go wrong.
        .filter_map(Result::ok)
}

/// The one that cuts most rows into the same number of fields, and into more than one.
fn guess(text: &str) -> ImportSeparator {
    let fit = |separator: ImportSeparator| {
        let widths: Vec<usize> = records(text, separator).take(ROWS_PEEKED).map(|record| record.len()).collect();
        let alike = |width: &usize| widths.iter().filter(|other| *other == width).count();
        widths.iter().filter(|width| **width > 1).map(|width| (alike(width), *width)).max()
    };
    // Of equals the first: `max_by_key` would take the last.
    SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(|separator| fit(*separator))
        .unwrap_or(ImportSeparator::Comma)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> (Vec<Vec<String>>, ImportSeparator) {
        let (table, separator) = read(text, None).expect("a table");
        (table.rows.into_iter().map(|row| row.fields).collect(), separator)
    }

    #[test]
    fn what_separates_fields_is_found() {
        for (text, separator) in [
            ("name,born\nJo,2012\n", ImportSeparator::Comma),
            ("name;born\r\nJo;2012\r\n", ImportSeparator::Semicolon),
            ("name\tborn\rJo\t2012\r", ImportSeparator::Tab),
            ("sep=;\nname;born\nJo;2012\n", ImportSeparator::Semicolon),
        ] {
            let (rows, found) = fields(text);
            assert_eq!(found, separator, "{text}");
            assert_eq!(rows, [["name", "born"], ["Jo", "2012"]], "{text}");
        }
        let (rows, found) = fields("name;matters\nJo;music, her cousin\nMila;chess, tea, cats\n");
        assert_eq!((rows[1][1].as_str(), found), ("music, her cousin", ImportSeparator::Semicolon));
        assert_eq!(fields("Jo\nMila").0, [["Jo"], ["Mila"]], "one name a line is a table too");
    }

    #[test]
    fn quotation_marks_hold_lines_and_commas_together() {
        let (rows, _) = fields("name,matters\n\"Jo, the second\",\"music\nand \"\"tea\"\"\"\n");
        assert_eq!(rows[1], ["Jo, the second", "music\nand \"tea\""]);
    }

    #[test]
    fn rows_keep_their_place_and_short_ones_are_filled_up() {
        let (table, _) = read("name,born\n,\nJo\nMila,2012,x\n", None).expect("a table");
        let places: Vec<(usize, usize)> = table.rows.iter().map(|row| (row.number, row.fields.len())).collect();
        assert_eq!(places, [(1, 3), (3, 3), (4, 3)]);
    }

    #[test]
    fn what_is_no_list_of_people_is_refused() {
        let refused = |text: &str| read(text, None).expect_err("refused");
        assert_eq!(refused(""), ImportRefused::NobodyInIt);
        assert_eq!(refused(" \n,,\n"), ImportRefused::NobodyInIt);
        assert_eq!(refused(&"x\n".repeat(ROWS_MAX + 2)), ImportRefused::TooManyRows);
        assert_eq!(refused(&"x,".repeat(COLUMNS_MAX + 1)), ImportRefused::TooManyColumns);
        let torn = format!("name,born\n\"Jo,2012\n{}", "Mila,2013\n".repeat(2_000));
        assert_eq!(refused(&torn), ImportRefused::FieldTooLong, "a quotation mark is missing");
    }
}
