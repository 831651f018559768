//! What the columns of a file are, as far as their headings or what is in them tell.
use porchlight_vault::name_key;

use super::{cards, table::Table};
use crate::people_import::wire::{ImportCardField, ImportUse};

/// What a heading stands for. The parts of a name are told apart here, so that no more of it is taken than needed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    /// Something that is kept.
    Is(ImportUse),
    /// What they are called: enough by itself.
    Nickname,
    /// The given name: enough by itself.
    Given,
    /// The whole name.
    Whole,
    /// Known, and better left out: a family name, a telephone number.
    Known,
}

/// Headings in English, Spanish and Thai as lists of people have them.
const HEADINGS: &[(Heading, &[&str])] = &[
    (
        Heading::Nickname,
        &[
            "nickname",
            "nick name",
            "initials",
            "called",
            "nickname or initials",
            "apodo",
            "iniciales",
            "alias",
            "ชื่อเล่น",
            "ชื่อย่อ",
        ],
    ),
    (
        Heading::Given,
        &[
            "first name",
            "given name",
            "firstname",
            "forename",
            "nombre de pila",
            "primer nombre",
            "ชื่อจริง",
            "ชื่อแรก",
        ],
    ),
    (
        Heading::Whole,
        &[
            "name",
            "full name",
            "display name",
            "child",
            "mentee",
            "student",
            "young person",
            "participant",
            "nombre",
            "nombre completo",
            "nombre y apellidos",
            "alumno",
            "alumna",
            "estudiante",
            "participante",
            "ชื่อ",
            "ชื่อ นามสกุล",
            "ชื่อ สกุล",
            "ชื่อเต็ม",
            "นักเรียน",
            "ชื่อนักเรียน",
        ],
    ),
    (
        Heading::Is(ImportUse::Birth),
        &[
            "birth year",
            "year of birth",
            "born",
            "birthday",
            "birthdate",
            "birth date",
            "date of birth",
            "dob",
            "nacimiento",
            "fecha de nacimiento",
            "ano de nacimiento",
            "cumpleanos",
            "nacido",
            "ปีเกิด",
            "วันเกิด",
            "วันเดือนปีเกิด",
            "เกิด",
        ],
    ),
    (
        Heading::Is(ImportUse::Role),
        &[
            "role",
            "relation",
            "relationship",
            "who they are to you",
            "rol",
            "relacion",
            "papel",
            "บทบาท",
            "ความสัมพันธ์",
        ],
    ),
    (
        Heading::Is(ImportUse::Language),
        &[
            "language",
            "languages",
            "preferred language",
            "home language",
            "idioma",
            "idiomas",
            "lengua",
            "ภาษา",
            "ภาษาที่ใช้",
        ],
    ),
    (
        Heading::Is(ImportUse::Rhythm),
        &[
            "rhythm",
            "how often",
            "frequency",
            "every",
            "ritmo",
            "frecuencia",
            "cada cuanto",
            "ความถี่",
            "บ่อยแค่ไหน",
        ],
    ),
    (
        Heading::Is(ImportUse::Since),
        &[
            "since",
            "start",
            "started",
            "start date",
            "joined",
            "matched",
            "match date",
            "desde",
            "inicio",
            "fecha de inicio",
            "ตั้งแต่",
            "เริ่ม",
            "วันที่เริ่ม",
            "วันเริ่มต้น",
        ],
    ),
    (
        Heading::Is(ImportUse::Consent),
        &[
            "consent",
            "permission",
            "who agreed to what",
            "consentimiento",
            "permiso",
            "autorizacion",
            "ความยินยอม",
            "การยินยอม",
        ],
    ),
    (
        Heading::Is(ImportUse::SafeguardingContact),
        &[
            "safeguarding",
            "safeguarding contact",
            "safeguarding lead",
            "child protection",
            "protection officer",
            "contacto de proteccion",
            "proteccion",
            "responsable de proteccion",
            "ผู้ดูแลความปลอดภัย",
            "ผู้รับผิดชอบการคุ้มครอง",
            "ผู้คุ้มครองเด็ก",
        ],
    ),
    (
        Heading::Is(ImportUse::Matters),
        &[
            "what matters",
            "what matters to them",
            "interests",
            "likes",
            "hobbies",
            "lo que importa",
            "intereses",
            "gustos",
            "aficiones",
            "สิ่งที่สำคัญ",
            "ความสนใจ",
            "สิ่งที่ชอบ",
        ],
    ),
    (
        Heading::Known,
        &[
            "last name",
            "family name",
            "surname",
            "lastname",
            "middle name",
            "phone",
            "telephone",
            "mobile",
            "email",
            "e mail",
            "address",
            "school",
            "notes",
            "note",
            "id",
            "gender",
            "age",
            "apellido",
            "apellidos",
            "segundo nombre",
            "telefono",
            "movil",
            "celular",
            "correo",
            "correo electronico",
            "direccion",
            "escuela",
            "colegio",
            "notas",
            "edad",
            "นามสกุล",
            "สกุล",
            "ชื่อกลาง",
            "โทรศัพท์",
            "เบอร์โทร",
            "อีเมล",
            "ที่อยู่",
            "โรงเรียน",
            "หมายเหตุ",
            "อายุ",
            "เพศ",
        ],
    ),
];

fn heading(text: &str) -> Option<Heading> {
    let words: Vec<String> = name_key(text)
        .split(|letter: char| letter.is_ascii_punctuation() || letter.is_whitespace())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let text = words.join(" ");
    HEADINGS
        .iter()
        .find(|(_, headings)| headings.iter().any(|heading| name_key(heading) == text))
        .map(|(heading, _)| *heading)
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
    let name = of(Heading::Nickname)
        .find(filled)
        .or_else(|| of(Heading::Given).next())
        .or_else(|| of(Heading::Whole).next())
        .or_else(|| of(Heading::Nickname).next())
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
    fn headings_are_known_in_three_languages() {
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
