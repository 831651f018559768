//! From a table and a plan to people, as they would be kept.
use std::collections::BTreeMap;

use jiff::civil::Date;
use porchlight_domain::private::{Person, PersonDetails, PersonField, PersonId, Role, TextSize};
use porchlight_vault::name_key;

use super::{
    table::{Row, Table},
    values,
};
use crate::{
    cards::person_details,
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
        there.entry(name_key(&person.details.name)).or_default().push(person.id);
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
    fn of(&self, wanted: PersonField) -> impl Iterator<Item = &str> {
        let with_use = self.row.fields.iter().zip(&self.settled.columns);
        with_use
            .filter(move |(field, is)| **is == ImportUse::Field(wanted.into()) && !field.trim().is_empty())
            .map(|(field, _)| field.as_str())
    }

    fn name(&self) -> String {
        values::one_line(&self.of(PersonField::Name).collect::<Vec<_>>().join(" "))
    }

    fn first(&self, wanted: PersonField) -> &str {
        self.of(wanted).next().unwrap_or_default()
    }
}

fn one(fields: &Fields<'_>, whole: &str, today: Date) -> Found {
    let settled = fields.settled;
    let mut problems = Vec::new();
    let mut can_keep = true;
    let mut notes = |what: What, field: PersonField, given: &str| {
        let (field, given) = (field.into(), shown(given));
        problems.push(ImportProblem { what, field, given });
    };

    let name = values::name(whole, settled.names);
    // Initials of what has no letters are none: then it stays as it is.
    let name = if name.is_empty() { whole.to_owned() } else { name };
    let refused = if name.is_empty() {
        Some(What::Missing)
    } else if fields.of(PersonField::Name).any(|field| field.trim().contains('\n')) {
        Some(What::OverLines)
    } else if name.chars().count() > TextSize::Line.chars_max() {
        Some(What::TooLong)
    } else {
        None
    };
    if let Some(what) = refused {
        can_keep = false;
        notes(what, PersonField::Name, whole);
    }
    if fields.row.is_cut {
        notes(What::CutShort, PersonField::Name, whole);
    }

    let birth = fields.first(PersonField::BirthYear);
    let birth_year = values::birth_year(birth, today).unwrap_or_else(|_| {
        notes(What::Unreadable, PersonField::BirthYear, birth);
        None
    });
    let role = fields.first(PersonField::Role);
    let role = values::role(role).unwrap_or_else(|_| {
        notes(What::Unreadable, PersonField::Role, role);
        None
    });
    let rhythm = fields.first(PersonField::RhythmDays);
    let rhythm_days = values::rhythm(rhythm).unwrap_or_else(|_| {
        notes(What::Unreadable, PersonField::RhythmDays, rhythm);
        None
    });
    let since = fields.first(PersonField::Since);
    let since = values::since(since, settled.day_order, today).unwrap_or_else(|_| {
        notes(What::Unreadable, PersonField::Since, since);
        None
    });
    let mut details = PersonDetails {
        birth_year,
        rhythm_days,
        since,
        ..PersonDetails::named(name, None, role.unwrap_or(settled.role))
    };
    for (field, kept) in details.texts_mut() {
        // The name was read above.
        let Some(size) = field.text().filter(|_| field != PersonField::Name) else {
            continue;
        };
        let text = fields.of(field).map(values::lines).collect::<Vec<_>>().join("\n");
        if text.chars().count() > size.chars_max() {
            notes(What::TooLong, field, &text);
            continue;
        }
        *kept = match size {
            TextSize::Line => values::one_line(&text),
            TextSize::Lines => text,
        };
    }
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
        (0..table.columns)
            .filter(|at| columns[*at] == ImportUse::Field(person_details::PersonField::Since))
            .flat_map(of_column)
    };
    match values::day_order(days()) {
        Some(told) => (told, false),
        None => (usual, days().any(values::leaves_order_open)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people_import::table;

    #[test]
    fn every_field_can_be_imported() {
        let examples = BTreeMap::from([
            (PersonField::BirthYear, "2014"),
            (PersonField::Role, "mentee"),
            (PersonField::RhythmDays, "7"),
            (PersonField::Since, "2025-01-30"),
        ]);
        let example = |field: &PersonField| examples.get(field).map_or_else(|| format!("{field:?}"), ToString::to_string);
        let line: Vec<String> = PersonField::ALL.iter().map(example).collect();
        let (table, _) = table::read(&line.join(","), None).expect("a table");
        let settled = Settled {
            columns: PersonField::ALL.iter().map(|field| ImportUse::Field((*field).into())).collect(),
            names: ImportNames::AsWritten,
            role: Role::Child,
            day_order: ImportDayOrder::DayFirst,
        };
        let fields = Fields {
            row: &table.rows[0],
            settled: &settled,
        };
        let found = one(&fields, &fields.name(), jiff::civil::date(2026, 11, 22));
        let kept = serde_json::to_value(person_details::PersonDetails::from(found.details)).expect("JSON");
        let nothing = serde_json::to_value(person_details::PersonDetails::default()).expect("JSON");
        for (field, value) in kept.as_object().expect("an object") {
            assert_ne!(*value, nothing[field], "{field}");
        }
    }
}
