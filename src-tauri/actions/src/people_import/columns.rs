//! What the columns of a file are, as far as their headings or what is in them tell.
use porchlight_domain::private;
use porchlight_vault::name_key;

use super::{
    cards,
    table::Table,
    words::{Heading, NamePart, WORDS},
};
use crate::{
    cards::person_details::PersonField,
    people_import::wire::{ImportCardField, ImportUse},
};

fn heading(text: &str) -> Option<Heading> {
    let words: Vec<String> = name_key(text)
        .split(|letter: char| letter.is_ascii_punctuation() || letter.is_whitespace())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let text = words.join(" ");
    let meant = WORDS
        .headings
        .iter()
        .find(|(heading, _)| *heading == text)
        .map(|(_, meaning)| *meaning);
    let known = |meaning: &Heading| *meaning != Heading::Is(ImportUse::LeaveOut);
    meant.filter(known).or_else(|| field_called(&text)).or(meant)
}

/// A field by its own name, such as "safeguarding contact", so that each is found by one heading at least. The name has its parts.
fn field_called(text: &str) -> Option<Heading> {
    let named = |field: &PersonField| {
        let spaced = |letter: char| {
            if letter.is_uppercase() {
                format!(" {}", letter.to_lowercase())
            } else {
                letter.to_string()
            }
        };
        *field != PersonField::Name && field.code().chars().map(spaced).collect::<String>() == text
    };
    let mut fields = private::PersonField::ALL.iter().map(|field| PersonField::from(*field));
    fields.find(named).map(|field| Heading::Is(ImportUse::Field(field)))
}

/// Whether the first row says what the columns are.
pub(super) fn has_headings(table: &Table) -> bool {
    table
        .rows
        .first()
        .is_some_and(|row| row.fields.iter().any(|field| heading(field).is_some()))
}

/// What each column of a table is likely to be. At most one has the name.
pub(super) fn guess(table: &Table, has_headings: bool) -> Vec<ImportUse> {
    let mut uses = vec![ImportUse::LeaveOut; table.columns];
    let (first, people) = table.rows.split_at(usize::from(has_headings));
    let headings: Vec<Option<Heading>> = match first {
        [row] => row.fields.iter().map(|field| heading(field)).collect(),
        _ => vec![None; table.columns],
    };
    for (at, found) in headings.iter().enumerate() {
        if let Some(Heading::Is(is)) = found
            && !uses.contains(is)
        {
            uses[at] = *is;
        }
    }
    let filled = |column: &usize| people.iter().all(|row| !row.fields[*column].trim().is_empty());
    let of = |wanted: Heading| {
        headings
            .iter()
            .enumerate()
            .filter(move |(_, found)| **found == Some(wanted))
            .map(|(at, _)| at)
    };
    let name = of(Heading::Name(NamePart::Nickname))
        .find(filled)
        .or_else(|| of(Heading::Name(NamePart::Given)).next())
        .or_else(|| of(Heading::Name(NamePart::Whole)).next())
        .or_else(|| of(Heading::Name(NamePart::Nickname)).next())
        .or_else(|| {
            // Without a heading: the first column that is all words.
            let is_words = |column: &usize| {
                headings[*column].is_none() && people.iter().all(|row| row.fields[*column].chars().any(char::is_alphabetic))
            };
            (0..table.columns).find(is_words)
        });
    if let Some(name) = name {
        uses[name] = ImportUse::Field(PersonField::Name);
    }
    uses
}

/// What is kept of cards unless the person chooses otherwise: a name and a year. Notes are not.
pub(super) fn of_cards() -> Vec<ImportUse> {
    let of = |field: &ImportCardField| match field {
        ImportCardField::Name => ImportUse::Field(PersonField::Name),
        ImportCardField::Birthday => ImportUse::Field(PersonField::BirthYear),
        ImportCardField::Nickname | ImportCardField::Note => ImportUse::LeaveOut,
    };
    cards::FIELDS.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people_import::table;

    /// By the names under which they cross.
    fn guesses(text: &str) -> Vec<String> {
        let (table, _) = table::read(text, None).expect("a table");
        names(&guess(&table, has_headings(&table)))
    }

    fn names(uses: &[ImportUse]) -> Vec<String> {
        let name = |is: &ImportUse| serde_json::to_value(is).expect("JSON").as_str().expect("a name").to_owned();
        uses.iter().map(name).collect()
    }

    #[test]
    fn headings_are_known_in_every_language() {
        assert_eq!(
            guesses(
                "Nickname or initials,Year of birth,Role,Language,How often,Since,Consent,Safeguarding contact,What matters,Phone\nJo,,,,,,,,,"
            ),
            [
                "name",
                "birthYear",
                "role",
                "language",
                "rhythmDays",
                "since",
                "consent",
                "safeguardingContact",
                "matters",
                "leaveOut"
            ]
        );
        assert_eq!(
            guesses("NOMBRE;Fecha de nacimiento;Idioma;Teléfono\nAna;;;"),
            ["name", "birthYear", "language", "leaveOut"]
        );
        assert_eq!(
            guesses("ชื่อ,นามสกุล,ปีเกิด,ภาษา\nน้ำฝน,,,"),
            ["name", "leaveOut", "birthYear", "language"]
        );
    }

    #[test]
    fn every_field_is_found_by_its_own_name() {
        for field in private::PersonField::ALL.iter().map(|field| PersonField::from(*field)) {
            let spaced: String = field
                .code()
                .chars()
                .flat_map(|letter| if letter.is_uppercase() { vec![' ', letter] } else { vec![letter] })
                .collect();
            assert_eq!(guesses(&format!("{spaced},phone\nJo,1")), [field.code(), "leaveOut"], "{spaced}");
        }
    }

    #[test]
    fn no_more_of_a_name_is_taken_than_needed() {
        assert_eq!(guesses("first_name,last_name\nAna,Ríos"), ["name", "leaveOut"]);
        assert_eq!(
            guesses("Name,Given Name,Family Name,Nickname\nAna Ríos,Ana,Ríos,"),
            ["leaveOut", "name", "leaveOut", "leaveOut"]
        );
        assert_eq!(guesses("ชื่อ,นามสกุล,ชื่อเล่น\nสมชาย,ใจดี,ชาย"), ["leaveOut", "leaveOut", "name"]);
    }

    #[test]
    fn without_headings_the_words_are_the_name() {
        let (table, _) = table::read("1,Ana,2012\n2,Jo,2013", None).expect("a table");
        assert!(!has_headings(&table));
        assert_eq!(names(&guess(&table, false)), ["leaveOut", "name", "leaveOut"]);
        assert_eq!(
            guesses("Age,Note\n12,quiet"),
            ["leaveOut", "leaveOut"],
            "known headings are no names"
        );
    }
}
