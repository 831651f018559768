use std::collections::BTreeSet;

use porchlight_domain::content::{Contact, ContactKind, Country, Grade, Helpline, Job};
use serde::Deserialize;
use toml::Spanned;

use super::read_toml;
use super::values::{
    LocalValue, check_count, check_id, check_plain, check_site, check_title, code_value, code_values, date_or_undated, local_text,
    partial_date,
};
use crate::limits::{CONTACT_CHARS_MAX, LIST_ENTRIES_MAX, SENTENCE_CHARS_MAX, TABLE_ENTRIES_MAX, TITLE_CHARS_MAX};
use crate::problem::Findings;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryTable {
    country: Spanned<String>,
    name: LocalValue,
    helplines: Spanned<Vec<Spanned<HelplineTable>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HelplineTable {
    id: Spanned<String>,
    name: Spanned<String>,
    jobs: Spanned<Vec<Spanned<String>>>,
    who: LocalValue,
    what: LocalValue,
    not: Option<LocalValue>,
    #[serde(default)]
    contacts: Vec<ContactTable>,
    hours: Option<LocalValue>,
    site: Option<Spanned<String>>,
    grade: Spanned<String>,
    source: Spanned<String>,
    source_date: Spanned<String>,
    last_checked: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactTable {
    kind: Spanned<String>,
    value: Spanned<String>,
    say: Option<Spanned<String>>,
}

/// Reads the helplines of one country. `seen` holds the ids of helplines of every country so far: they are unique in the pack.
pub(crate) fn read_country(
    text: &str,
    code: &str,
    default_locale: &str,
    seen: &mut BTreeSet<String>,
    findings: &mut Findings<'_>,
) -> Option<Country> {
    let table: CountryTable = read_toml(text, findings)?;
    if table.country.get_ref() != code {
        let what = format!(
            "The country is \"{}\", and the file is called {code}.toml.",
            table.country.get_ref()
        );
        findings.span(table.country.span(), what, "Make the two the same.");
        return None;
    }
    let before = findings.count();
    let name = local_text(table.name, default_locale, TITLE_CHARS_MAX, findings);
    check_count(table.helplines.get_ref().len(), TABLE_ENTRIES_MAX, table.helplines.span(), findings);
    if findings.count() > before {
        return None;
    }
    let mut helplines = Vec::new();
    for helpline in table.helplines.into_inner() {
        let before = findings.count();
        let helpline = read_helpline(helpline, default_locale, seen, findings);
        if findings.count() == before {
            helplines.extend(helpline);
        }
    }
    Some(Country {
        code: code.to_owned(),
        name,
        helplines,
    })
}

fn read_helpline(
    table: Spanned<HelplineTable>,
    default_locale: &str,
    seen: &mut BTreeSet<String>,
    findings: &mut Findings<'_>,
) -> Option<Helpline> {
    let place = table.span();
    let table = table.into_inner();
    check_id(&table.id, findings);
    if !seen.insert(table.id.get_ref().clone()) {
        let what = format!("The id \"{}\" is taken by another helpline of the pack.", table.id.get_ref());
        findings.span(
            table.id.span(),
            what,
            "Give it one of its own, such as the country's letters and a short name.",
        );
    }
    check_title(&table.name, findings);
    check_plain(&table.source, SENTENCE_CHARS_MAX, findings);
    let jobs = code_values(&table.jobs, &Job::ALL, Job::code, findings);
    let grade = code_value(&table.grade, &Grade::ALL, Grade::code, findings);
    let source_date = date_or_undated(&table.source_date, findings);
    let last_checked = table
        .last_checked
        .as_ref()
        .and_then(|date| partial_date(date, "YYYY, YYYY-MM or YYYY-MM-DD", findings));
    match &table.site {
        Some(site) => check_site(site, findings),
        // An emergency number is dialled at once; it needs no site.
        None if jobs.contains(&Job::Emergency) => {}
        None => findings.span(table.id.span(), "The official site is missing.", "Add site = \"https://…\"."),
    }
    check_count(table.contacts.len(), LIST_ENTRIES_MAX, place, findings);
    let contacts: Vec<Contact> = table
        .contacts
        .into_iter()
        .filter_map(|contact| read_contact(contact, grade, findings))
        .collect();
    if let Some(grade) = grade {
        check_grade(
            grade,
            &table.id,
            &contacts,
            table.hours.as_ref(),
            table.last_checked.as_ref(),
            findings,
        );
    }
    let mut sentence = |value| local_text(value, default_locale, SENTENCE_CHARS_MAX, findings);
    Some(Helpline {
        who: sentence(table.who),
        what: sentence(table.what),
        not: table.not.map(&mut sentence),
        hours: table.hours.map(&mut sentence),
        id: table.id.into_inner(),
        name: table.name.into_inner(),
        jobs,
        contacts,
        site: table.site.map(Spanned::into_inner),
        grade: grade?,
        source: table.source.into_inner(),
        source_date,
        last_checked,
    })
}

fn read_contact(table: ContactTable, grade: Option<Grade>, findings: &mut Findings<'_>) -> Option<Contact> {
    let kind = code_value(&table.kind, &ContactKind::ALL, ContactKind::code, findings)?;
    let value = table.value.get_ref();
    match kind {
        ContactKind::Call | ContactKind::Text if !is_number(value) => {
            let mend = "Write digits, with spaces or hyphens between and nothing else.";
            findings.span(table.value.span(), format!("\"{value}\" is no telephone number."), mend);
        }
        ContactKind::Chat | ContactKind::Web => check_site(&table.value, findings),
        ContactKind::Email if !is_email(value) => {
            findings.span(
                table.value.span(),
                format!("\"{value}\" is no email address."),
                "Write it as name@host.",
            );
        }
        ContactKind::Call | ContactKind::Text | ContactKind::Email => {}
    }
    if grade.is_some_and(|grade| !grade.is_confirmed()) && !kind.is_site() {
        let what = "A number or an address that nobody has seen confirmed stands here (grade U1 or U2).";
        findings.span(
            table.value.span(),
            what,
            "Take the contact out, or confirm it on the service's own page and raise the grade.",
        );
    }
    if let Some(say) = &table.say {
        check_plain(say, TITLE_CHARS_MAX, findings);
        if kind != ContactKind::Text {
            findings.span(
                say.span(),
                "A word to send makes sense for text messages only.",
                "Remove say, or make the kind text.",
            );
        }
    }
    Some(Contact {
        kind,
        value: table.value.into_inner(),
        say: table.say.map(Spanned::into_inner),
    })
}

/// Checks which contacts and hours the grade allows.
fn check_grade(
    grade: Grade,
    id: &Spanned<String>,
    contacts: &[Contact],
    hours: Option<&LocalValue>,
    last_checked: Option<&Spanned<String>>,
    findings: &mut Findings<'_>,
) {
    if grade.is_confirmed() && contacts.is_empty() {
        findings.span(
            id.span(),
            "There is no contact.",
            "Add contacts = [ … ], or make the grade U1 or U2.",
        );
    }
    if grade != Grade::C1
        && let Some(hours) = hours
    {
        let what = format!("Hours stand here, and grade {} has not seen them confirmed lately.", grade.code());
        findings.span(hours.span(), what, "Remove hours; the app says to look at the site.");
    }
    match (grade, last_checked) {
        (Grade::C1, None) => findings.span(
            id.span(),
            "Grade C1 needs the date it was last checked.",
            "Add last_checked = \"YYYY-MM\".",
        ),
        (Grade::C1, Some(_)) | (_, None) => {}
        (_, Some(checked)) => {
            let what = format!("Grade {} has no date it was last checked.", grade.code());
            findings.span(checked.span(), what, "Remove last_checked, or make the grade C1.");
        }
    }
}

fn is_number(value: &str) -> bool {
    let allowed = |character: char| character.is_ascii_digit() || matches!(character, ' ' | '-' | '(' | ')' | '+' | '*' | '#');
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    value.len() <= CONTACT_CHARS_MAX && value.trim() == value && value.chars().all(allowed) && digits >= 2
}

fn is_email(value: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_' | '+');
    let whole = |part: &str| !part.is_empty() && part.chars().all(plain);
    value.len() <= CONTACT_CHARS_MAX
        && value
            .split_once('@')
            .is_some_and(|(name, host)| whole(name) && whole(host) && host.contains('.'))
}
