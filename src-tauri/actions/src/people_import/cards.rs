//! From cards (vCard 2.1, 3 and 4) to rows: name, nickname, day of birth, note. Nothing else of a card is read.
use calcard::{
    Entry, Parser,
    vcard::{VCard, VCardProperty, VCardValue},
};

use super::{
    limits::{FIELD_CHARS_MAX, ROWS_MAX},
    table::{Row, Table},
};
use crate::people_import::wire::{ImportCardField, ImportRefused};

/// What the columns of cards are.
pub(super) const FIELDS: [ImportCardField; 4] = [
    ImportCardField::Name,
    ImportCardField::Nickname,
    ImportCardField::Birthday,
    ImportCardField::Note,
];

/// Whether a text begins as a card does.
pub(super) fn begins(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    first.trim_end().eq_ignore_ascii_case("BEGIN:VCARD")
}

pub(super) fn read(text: &str) -> Result<Table, ImportRefused> {
    let mut parser = Parser::new(text);
    let mut rows = Vec::new();
    loop {
        let entry = parser.entry();
        if entry == Entry::Eof {
            break;
        }
        // Whatever else such a file holds is nobody.
        if let Entry::VCard(card) = entry {
            if rows.len() >= ROWS_MAX {
                return Err(ImportRefused::TooManyRows);
            }
            rows.push(row(rows.len() + 1, &card)?);
        }
    }
    let ends = text.trim_end().lines().last().unwrap_or_default();
    if !ends.trim().eq_ignore_ascii_case("END:VCARD")
        && let Some(last) = rows.last_mut()
    {
        last.is_cut = true;
    }
    Table::of(rows)
}

fn row(number: usize, card: &VCard) -> Result<Row, ImportRefused> {
    let whole = first(card, &VCardProperty::Fn).map(text_of).filter(|name| !name.trim().is_empty());
    let name = whole.or_else(|| parts(card)).unwrap_or_default();
    let fields = vec![
        name,
        first(card, &VCardProperty::Nickname).map(text_of).unwrap_or_default(),
        first(card, &VCardProperty::Bday).map(text_of).unwrap_or_default(),
        first(card, &VCardProperty::Note).map(text_of).unwrap_or_default(),
    ];
    if fields.iter().any(|field| field.chars().nth(FIELD_CHARS_MAX).is_some()) {
        return Err(ImportRefused::FieldTooLong);
    }
    Ok(Row {
        number,
        fields,
        is_cut: false,
    })
}

/// The given and the family name, for a card without a whole one.
fn parts(card: &VCard) -> Option<String> {
    let values = &card.entries.iter().find(|entry| entry.name == VCardProperty::N)?.values;
    let [family, given] = [0, 1].map(|at| values.get(at).map(text_of).unwrap_or_default());
    Some(format!("{given} {family}"))
}

fn first<'a>(card: &'a VCard, property: &VCardProperty) -> Option<&'a VCardValue> {
    card.entries.iter().find(|entry| entry.name == *property)?.values.first()
}

fn text_of(value: &VCardValue) -> String {
    match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => parts.join(" "),
        // Only the year is ever kept of a birthday.
        VCardValue::PartialDateTime(day) => day.year.map(|year| format!("{year:04}")).unwrap_or_default(),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(_)
        | VCardValue::Boolean(_)
        | VCardValue::Binary(_)
        | VCardValue::Sex(_)
        | VCardValue::GramGender(_)
        | VCardValue::Kind(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<Vec<String>> {
        assert!(begins(text));
        let table = read(text).expect("cards");
        table.rows.into_iter().map(|row| row.fields).collect()
    }

    #[test]
    fn cards_of_every_version_are_read() {
        let old = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Garc=C3=ADa;Sof=C3=ADa;;;\r\n\
                   FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Sof=C3=ADa Garc=\r\n=C3=ADa\r\nBDAY:20120312\r\nEND:VCARD\r\n";
        let usual =
            "begin:vcard\nVERSION:3.0\nN:Lee;Ann;;;\nNICKNAME:Annie,A\nBDAY;VALUE=date:2013-05-01\nNOTE:likes\\, well\\ntea\nEND:VCARD\n";
        let new = "BEGIN:VCARD\nVERSION:4.0\nFN:น้ำฝน\nBDAY:--0312\nEND:VCARD\n";
        assert_eq!(
            fields(&format!("{old}{usual}\n{new}")),
            [
                ["Sofía García", "", "2012", ""],
                ["Ann Lee", "Annie", "2013", "likes, well\ntea"],
                ["น้ำฝน", "", "", ""],
            ]
        );
    }

    #[test]
    fn telephones_addresses_and_pictures_are_not_read() {
        let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nTEL:5550100\nEMAIL:jo@example.org\nADR:;;Elm Street 1;;;;\n\
                    PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\nORG:School\nURL:https://example.org\nEND:VCARD\n";
        assert_eq!(fields(card), [["Jo", "", "", ""]]);
    }

    #[test]
    fn a_torn_card_says_so() {
        let table = read("BEGIN:VCARD\nFN:Jo\nEND:VCARD\nBEGIN:VCARD\nFN:Mi").expect("cards");
        assert_eq!(table.rows.iter().map(|row| row.is_cut).collect::<Vec<_>>(), [false, true]);
        assert!(!begins("name,born\nJo,2012"));
        assert_eq!(
            read("BEGIN:VCARD\nTEL:1\nEND:VCARD").expect("a card without a name").rows[0].fields[0],
            ""
        );
        assert_eq!(read("BEGIN:VCALENDAR\nEND:VCALENDAR"), Err(ImportRefused::NobodyInIt));
    }

    #[test]
    fn a_file_made_to_harm_ends() {
        let deep = "BEGIN:VCARD\n".repeat(50_000);
        let long = format!("BEGIN:VCARD\nFN:{}\nEND:VCARD", "x".repeat(1_000_000));
        let folded = format!("BEGIN:VCARD\nFN:Jo{}\nEND:VCARD", "\n x".repeat(100_000));
        let quotes = format!("BEGIN:VCARD\nFN;X=\"{}:Jo\nEND:VCARD", "\";\"".repeat(100_000));
        for text in [deep.as_str(), &long, &folded, &quotes] {
            // Refused or read: it comes back either way.
            let _ = read(text);
        }
    }
}
