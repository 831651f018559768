use std::ops::RangeInclusive;

use porchlight_domain::{content::EVERYWHERE, private::RETENTION_MONTHS_MAX};
use serde::Deserialize;
use toml::Spanned;

use super::read_toml;
use super::values::{check_id, check_list, check_plain, is_locale};
use crate::limits::TITLE_CHARS_MAX;
use crate::problem::Findings;

/// What a pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackInfo {
    /// Stable: a newer version of the pack has the same.
    pub id: String,
    /// Its name, as a person reads it.
    pub title: String,
    /// Three numbers.
    pub version: String,
    /// Who made it.
    pub publisher: String,
    /// What one may do with it.
    pub licence: String,
    /// The languages it has.
    pub locales: Vec<String>,
    /// The language that has every item.
    pub default_locale: String,
    /// The countries it has helplines for.
    pub countries: Vec<String>,
    /// The oldest Porchlight that reads it.
    pub requires: String,
    /// Months after the last contact after which to ask whether what is kept about someone is still needed, as a programme's rules say.
    pub still_needed_months: Option<u16>,
}

/// Longest time after which to ask, in months.
const STILL_NEEDED_MONTHS: RangeInclusive<u16> = 1..=RETENTION_MONTHS_MAX;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackTable {
    id: Spanned<String>,
    title: Spanned<String>,
    version: Spanned<String>,
    publisher: Spanned<String>,
    licence: Spanned<String>,
    locales: Spanned<Vec<Spanned<String>>>,
    default_locale: Spanned<String>,
    countries: Spanned<Vec<Spanned<String>>>,
    requires: Spanned<String>,
    still_needed_months: Option<Spanned<u16>>,
}

/// Reads `pack.toml`; `None` when the pack cannot be used.
pub(crate) fn read_pack(text: &str, findings: &mut Findings<'_>) -> Option<PackInfo> {
    let table: PackTable = read_toml(text, findings)?;
    check_id(&table.id, findings);
    for words in [&table.title, &table.publisher, &table.licence] {
        check_plain(words, TITLE_CHARS_MAX, findings);
    }
    version(&table.version, findings);
    if let (Some(required), Some(own)) = (version(&table.requires, findings), version_numbers(env!("CARGO_PKG_VERSION")))
        && required > own
    {
        let what = format!(
            "This pack needs Porchlight {} or newer, and this is {}.",
            table.requires.get_ref(),
            env!("CARGO_PKG_VERSION")
        );
        findings.span(
            table.requires.span(),
            what,
            "Update Porchlight, or use an older version of the pack.",
        );
    }
    check_list(&table.locales, findings);
    for locale in table.locales.get_ref() {
        if !is_locale(locale.get_ref()) {
            findings.span(
                locale.span(),
                format!("\"{}\" is no language.", locale.get_ref()),
                "Write its tag, such as en, es or th.",
            );
        }
    }
    if !table
        .locales
        .get_ref()
        .iter()
        .any(|locale| locale.get_ref() == table.default_locale.get_ref())
    {
        let what = format!(
            "The default language \"{}\" is not among the locales.",
            table.default_locale.get_ref()
        );
        findings.span(table.default_locale.span(), what, "Name one of the locales.");
    }
    super::values::text_list(&table.countries, findings);
    for country in table.countries.get_ref() {
        if !is_country(country.get_ref()) {
            let mend = "Write its two letters in lower case, such as gb, or international.";
            findings.span(country.span(), format!("\"{}\" is no country.", country.get_ref()), mend);
        }
    }
    if let Some(months) = &table.still_needed_months
        && !STILL_NEEDED_MONTHS.contains(months.get_ref())
    {
        findings.span(
            months.span(),
            format!("{} is no number of months to keep something for.", months.get_ref()),
            format!("Write a number from 1 to {RETENTION_MONTHS_MAX}, or leave the line out."),
        );
    }
    let plain = |list: Spanned<Vec<Spanned<String>>>| list.into_inner().into_iter().map(Spanned::into_inner).collect();
    (findings.count() == 0).then(|| PackInfo {
        id: table.id.into_inner(),
        title: table.title.into_inner(),
        version: table.version.into_inner(),
        publisher: table.publisher.into_inner(),
        licence: table.licence.into_inner(),
        locales: plain(table.locales),
        default_locale: table.default_locale.into_inner(),
        countries: plain(table.countries),
        requires: table.requires.into_inner(),
        still_needed_months: table.still_needed_months.map(Spanned::into_inner),
    })
}

/// ISO 3166-1 alpha-2 in lower case, or everywhere.
pub(crate) fn is_country(code: &str) -> bool {
    code == EVERYWHERE || (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()))
}

fn version(version: &Spanned<String>, findings: &mut Findings<'_>) -> Option<[u32; 3]> {
    let numbers = version_numbers(version.get_ref());
    if numbers.is_none() {
        findings.span(
            version.span(),
            format!("\"{}\" is no version.", version.get_ref()),
            "Write three numbers, such as 1.2.0.",
        );
    }
    numbers
}

fn version_numbers(version: &str) -> Option<[u32; 3]> {
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten();
    let numbers: Vec<u32> = version.split('.').map(number).collect::<Option<_>>()?;
    numbers.try_into().ok()
}
