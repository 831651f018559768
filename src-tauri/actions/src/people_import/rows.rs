//! From a table and a plan to people, as they would be kept.
use std::collections::BTreeMap;

use jiff::civil::Date;
use porchlight_domain::private::{Person, PersonId, Role};
use porchlight_vault::{PersonDetails, name_key};

use super::{
    table::{Row, Table},
    values,
};
use crate::{
    people::{ABOUT_CHARS_MAX, LANGUAGE_CHARS_MAX, NAME_CHARS_MAX},
    people_import::wire::{ImportDayOrder, ImportNames, ImportPlan, ImportProblem, ImportProblemWhat as What, ImportUse},
};

/// Characters of a field that are shown beside a problem, or as an example.
const SHOWN_CHARS_MAX: usize = 60;

/// Someone in the file, as they would be kept.
pub(super) struct Found {
    pub(super) number: usize,
    pub(super) details: PersonDetails,
    pub(super) problems: Vec<ImportProblem>,
    /// Who has that name already.
    pub(super) same_people: Vec<PersonId>,
    /// An earlier row with that name.
    pub(super) same_row: Option<usize>,
    pub(super) can_keep: bool,
    pub(super) keeps: bool,
}

/// A plan with nothing left to guess.
pub(super) struct Settled {
    pub(super) columns: Vec<ImportUse>,
    pub(super) names: ImportNames,
    pub(super) role: Role,
    pub(super) day_order: ImportDayOrder,
}

/// The beginning of what a field says.
pub(super) fn shown(text: &str) -> String {
    let text = values::one_line(text);
    match text.char_indices().nth(SHOWN_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Everyone in the rows. Those who seem to be there already are kept only if the plan says so.
pub(super) fn find(rows: &[Row], settled: &Settled, plan: &ImportPlan, people: &[Person], today: Date) -> Vec<Found> {
    let mut there: BTreeMap<String, Vec<PersonId>> = BTreeMap::new();
    for person in people {
        there.entry(name_key(&person.name)).or_default().push(person.id);
    }
    let mut before: BTreeMap<String, usize> = BTreeMap::new();
    rows.iter()
        .map(|row| {
            let fields = Fields { row, settled };
            let whole = fields.name();
            let mut found = one(&fields, &whole, today);
            let keys = [name_key(&found.details.name), name_key(&whole)];
            found.same_people = keys.iter().find_map(|key| there.get(key).cloned()).unwrap_or_default();
            // Two with the same initials are two; two with the same whole name may be one.
            if !whole.is_empty() {
                let [_, key] = keys;
                found.same_row = before.get(&key).copied();
                before.entry(key).or_insert(row.number);
            }
            let is_there = !found.same_people.is_empty() || found.same_row.is_some();
            let chosen = if is_there {
                plan.added.contains(&row.number)
            } else {
                !plan.left_out.contains(&row.number)
            };
            found.keeps = found.can_keep && chosen;
            found
        })
        .collect()
}

struct Fields<'a> {
    row: &'a Row,
    settled: &'a Settled,
}

impl Fields<'_> {
    /// What stands in the columns with that use and is not empty.
    fn of(&self, wanted: ImportUse) -> impl Iterator<Item = &str> {
        let with_use = self.row.fields.iter().zip(&self.settled.columns);
        with_use
            .filter(move |(field, is)| **is == wanted && !field.trim().is_empty())
            .map(|(field, _)| field.as_str())
    }

    fn name(&self) -> String {
        values::one_line(&self.of(ImportUse::Name).collect::<Vec<_>>().join(" "))
    }

    fn first(&self, wanted: ImportUse) -> &str {
        self.of(wanted).next().unwrap_or_default()
    }
}

fn one(fields: &Fields<'_>, whole: &str, today: Date) -> Found {
    let settled = fields.settled;
    let mut problems = Vec::new();
    let mut can_keep = true;
    let mut notes = |what: What, given: &str| {
        problems.push(ImportProblem { what, given: shown(given) });
    };

    let name = values::name(whole, settled.names);
    // Initials of what has no letters are none: then it stays as it is.
    let name = if name.is_empty() { whole.to_owned() } else { name };
    let refused = if name.is_empty() {
        Some(What::NoName)
    } else if fields.of(ImportUse::Name).any(|field| field.trim().contains('\n')) {
        Some(What::NameOverLines)
    } else if name.chars().count() > NAME_CHARS_MAX {
        Some(What::NameTooLong)
    } else {
        None
    };
    if let Some(what) = refused {
        can_keep = false;
        notes(what, whole);
    }
    if fields.row.is_cut {
        notes(What::CutShort, whole);
    }

    let birth = fields.first(ImportUse::Birth);
    let birth_year = values::birth_year(birth, today).unwrap_or_else(|_| {
        notes(What::Birth, birth);
        None
    });
    let role = fields.first(ImportUse::Role);
    let role = values::role(role).unwrap_or_else(|_| {
        notes(What::Role, role);
        None
    });
    let rhythm = fields.first(ImportUse::Rhythm);
    let rhythm_days = values::rhythm(rhythm).unwrap_or_else(|_| {
        notes(What::Rhythm, rhythm);
        None
    });
    let since = fields.first(ImportUse::Since);
    let since = values::since(since, settled.day_order, today).unwrap_or_else(|_| {
        notes(What::Since, since);
        None
    });
    let mut text = |wanted: ImportUse, what: What, most: usize| {
        let text = fields.of(wanted).map(values::lines).collect::<Vec<_>>().join("\n");
        if text.chars().count() > most {
            notes(what, &text);
            return String::new();
        }
        text
    };
    let details = PersonDetails {
        birth_year,
        rhythm_days,
        since,
        language: values::one_line(&text(ImportUse::Language, What::Language, LANGUAGE_CHARS_MAX)),
        consent: text(ImportUse::Consent, What::Consent, ABOUT_CHARS_MAX),
        safeguarding_contact: text(ImportUse::SafeguardingContact, What::SafeguardingContact, ABOUT_CHARS_MAX),
        matters: text(ImportUse::Matters, What::Matters, ABOUT_CHARS_MAX),
        ..PersonDetails::named(name, None, role.unwrap_or(settled.role))
    };
    Found {
        number: fields.row.number,
        details,
        problems,
        same_people: Vec::new(),
        same_row: None,
        can_keep,
        keeps: false,
    }
}

/// How days are written, as the days themselves tell it, else as is usual; and whether that could be otherwise.
pub(super) fn day_order(table: &Table, people: &[Row], columns: &[ImportUse], usual: ImportDayOrder) -> (ImportDayOrder, bool) {
    let days = || {
        let of_column = |at: usize| people.iter().map(move |row| row.fields[at].as_str());
        (0..table.columns).filter(|at| columns[*at] == ImportUse::Since).flat_map(of_column)
    };
    match values::day_order(days()) {
        Some(told) => (told, false),
        None => (usual, days().any(values::leaves_order_open)),
    }
}
