use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use porchlight_domain::content::{LocalText, PartialDate};
use toml::Spanned;
use toml::value::Datetime;

use crate::limits::{CONTACT_CHARS_MAX, ID_CHARS_MAX, LIST_ENTRIES_MAX, SENTENCE_CHARS_MAX, TITLE_CHARS_MAX};
use crate::problem::Findings;

/// Endings that make a word a web address. Enough to catch what people write; a rare ending shows as plain words and opens nothing.
const WEB_ENDINGS: [&str; 13] = [
    "com", "org", "net", "gov", "edu", "info", "io", "int", "app", "uk", "ca", "au", "nz",
];
/// Digits in a row that make a telephone number.
const TELEPHONE_DIGITS_MIN: usize = 7;

/// Whether it is written `lower-case-with-hyphens`.
pub(crate) fn is_id(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= ID_CHARS_MAX && text.split('-').all(part)
}

pub(crate) fn check_id(id: &Spanned<String>, findings: &mut Findings<'_>) {
    if !is_id(id.get_ref()) {
        let what = format!("\"{}\" is no id.", id.get_ref());
        findings.span(
            id.span(),
            what,
            format!("Write it in lower-case-with-hyphens, at most {ID_CHARS_MAX} characters."),
        );
    }
}

pub(crate) fn check_title(text: &Spanned<String>, findings: &mut Findings<'_>) {
    check_words(text, TITLE_CHARS_MAX, findings);
}

pub(crate) fn check_sentence(text: &Spanned<String>, findings: &mut Findings<'_>) {
    check_words(text, SENTENCE_CHARS_MAX, findings);
}

fn check_words(text: &Spanned<String>, chars_max: usize, findings: &mut Findings<'_>) {
    check_plain(text, chars_max, findings);
    for address in web_addresses(text.get_ref()) {
        let what = format!("The web address \"{address}\" stands in a text.");
        findings.span(
            text.span(),
            what,
            "Take it out: official sites stand in the directory and in sources.toml only.",
        );
    }
    for number in telephone_numbers(text.get_ref()) {
        let what = format!("The telephone number \"{number}\" stands in a text.");
        findings.span(
            text.span(),
            what,
            "Take it out: numbers stand among the contacts of the directory only.",
        );
    }
}

/// One line of words, neither empty nor too long.
pub(crate) fn check_plain(text: &Spanned<String>, chars_max: usize, findings: &mut Findings<'_>) {
    let words = text.get_ref();
    if words.trim().is_empty() {
        findings.span(text.span(), "This text is empty.", "Write something, or remove the key.");
    } else if words.contains(['\n', '\r']) {
        findings.span(text.span(), "This text has several lines.", "Write it in one line.");
    } else if words.trim() != words {
        findings.span(text.span(), "This text begins or ends with a space.", "Remove it.");
    } else if words.chars().count() > chars_max {
        findings.span(
            text.span(),
            format!("This text is longer than {chars_max} characters."),
            "Make it shorter.",
        );
    }
}

/// The web and email addresses in a text.
pub(crate) fn web_addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(|character: char| !character.is_alphanumeric() && character != '/');
        let lower = word.to_lowercase();
        let host = lower.rsplit('@').next().unwrap_or(&lower).split('/').next().unwrap_or(&lower);
        let ending = host.rsplit_once('.').filter(|(name, _)| !name.is_empty()).map(|(_, ending)| ending);
        let is_address = lower.contains("://") || lower.starts_with("www.") || ending.is_some_and(|ending| WEB_ENDINGS.contains(&ending));
        is_address.then_some(word)
    })
}

/// The telephone numbers in a text: many digits with nothing but spaces, hyphens and brackets between. Dates and spans of years are none.
pub(crate) fn telephone_numbers(text: &str) -> impl Iterator<Item = &str> {
    let joins = |character: char| character.is_ascii_digit() || matches!(character, ' ' | '-' | '(' | ')' | '+' | '.' | '/');
    text.split(move |character: char| !joins(character))
        .map(|run| run.trim().trim_end_matches('.'))
        .filter(|run| {
            let digits = run.bytes().filter(u8::is_ascii_digit).count();
            let is_years = run.split_once('-').is_some_and(|(from, to)| from.len() == 4 && to.len() == 4);
            digits >= TELEPHONE_DIGITS_MIN && !is_years && PartialDate::parse(run).is_none()
        })
}

/// An official site: https, a plain host name, nothing that could mislead (a user name, a port, a space).
pub(crate) fn check_site(site: &Spanned<String>, findings: &mut Findings<'_>) {
    if !is_site(site.get_ref()) {
        let what = format!("\"{}\" is no address of an official site.", site.get_ref());
        findings.span(
            site.span(),
            what,
            "Write it as https://name.example/page, with a host name in plain lower-case letters.",
        );
    }
}

fn is_site(site: &str) -> bool {
    let Some(rest) = site.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let label = |label: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty() && label.bytes().all(plain) && !label.starts_with('-') && !label.ends_with('-') && !label.starts_with("xn--")
    };
    let path_plain = rest
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'));
    let ends_in_letters = host
        .rsplit('.')
        .next()
        .is_some_and(|ending| ending.len() > 1 && ending.bytes().all(|byte| byte.is_ascii_lowercase()));
    site.len() <= CONTACT_CHARS_MAX && path_plain && host.contains('.') && host.split('.').all(label) && ends_in_letters
}

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `undated`.
pub(crate) fn date_or_undated(date: &Spanned<String>, findings: &mut Findings<'_>) -> Option<PartialDate> {
    if date.get_ref() == "undated" {
        None
    } else {
        partial_date(date, "YYYY, YYYY-MM, YYYY-MM-DD or \"undated\"", findings)
    }
}

pub(crate) fn partial_date(date: &Spanned<String>, expected: &str, findings: &mut Findings<'_>) -> Option<PartialDate> {
    let read = PartialDate::parse(date.get_ref());
    if read.is_none() {
        findings.span(
            date.span(),
            format!("\"{}\" is no date.", date.get_ref()),
            format!("Write {expected}."),
        );
    }
    read
}

/// A day of the calendar, written without quotation marks.
pub(crate) fn day_value(value: &Spanned<Datetime>, findings: &mut Findings<'_>) -> Option<Date> {
    let written = value.get_ref();
    let day = match (written.date, written.time, written.offset) {
        (Some(date), None, None) => Date::new(
            i16::try_from(date.year).ok()?,
            date.month.try_into().ok()?,
            date.day.try_into().ok()?,
        )
        .ok(),
        _ => None,
    };
    if day.is_none() {
        findings.span(
            value.span(),
            format!("{written} is no day."),
            "Write a day as 2026-11-22, without quotation marks and without a time.",
        );
    }
    day
}

/// One of a few fixed words.
pub(crate) fn code_value<T: Copy>(
    value: &Spanned<String>,
    all: &[T],
    code: fn(T) -> &'static str,
    findings: &mut Findings<'_>,
) -> Option<T> {
    let found = all.iter().copied().find(|candidate| code(*candidate) == value.get_ref());
    if found.is_none() {
        let known: Vec<&str> = all.iter().copied().map(code).collect();
        findings.span(
            value.span(),
            format!("\"{}\" is not known here.", value.get_ref()),
            format!("Use one of these: {}.", known.join(", ")),
        );
    }
    found
}

/// Some of a few fixed words: at least one, none twice, in the order of `all` however they are written.
pub(crate) fn code_values<T: Copy + PartialEq>(
    values: &Spanned<Vec<Spanned<String>>>,
    all: &[T],
    code: fn(T) -> &'static str,
    findings: &mut Findings<'_>,
) -> Vec<T> {
    check_list(values, findings);
    let found: Vec<T> = values
        .get_ref()
        .iter()
        .filter_map(|value| code_value(value, all, code, findings))
        .collect();
    all.iter().copied().filter(|candidate| found.contains(candidate)).collect()
}

/// A list with something in it, and nothing twice.
pub(crate) fn check_list(values: &Spanned<Vec<Spanned<String>>>, findings: &mut Findings<'_>) {
    if values.get_ref().is_empty() {
        findings.span(values.span(), "This list is empty.", "Name at least one.");
    }
    text_list(values, findings);
}

/// A list that may be empty, with nothing twice.
pub(crate) fn text_list(values: &Spanned<Vec<Spanned<String>>>, findings: &mut Findings<'_>) {
    check_count(values.get_ref().len(), LIST_ENTRIES_MAX, values.span(), findings);
    for (index, value) in values.get_ref().iter().enumerate() {
        if values.get_ref()[..index].iter().any(|earlier| earlier.get_ref() == value.get_ref()) {
            findings.span(
                value.span(),
                format!("\"{}\" stands twice in this list.", value.get_ref()),
                "Keep one of the two.",
            );
        }
    }
}

pub(crate) fn check_count(count: usize, count_max: usize, span: Range<usize>, findings: &mut Findings<'_>) {
    if count > count_max {
        findings.span(
            span,
            format!("There are {count} entries here, and {count_max} is the most."),
            "Remove some.",
        );
    }
}

/// Words in several languages as a table writes them: `{ en = "…", es = "…" }`.
pub(crate) type LocalValue = Spanned<BTreeMap<Spanned<String>, Spanned<String>>>;

/// Whether it names a language: `en`, or `en-GB`.
pub(crate) fn is_locale(text: &str) -> bool {
    let (language, region) = text
        .split_once('-')
        .map_or((text, None), |(language, region)| (language, Some(region)));
    let is_language = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    is_language && region.is_none_or(|region| region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// The words in every language; the pack's own language must be among them.
pub(crate) fn local_text(value: LocalValue, default_locale: &str, chars_max: usize, findings: &mut Findings<'_>) -> LocalText {
    let span = value.span();
    let mut texts = BTreeMap::new();
    for (locale, words) in value.into_inner() {
        if !is_locale(locale.get_ref()) {
            let what = format!("\"{}\" is no language.", locale.get_ref());
            findings.span(locale.span(), what, "Write its tag, such as en, es or th.");
        }
        check_words(&words, chars_max, findings);
        texts.insert(locale.into_inner(), words.into_inner());
    }
    if !texts.contains_key(default_locale) {
        let what = format!("The text in the pack's own language, {default_locale}, is missing.");
        findings.span(span, what, format!("Add {default_locale} = \"…\"."));
    }
    LocalText(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_text_are_seen() {
        for text in [
            "see https://a.b",
            "(www.example)",
            "Write to help@nspcc.org.uk.",
            "takeitdown.ncmec.org",
            "HTTPS://X",
            "thorn.org/page",
        ] {
            assert!(web_addresses(text).next().is_some(), "{text}");
        }
        for text in ["Stop. Do not pay.", "e.g. a game", "one.two", "Say it: now", "and/or"] {
            assert_eq!(web_addresses(text).next(), None, "{text}");
        }
    }

    #[test]
    fn telephone_numbers_in_a_text_are_seen() {
        for text in ["Call 0800 1111 now", "1-800-422-4453", "+44 (0)808 800 5000."] {
            assert!(telephone_numbers(text).next().is_some(), "{text}");
        }
        for text in [
            "ages 9 to 17, 1,200 asked",
            "in 2023-2024",
            "on 2026-11-22.",
            "10 20 30",
            "988",
            "2023/24",
        ] {
            assert_eq!(telephone_numbers(text).next(), None, "{text}");
        }
    }

    #[test]
    fn only_plain_https_sites_are_official() {
        for site in [
            "https://988lifeline.org",
            "https://www.ceop.police.uk/Safety-Centre",
            "https://a.example/x?y=1#z",
        ] {
            assert!(is_site(site), "{site}");
        }
        let refused = [
            "http://a.org",
            "https://",
            "https://localhost",
            "https://a.org:8443/",
            "https://user@a.org",
            "https://a b.org",
            "https://A.org",
            "https://xn--a.org",
            "https://1.2.3.4",
            "javascript:alert(1)",
            "https://a..org",
            "https://a.org/\"x",
        ];
        for site in refused {
            assert!(!is_site(site), "{site}");
        }
    }

    #[test]
    fn ids_are_lower_case_with_hyphens() {
        for id in ["a", "one-rule-private-pictures", "us-988"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "-a", "a-", "a--b", "A", "a_b", "a b", "../a", "é"] {
            assert!(!is_id(id), "{id}");
        }
        assert!(!is_id(&"a".repeat(ID_CHARS_MAX + 1)));
    }
}
