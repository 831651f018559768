//! What the columns of a file are, as far as their headings or what is in them tell.
use porchlight_vault::name_key;

use super::{
    cards,
    table::Table,
    words::{Heading, NamePart, WORDS},
};
use crate::people_import::wire::{ImportCardField, ImportUse};

fn heading(text: &str) -> Option<Heading> {
    let words: Vec<String> = name_key(text)
        .split(|letter: char| letter.is_ascii_punctuation() || letter.is_whitespace())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let text = words.join(" ");
    WORDS
        .headings
        .iter()
        .find(|(heading, _)| *heading == text)
        .map(|(_, meaning)| *meaning)
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
        uses[name] = ImportUse::Name;
    }
    uses
}

/// What is kept of cards unless the person chooses otherwise: a name and a year. Notes are not.
pub(super) fn of_cards() -> Vec<ImportUse> {
    let of = |field: &ImportCardField| match field {
        ImportCardField::Name => ImportUse::Name,
        ImportCardField::Birthday => ImportUse::Birth,
        ImportCardField::Nickname | ImportCardField::Note => ImportUse::LeaveOut,
    };
    cards::FIELDS.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people_import::table;

    fn guesses(text: &str) -> Vec<ImportUse> {
        let (table, _) = table::read(text, None).expect("a table");
        guess(&table, has_headings(&table))
    }

    #[test]
    fn headings_are_known_in_every_language() {
        use ImportUse::{Birth, Consent, Language, LeaveOut, Matters, Name, Rhythm, Role, SafeguardingContact, Since};
        assert_eq!(
            guesses(
                "Nickname or initials,Year of birth,Role,Language,How often,Since,Consent,Safeguarding contact,What matters,Phone\nJo,,,,,,,,,"
            ),
            [
                Name,
                Birth,
                Role,
                Language,
                Rhythm,
                Since,
                Consent,
                SafeguardingContact,
                Matters,
                LeaveOut
            ]
        );
        assert_eq!(
            guesses("NOMBRE;Fecha de nacimiento;Idioma;Teléfono\nAna;;;"),
            [Name, Birth, Language, LeaveOut]
        );
        assert_eq!(guesses("ชื่อ,นามสกุล,ปีเกิด,ภาษา\nน้ำฝน,,,"), [Name, LeaveOut, Birth, Language]);
    }

    #[test]
    fn no_more_of_a_name_is_taken_than_needed() {
        use ImportUse::{LeaveOut, Name};
        assert_eq!(guesses("first_name,last_name\nAna,Ríos"), [Name, LeaveOut]);
        assert_eq!(
            guesses("Name,Given Name,Family Name,Nickname\nAna Ríos,Ana,Ríos,"),
            [LeaveOut, Name, LeaveOut, LeaveOut]
        );
        assert_eq!(guesses("ชื่อ,นามสกุล,ชื่อเล่น\nสมชาย,ใจดี,ชาย"), [LeaveOut, LeaveOut, Name]);
    }

    #[test]
    fn without_headings_the_words_are_the_name() {
        use ImportUse::{LeaveOut, Name};
        let (table, _) = table::read("1,Ana,2012\n2,Jo,2013", None).expect("a table");
        assert!(!has_headings(&table));
        assert_eq!(guess(&table, false), [LeaveOut, Name, LeaveOut]);
        assert_eq!(guesses("Age,Note\n12,quiet"), [LeaveOut, LeaveOut], "known headings are no names");
    }
}
