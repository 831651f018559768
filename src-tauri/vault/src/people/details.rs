//! What is written about a person, as columns of the table `person`: the one place that ties both.
use porchlight_domain::private::{PersonDetails, Role};
use rusqlite::Row;

use crate::database::{Column, Day};

pub(super) fn columns(details: &PersonDetails) -> Vec<Column<'_>> {
    let PersonDetails {
        name,
        birth_year,
        role,
        language,
        rhythm_days,
        since,
        consent,
        safeguarding_contact,
        matters,
    } = details;
    let role = match role {
        Role::Child => "child",
        Role::Mentee => "mentee",
    };
    vec![
        ("name", Box::new(name)),
        ("birth_year", Box::new(birth_year)),
        ("role", Box::new(role)),
        ("language", Box::new(language)),
        ("rhythm_days", Box::new(rhythm_days)),
        ("since", Box::new(since.map(Day))),
        ("consent", Box::new(consent)),
        ("safeguarding_contact", Box::new(safeguarding_contact)),
        ("matters", Box::new(matters)),
    ]
}

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<PersonDetails> {
    Ok(PersonDetails {
        name: row.get("name")?,
        birth_year: row.get("birth_year")?,
        role: if row.get_ref("role")?.as_str()? == "child" {
            Role::Child
        } else {
            Role::Mentee
        },
        language: row.get("language")?,
        rhythm_days: row.get("rhythm_days")?,
        since: row.get::<_, Option<Day>>("since")?.map(|day| day.0),
        consent: row.get("consent")?,
        safeguarding_contact: row.get("safeguarding_contact")?,
        matters: row.get("matters")?,
    })
}
