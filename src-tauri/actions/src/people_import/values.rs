//! From what a field says to what is kept.
use jiff::{civil::Date, fmt::strtime};
use porchlight_domain::private::Role;
use porchlight_vault::name_key;

use super::words::{self, WORDS};
use crate::{
    cards::person_details::{AGE_YEARS_MAX, RHYTHM_DAYS_MAX},
    people_import::wire::{ImportDayOrder, ImportNames},
};

/// The field says something, and nothing that could be kept.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// A year so far ahead is counted otherwise.
const YEARS_AHEAD_MAX: i16 = 100;
/// Nobody has been in touch with a young person for longer.
const YEARS_BACK_MAX: i16 = AGE_YEARS_MAX;

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// A text as words are compared, with the digits of every keyboard the same.
fn plain(text: &str) -> String {
    let digit = |letter: char| {
        let digits = words::digits().find(|digits| digits.contains(&letter))?;
        char::from_digit(u32::from(letter) - u32::from(*digits.start()), 10)
    };
    name_key(text)
        .chars()
        .map(|letter| {
            if letter.is_ascii() {
                letter
            } else {
                digit(letter).unwrap_or(letter)
            }
        })
        .collect()
}

/// The year of a birth year or of a birthday, however it is written: the four digits that can be the year of a young person.
pub(super) fn birth_year(text: &str, today: Date) -> Result<Option<i16>, Unreadable> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let latest = today.year();
    let earliest = latest - AGE_YEARS_MAX;
    let mut found: Option<i16> = None;
    for digits in text.split(|letter: char| !letter.is_ascii_digit()) {
        let year = match digits.len() {
            4 => digits.parse().ok(),
            // As cards and programs write a day.
            8 => strtime::parse("%Y%m%d", digits).ok().and_then(|day| day.year()),
            _ => None,
        };
        let Some(year) = year else { continue };
        let year = words::years_ahead()
            .map(|ahead| year - ahead)
            .find(|year| *year >= earliest)
            .unwrap_or(year);
        if !(earliest..=latest).contains(&year) {
            continue;
        }
        if found.is_some_and(|other| other != year) {
            return Err(Unreadable);
        }
        found = Some(year);
    }
    found.map(Some).ok_or(Unreadable)
}

/// A day that is not to come.
pub(super) fn since(text: &str, order: ImportDayOrder, today: Date) -> Result<Option<Date>, Unreadable> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let by_order: &[&str] = match order {
        ImportDayOrder::DayFirst => &["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"],
        ImportDayOrder::MonthFirst => &["%m/%d/%Y", "%m-%d-%Y", "%d.%m.%Y"],
    };
    // Those that end with the year come first: "3-4-2025" would begin with the year 3.
    let day = [by_order, &["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"]]
        .concat()
        .into_iter()
        .find_map(|format| {
            let (parts, _) = strtime::BrokenDownTime::parse_prefix(format, &text).ok()?;
            let year = parts.year()?;
            let year = if year > today.year() + YEARS_AHEAD_MAX {
                let mut counted = words::years_ahead().map(|ahead| year - ahead);
                counted.find(|year| *year <= today.year() + YEARS_AHEAD_MAX).unwrap_or(year)
            } else {
                year
            };
            Date::new(year, parts.month()?, parts.day()?).ok()
        })
        .filter(|day| day.year() >= today.year() - YEARS_BACK_MAX && *day <= today);
    day.map(Some).ok_or(Unreadable)
}

/// Which order of day and month the days of a column tell; `None` when they fit both.
pub(super) fn day_order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<ImportDayOrder> {
    texts.into_iter().find_map(|text| {
        let text = plain(text);
        let fits = |formats: [&str; 2]| {
            formats
                .iter()
                .any(|format| strtime::BrokenDownTime::parse_prefix(format, &text).is_ok())
        };
        match (fits(["%d/%m/%Y", "%d-%m-%Y"]), fits(["%m/%d/%Y", "%m-%d-%Y"])) {
            (true, false) => Some(ImportDayOrder::DayFirst),
            (false, true) => Some(ImportDayOrder::MonthFirst),
            (true, true) | (false, false) => None,
        }
    })
}

/// Whether a text is a day that can be read in two ways.
pub(super) fn leaves_order_open(text: &str) -> bool {
    let text = plain(text);
    [["%d/%m/%Y", "%m/%d/%Y"], ["%d-%m-%Y", "%m-%d-%Y"]].iter().any(|[day, month]| {
        let parts = |format| {
            strtime::BrokenDownTime::parse_prefix(format, &text)
                .ok()
                .map(|(parts, _)| (parts.month(), parts.day()))
        };
        matches!((parts(day), parts(month)), (Some(one), Some(other)) if one != other)
    })
}

pub(super) fn role(text: &str) -> Result<Option<Role>, Unreadable> {
    let text = plain(text);
    if text.is_empty() {
        Ok(None)
    } else if WORDS.child.contains(&text) {
        Ok(Some(Role::Child))
    } else if WORDS.mentee.contains(&text) {
        Ok(Some(Role::Mentee))
    } else {
        Err(Unreadable)
    }
}

/// Days between two contacts: a number of days, or words for a rhythm.
pub(super) fn rhythm(text: &str) -> Result<Option<u16>, Unreadable> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    if let Some((_, days)) = WORDS.rhythms.iter().find(|(words, _)| *words == text) {
        return Ok(Some(*days));
    }
    let (Some(begins), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else {
        return Err(Unreadable);
    };
    // Two numbers are none: "2-3".
    let number: u16 = text[begins..=last].parse().map_err(|_| Unreadable)?;
    let after = text[last + 1..].trim_start();
    let unit = WORDS.units.iter().find(|(word, _)| after.starts_with(word.as_str()));
    let unit = match unit {
        Some((_, days)) => *days,
        None if begins == 0 && after.is_empty() => 1,
        None => return Err(Unreadable),
    };
    let days = number.checked_mul(unit).ok_or(Unreadable)?;
    if (1..=RHYTHM_DAYS_MAX).contains(&days) {
        Ok(Some(days))
    } else {
        Err(Unreadable)
    }
}

/// As much of a name as is to be kept.
pub(super) fn name(whole: &str, keep: ImportNames) -> String {
    // "García, Sofía" is "Sofía García".
    let turned = match whole.split_once(',') {
        Some((family, given)) if !given.trim().is_empty() => format!("{} {}", given.trim(), family.trim()),
        _ => whole.to_owned(),
    };
    match keep {
        ImportNames::AsWritten => whole.to_owned(),
        ImportNames::FirstName => turned.split_whitespace().next().unwrap_or_default().to_owned(),
        ImportNames::Initials => {
            let initials: Vec<String> = turned.split_whitespace().filter_map(initial).collect();
            initials.join(" ")
        }
    }
}

/// The first letter of a word. Thai writes some vowels before the letter they follow.
fn initial(word: &str) -> Option<String> {
    let letter = word
        .chars()
        .find(|letter| letter.is_alphabetic() && !('เ'..='ไ').contains(letter))?;
    Some(format!("{}.", letter.to_uppercase()))
}

/// Whether a sign cannot be seen and changes how others are: control signs, and those that turn the direction of writing.
fn is_hidden(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// One line: what else stands in a field is no part of a name.
pub(super) fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|letter| if is_hidden(letter) { ' ' } else { letter }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines as they are, without signs that nobody sees.
pub(super) fn lines(text: &str) -> String {
    let shown = |letter: &char| matches!(letter, '\n' | '\t') || !is_hidden(*letter);
    let text: String = text.replace("\r\n", "\n").chars().filter(shown).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn the_year_of_a_birthday_is_found() {
        for (text, year) in [
            ("", None),
            ("2012", Some(2012)),
            (" 2555 ", Some(2012)),
            ("๒๕๕๕", Some(2012)),
            ("２０１２", Some(2012)),
            ("12/03/2012", Some(2012)),
            ("2012-03-12T00:00:00Z", Some(2012)),
            ("20120312", Some(2012)),
            ("12 de marzo de 2012", Some(2012)),
            ("12 มี.ค. 2555", Some(2012)),
            ("ca. 2012", Some(2012)),
        ] {
            assert_eq!(birth_year(text, TODAY), Ok(year), "{text}");
        }
        for text in ["14", "1950", "2030", "2012/2013", "--0312", "41000", "soon", "12/3/12"] {
            assert_eq!(birth_year(text, TODAY), Err(Unreadable), "{text}");
        }
    }

    #[test]
    fn a_day_is_read_in_the_order_it_is_written() {
        use ImportDayOrder::{DayFirst, MonthFirst};
        let third_of_april = date(2025, 4, 3);
        for (text, order) in [
            ("2025-04-03", MonthFirst),
            ("2025/04/03", MonthFirst),
            ("3/4/2025", DayFirst),
            ("4/3/2025", MonthFirst),
            ("03-04-2025", DayFirst),
            ("3.4.2025", MonthFirst),
            ("3/4/2568", DayFirst),
            ("2025-04-03 00:00:00", DayFirst),
            ("20250403", DayFirst),
        ] {
            assert_eq!(since(text, order, TODAY), Ok(Some(third_of_april)), "{text}");
        }
        assert_eq!(
            since("29/2/2567", DayFirst, TODAY),
            Ok(Some(date(2024, 2, 29))),
            "a leap year in either count"
        );
        assert_eq!(since(" ", DayFirst, TODAY), Ok(None));
        for text in ["2027-01-01", "31/2/2025", "September", "2025"] {
            assert_eq!(since(text, DayFirst, TODAY), Err(Unreadable), "{text}");
        }
    }

    #[test]
    fn days_of_a_column_tell_their_order() {
        let order = |texts: &[&str]| day_order(texts.iter().copied());
        assert_eq!(order(&["3/4/2025", "25/4/2025"]), Some(ImportDayOrder::DayFirst));
        assert_eq!(order(&["3/4/2025", "4/25/2025"]), Some(ImportDayOrder::MonthFirst));
        assert_eq!(order(&["3/4/2025", "2025-04-25"]), None);
        assert!(leaves_order_open("3/4/2025"));
        assert!(!leaves_order_open("4/4/2025") && !leaves_order_open("25/4/2025") && !leaves_order_open("2025-04-03"));
    }

    #[test]
    fn roles_and_rhythms_have_words() {
        assert_eq!(role("Daughter"), Ok(Some(Role::Child)));
        assert_eq!(role("ESTUDIANTE"), Ok(Some(Role::Mentee)));
        assert_eq!(role("ลูกสาว"), Ok(Some(Role::Child)));
        assert_eq!((role(""), role("captain")), (Ok(None), Err(Unreadable)));
        for (text, days) in [
            ("weekly", 7),
            ("Cada dos semanas", 14),
            ("ทุกเดือน", 30),
            ("10", 10),
            ("every 10 days", 10),
            ("cada 3 semanas", 21),
            ("ทุก ๒ สัปดาห์", 14),
        ] {
            assert_eq!(rhythm(text), Ok(Some(days)), "{text}");
        }
        assert_eq!(rhythm(" "), Ok(None));
        for text in ["0", "400", "often", "2-3 weeks", "99999999", "3 times", "3 times a week"] {
            assert_eq!(rhythm(text), Err(Unreadable), "{text}");
        }
    }

    #[test]
    fn less_of_a_name_can_be_kept() {
        use ImportNames::{AsWritten, FirstName, Initials};
        for (whole, first, initials) in [
            ("Ana Sofía Ríos", "Ana", "A. S. R."),
            ("García, Sofía", "Sofía", "S. G."),
            ("เดือน ใจดี", "เดือน", "ด. จ."),
            ("Jo", "Jo", "J."),
            ("émile", "émile", "É."),
            ("#1", "#1", ""),
        ] {
            assert_eq!(name(whole, AsWritten), whole);
            assert_eq!((name(whole, FirstName).as_str(), name(whole, Initials).as_str()), (first, initials));
        }
    }

    #[test]
    fn signs_that_nobody_sees_are_dropped() {
        assert_eq!(one_line(" Jo\t\u{7}\nLee "), "Jo Lee");
        assert_eq!(one_line("\u{202e}oJ"), "oJ", "written backwards on purpose");
        assert_eq!(lines("tea\r\n\u{0}music\n"), "tea\nmusic");
    }
}
