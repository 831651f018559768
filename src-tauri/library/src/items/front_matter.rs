use std::collections::BTreeSet;

use porchlight_domain::content::{AgeBand, Audience, Item, ItemKind, ItemLink, RunFor, Translation};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::limits::{LIST_ENTRIES_MAX, MINUTES_MAX, REVIEW_DAYS_MAX};
use crate::problem::Findings;
use crate::tables::{check_count, check_id, check_sentence, check_title, code_value, code_values, day_value, is_id, read_toml, text_list};

/// What a page's place in the pack says of it.
pub(crate) struct Expected<'a> {
    pub(crate) kind: ItemKind,
    pub(crate) locale: &'a str,
    /// The file's name.
    pub(crate) id: &'a str,
}

/// The ids that the pack's tables name; `None` when that table could not be read, so that one mistake in it is told once.
pub(crate) struct Known<'a> {
    pub(crate) topics: Option<&'a BTreeSet<String>>,
    pub(crate) sources: Option<&'a BTreeSet<String>>,
}

/// What a page says of itself.
pub(super) struct FrontMatter {
    pub(super) item: Item,
    /// The items to read next, with their places.
    pub(super) next_places: Vec<(ItemLink, usize)>,
    pub(super) review_days: Vec<u16>,
    pub(super) run_for: Vec<RunFor>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontTable {
    id: Spanned<String>,
    title: Spanned<String>,
    summary: Spanned<String>,
    audience: Spanned<Vec<Spanned<String>>>,
    ages: Spanned<Vec<Spanned<String>>>,
    topics: Spanned<Vec<Spanned<String>>>,
    place: Option<Spanned<u16>>,
    minutes: Spanned<u16>,
    author: Spanned<String>,
    sources: Spanned<Vec<Spanned<String>>>,
    reviewed: Spanned<Datetime>,
    review_by: Spanned<Datetime>,
    translation: Spanned<String>,
    asked: Option<Spanned<Vec<Spanned<String>>>>,
    next: Option<Spanned<Vec<Spanned<String>>>>,
    review_days: Option<Spanned<Vec<Spanned<u16>>>>,
    #[serde(rename = "for")]
    run_for: Option<Spanned<Vec<Spanned<String>>>>,
}

impl FrontMatter {
    pub(super) fn read(table: &str, expected: &Expected<'_>, known: &Known<'_>, findings: &mut Findings<'_>) -> Option<Self> {
        let table: FrontTable = read_toml(table, findings)?;
        check_id(&table.id, findings);
        if table.id.get_ref() != expected.id {
            let what = format!("The id is \"{}\", and the file is called {}.md.", table.id.get_ref(), expected.id);
            findings.span(table.id.span(), what, "Make the two the same.");
        }
        check_title(&table.title, findings);
        check_title(&table.author, findings);
        check_sentence(&table.summary, findings);
        if !(1..=MINUTES_MAX).contains(table.minutes.get_ref()) {
            findings.span(
                table.minutes.span(),
                "The minutes make no sense.",
                format!("Write a number from 1 to {MINUTES_MAX}."),
            );
        }
        let audience = code_values(&table.audience, &Audience::ALL, Audience::code, findings);
        let ages = code_values(&table.ages, &AgeBand::ALL, AgeBand::code, findings);
        check_named(&table.topics, known.topics, "topic", "topics.toml", findings);
        check_named(&table.sources, known.sources, "source", "sources.toml", findings);
        let translation = code_value(&table.translation, &Translation::ALL, Translation::code, findings);
        let reviewed = day_value(&table.reviewed, findings);
        let review_by = day_value(&table.review_by, findings);
        if let (Some(reviewed), Some(review_by)) = (reviewed, review_by)
            && review_by <= reviewed
        {
            findings.span(
                table.review_by.span(),
                "review_by is not after reviewed.",
                "Write the day by which somebody should read it again.",
            );
        }
        if let Some(asked) = &table.asked {
            text_list(asked, findings);
            asked.get_ref().iter().for_each(|words| check_title(words, findings));
        }
        let next_places = table
            .next
            .as_ref()
            .map_or_else(Vec::new, |next| read_next(next, expected, findings));
        let (review_days, run_for) = checklist_keys(expected.kind, table.review_days.as_ref(), table.run_for.as_ref(), findings);
        let plain = |list: Spanned<Vec<Spanned<String>>>| list.into_inner().into_iter().map(Spanned::into_inner).collect();
        let item = Item {
            id: table.id.into_inner(),
            locale: expected.locale.to_owned(),
            title: table.title.into_inner(),
            summary: table.summary.into_inner(),
            audience,
            ages,
            topics: plain(table.topics),
            place: table.place.map(Spanned::into_inner),
            minutes: table.minutes.into_inner(),
            author: table.author.into_inner(),
            sources: plain(table.sources),
            reviewed: reviewed?,
            review_by: review_by?,
            translation: translation?,
            asked: table.asked.map_or_else(Vec::new, plain),
            next: next_places.iter().map(|(link, _)| link.clone()).collect(),
        };
        Some(Self {
            item,
            next_places,
            review_days,
            run_for,
        })
    }
}

fn check_named(ids: &Spanned<Vec<Spanned<String>>>, known: Option<&BTreeSet<String>>, what: &str, file: &str, findings: &mut Findings<'_>) {
    if ids.get_ref().is_empty() {
        findings.span(
            ids.span(),
            format!("No {what} is named."),
            format!("Name at least one of those in {file}."),
        );
    }
    text_list(ids, findings);
    for id in ids.get_ref() {
        if known.is_some_and(|known| !known.contains(id.get_ref())) {
            findings.span(
                id.span(),
                format!("The {what} \"{}\" is unknown.", id.get_ref()),
                format!("Add it to {file}, or use one that is there."),
            );
        }
    }
}

fn read_next(next: &Spanned<Vec<Spanned<String>>>, expected: &Expected<'_>, findings: &mut Findings<'_>) -> Vec<(ItemLink, usize)> {
    text_list(next, findings);
    let mut links = Vec::new();
    for written in next.get_ref() {
        match ItemLink::parse(written.get_ref()).filter(|link| is_id(&link.id)) {
            Some(link) if link.kind == expected.kind && link.id == expected.id => {
                findings.span(written.span(), "It names itself as what to read next.", "Remove this entry.");
            }
            Some(link) => links.push((link, written.span().start)),
            None => {
                findings.span(
                    written.span(),
                    format!("\"{}\" is no item.", written.get_ref()),
                    "Write guide:id, checklist:id or flow:id.",
                );
            }
        }
    }
    links
}

fn checklist_keys(
    kind: ItemKind,
    review_days: Option<&Spanned<Vec<Spanned<u16>>>>,
    run_for: Option<&Spanned<Vec<Spanned<String>>>>,
    findings: &mut Findings<'_>,
) -> (Vec<u16>, Vec<RunFor>) {
    if kind != ItemKind::Checklist {
        for (key, span) in [("review_days", review_days.map(Spanned::span)), ("for", run_for.map(Spanned::span))] {
            if let Some(span) = span {
                findings.span(span, format!("{key} stands in checklists only."), "Remove it.");
            }
        }
        return (Vec::new(), Vec::new());
    }
    let days = review_days.map_or_else(Vec::new, |days| {
        check_count(days.get_ref().len(), LIST_ENTRIES_MAX, days.span(), findings);
        for day in days.get_ref() {
            if !(1..=REVIEW_DAYS_MAX).contains(day.get_ref()) {
                findings.span(
                    day.span(),
                    "The days make no sense.",
                    format!("Write a number from 1 to {REVIEW_DAYS_MAX}."),
                );
            }
        }
        days.get_ref().iter().map(|day| *day.get_ref()).collect()
    });
    if days.is_empty() {
        findings.whole("A checklist needs review_days.", "Add, for example, review_days = [30, 365].");
    }
    if run_for.is_none() {
        findings.whole(
            "A checklist needs to say for whom it can be run.",
            "Add for = [\"person\"], [\"household\"] or both.",
        );
    }
    let run_for = run_for.map_or_else(Vec::new, |run_for| code_values(run_for, &RunFor::ALL, RunFor::code, findings));
    (days, run_for)
}
