//! People from a file: a table (CSV) or cards (vCard).
//!
//! The file is read once and held in memory while its person decides what each column is. What stays out is never written anywhere.
pub(crate) mod wire;

mod cards;
mod columns;
mod encoding;
mod limits;
mod rows;
mod table;
mod values;
mod words;

use std::{io, sync::Mutex};

use limits::ROWS_MAX;
use porchlight_domain::private::{PersonDetails, PersonId};
use porchlight_vault::{Vault, VaultError};
use rows::{Found, Settled};
use table::Table;

use crate::{
    ActionError, Backend, Chosen, ErrorCode,
    cards::people::{PersonCard, PersonRole},
    people_import::wire::{
        ImportColumn, ImportDayOrder, ImportNames, ImportPage, ImportPlan, ImportRefused, ImportReply, ImportRow, Imported,
    },
    session::{
        files::FileChooser,
        open::Open,
        space::hold,
        wire::{Undoable, Undone},
    },
    types::{Done, Nothing},
};

/// Largest file. Cards may hold pictures, which are not read; a table of a thousand people is a tenth of it.
const FILE_BYTES_MAX: u64 = 8 * 1024 * 1024;
/// Values of a column that are shown.
const EXAMPLES_MAX: usize = 3;
/// What files with tables and cards end with.
const FILE_ENDINGS: [&str; 4] = ["csv", "tsv", "txt", "vcf"];

/// How files begin that spreadsheet programs write for themselves: new ones are archives, old ones compound documents.
const SPREADSHEET_BEGINS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// What is remembered of imports until the next lock.
#[derive(Default)]
struct UnderWay {
    /// The file that is being imported, until it is imported or let go.
    file: Mutex<Option<ImportFile>>,
}

/// A file with people in it, as it was read from the disk.
struct ImportFile {
    /// Its name, without its folder.
    name: String,
    contents: Vec<u8>,
}

/// Lets the person choose a file and reads it.
pub(crate) const CHOOSE: FileChooser<ImportReply> = FileChooser {
    endings: &FILE_ENDINGS,
    bytes_max: FILE_BYTES_MAX,
    then: chosen,
};

fn chosen(backend: &Backend, open: &Open, chosen: Result<Chosen, io::Error>) -> Result<ImportReply, ActionError> {
    let file = match chosen {
        Ok(Chosen::Nothing) => return Ok(ImportReply::NothingChosen),
        Ok(Chosen::TooLarge) => return Ok(refused(ImportRefused::TooLarge)),
        Ok(Chosen::File { name, contents }) => ImportFile { name, contents },
        Err(_) => return Ok(refused(ImportRefused::Unreadable)),
    };
    let plan = ImportPlan {
        encoding: None,
        separator: None,
        headings: None,
        columns: None,
        names: ImportNames::AsWritten,
        // Parents have no lists of their children.
        role: PersonRole::Mentee,
        day_order: None,
        left_out: Vec::new(),
        added: Vec::new(),
    };
    let reply = reply(backend, open, &file, plan)?;
    *hold(&open.kept::<UnderWay>().file) = Some(file);
    Ok(reply)
}

/// Shows the file as another plan would read it.
pub(crate) fn preview(backend: &Backend, open: &Open, plan: ImportPlan) -> Result<ImportReply, ActionError> {
    let under_way = open.kept::<UnderWay>();
    let file = hold(&under_way.file);
    let file = file.as_ref().ok_or(ActionError::new(ErrorCode::NotFound))?;
    reply(backend, open, file, plan)
}

/// Adds everyone whom the plan keeps, or nobody. The file is let go.
pub(crate) fn keep(backend: &Backend, open: &Open, plan: ImportPlan) -> Result<Undoable<Imported>, ActionError> {
    let under_way = open.kept::<UnderWay>();
    let mut held = hold(&under_way.file);
    let file = held.as_ref().ok_or(ActionError::new(ErrorCode::NotFound))?;
    let read = read(backend, open, file, plan)?.map_err(|_| ActionError::new(ErrorCode::BadRequest))?;
    let kept: Vec<&Found> = read.found.iter().filter(|found| found.keeps).collect();
    if kept.is_empty() {
        return Err(ActionError::invalid("rows"));
    }
    let ids = open.write(|writer| {
        kept.iter()
            .map(|found| writer.person_save(None, &found.details, backend.now()))
            .collect()
    })?;
    let ids: Vec<PersonId> = ids;
    *held = None;
    let imported: Vec<_> = ids.iter().copied().zip(kept.iter().map(|found| found.details.clone())).collect();
    let undo = open.can_undo(move |backend, open| take_back(backend, open, &imported));
    let ids = ids.into_iter().map(Into::into).collect();
    Ok(Undoable {
        reply: Imported { ids },
        undo: Some(undo),
    })
}

/// Drops the file that is held in memory, and what was read of it.
pub(crate) fn forget(_: &Backend, open: &Open, _: Nothing) -> Result<Done, ActionError> {
    *hold(&open.kept::<UnderWay>().file) = None;
    Ok(Done {})
}

/// Takes an import back: exactly these people. Of whom something was noted or changed since, they go to the trash instead.
fn take_back(backend: &Backend, open: &Open, imported: &[(PersonId, PersonDetails)]) -> Result<Undone, ActionError> {
    let to_trash = open.write(|writer| {
        let mut to_trash = 0;
        for (id, details) in imported {
            let is_as_imported = match writer.person(*id) {
                Ok(person) => *details == person.details,
                // In the trash already, or gone.
                Err(VaultError::NotFound) => continue,
                Err(error) => return Err(error),
            };
            if !(is_as_imported && writer.person_erase_untouched(*id)?) {
                writer.person_trash(*id, backend.now())?;
                to_trash += 1;
            }
        }
        Ok(to_trash)
    })?;
    Ok(Undone { to_trash })
}

const fn refused(why: ImportRefused) -> ImportReply {
    ImportReply::Refused { why }
}

/// A file that was read by a plan.
struct Read {
    is_cards: bool,
    plan: ImportPlan,
    day_order_open: bool,
    table: Table,
    found: Vec<Found>,
}

fn read(backend: &Backend, vault: &Vault, file: &ImportFile, mut plan: ImportPlan) -> Result<Result<Read, ImportRefused>, ActionError> {
    let language = backend.language();
    if SPREADSHEET_BEGINS.iter().any(|begin| file.contents.starts_with(begin)) {
        return Ok(Err(ImportRefused::Spreadsheet));
    }
    let Some(decoded) = encoding::read(&file.contents, plan.encoding.as_deref(), language) else {
        return Err(ActionError::invalid("encoding"));
    };
    // No text has this sign, and every other kind of file is full of it.
    if decoded.text.contains('\0') {
        return Ok(Err(ImportRefused::NotATable));
    }
    let is_cards = cards::begins(&decoded.text);
    let read = if is_cards {
        cards::read(&decoded.text).map(|table| (table, None))
    } else {
        table::read(&decoded.text, plan.separator).map(|(table, separator)| (table, Some(separator)))
    };
    let (table, separator) = match read {
        Ok(read) => read,
        Err(why) => return Ok(Err(why)),
    };
    let headings = !is_cards && plan.headings.unwrap_or_else(|| columns::has_headings(&table));
    let people = &table.rows[usize::from(headings)..];
    if people.is_empty() {
        return Ok(Err(ImportRefused::NobodyInIt));
    }
    if people.len() > ROWS_MAX {
        return Ok(Err(ImportRefused::TooManyRows));
    }
    // Read otherwise, a file has other columns than those the plan was made for.
    let columns = plan.columns.filter(|columns| columns.len() == table.columns).unwrap_or_else(|| {
        if is_cards {
            columns::of_cards()
        } else {
            columns::guess(&table, headings)
        }
    });
    let usual = if language.month_first_in.contains(&backend.country().as_str()) {
        ImportDayOrder::MonthFirst
    } else {
        ImportDayOrder::DayFirst
    };
    let (told, day_order_open) = rows::day_order(&table, people, &columns, usual);
    let day_order = if day_order_open { plan.day_order.unwrap_or(told) } else { told };
    let settled = Settled {
        columns,
        names: plan.names,
        role: plan.role.into(),
        day_order,
    };
    plan.encoding = Some(decoded.encoding.to_owned());
    plan.separator = separator;
    plan.headings = Some(headings);
    plan.day_order = Some(day_order);
    plan.columns = Some(settled.columns.clone());
    let there = vault.read(|reader| reader.people())?;
    let found = rows::find(people, &settled, &plan, &there, backend.today());
    Ok(Ok(Read {
        is_cards,
        plan,
        day_order_open,
        table,
        found,
    }))
}

fn reply(backend: &Backend, vault: &Vault, file: &ImportFile, plan: ImportPlan) -> Result<ImportReply, ActionError> {
    let read = match read(backend, vault, file, plan)? {
        Ok(read) => read,
        Err(why) => return Ok(refused(why)),
    };
    let there = crate::cards::people::cards(backend, vault)?;
    let has_headings = read.plan.headings == Some(true);
    Ok(ImportReply::Read {
        page: ImportPage {
            file_name: file.name.clone(),
            is_cards: read.is_cards,
            day_order_open: read.day_order_open,
            columns: (0..read.table.columns).map(|at| column(&read, at, has_headings)).collect(),
            rows: read.found.into_iter().map(|found| row(found, &there)).collect(),
            plan: read.plan,
        },
    })
}

fn column(read: &Read, at: usize, has_headings: bool) -> ImportColumn {
    let (first, people) = read.table.rows.split_at(usize::from(has_headings));
    let heading = first.first().map(|row| rows::shown(&row.fields[at]));
    ImportColumn {
        heading: heading.filter(|heading| !heading.is_empty()),
        of_card: read.is_cards.then(|| cards::FIELDS[at]),
        examples: people
            .iter()
            .map(|row| rows::shown(&row.fields[at]))
            .filter(|example| !example.is_empty())
            .take(EXAMPLES_MAX)
            .collect(),
    }
}

fn row(found: Found, there: &[PersonCard]) -> ImportRow {
    ImportRow {
        number: found.number,
        details: found.details.into(),
        problems: found.problems,
        same_people: there
            .iter()
            .filter(|card| found.same_people.contains(&card.id.0))
            .cloned()
            .collect(),
        same_row: found.same_row,
        can_keep: found.can_keep,
        keeps: found.keeps,
    }
}
