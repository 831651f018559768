use std::collections::BTreeSet;

use porchlight_domain::content::{
    AgeBand, AskedOf, Audience, Grade, InCheckIn, Item, ItemKind, ItemLink, PartialDate, RunFor, Season, Translation,
};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::limits::{LIST_ENTRIES_MAX, MINUTES_MAX, REVIEW_DAYS_MAX};
use crate::problem::Findings;
use crate::tables::{
    check_count, check_id, check_sentence, check_title, code_value, code_values, date_or_undated, day_value, is_id, read_toml, text_list,
};

/// What a page's place in the pack says of it.
pub(crate) struct Expected<'a> {
    pub(crate) kind: ItemKind,
    pub(crate) locale: &'a str,
    /// The file's name.
    pub(crate) id: &'a str,
}

/// The ids that the pack's tables name; `None` when that table could not be read, so that a mistake in it is reported once.
pub(crate) struct Known<'a> {
    pub(crate) topics: Option<&'a BTreeSet<String>>,
    pub(crate) sources: Option<&'a BTreeSet<String>>,
}

/// What a page says of itself.
pub(super) struct FrontMatter {
    pub(super) item: Item,
    /// The items to read next, with their places.
    pub(super) next_places: Vec<(ItemLink, usize)>,
    pub(super) own: OwnKeys,
}

/// What only items of one kind say of themselves.
pub(super) enum OwnKeys {
    Guide,
    Checklist {
        review_days: Vec<u16>,
        run_for: Vec<RunFor>,
        season: Option<Season>,
    },
    Flow,
    Rehearsal,
    Reading,
    Questions {
        asked_of: Vec<AskedOf>,
        answers: Vec<String>,
        check_in: Option<InCheckIn>,
    },
    Platform {
        grade: Grade,
        seen: Option<PartialDate>,
    },
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
    season: Option<Spanned<String>>,
    asked_of: Option<Spanned<Vec<Spanned<String>>>>,
    answers: Option<Spanned<Vec<Spanned<String>>>>,
    check_in: Option<Spanned<String>>,
    grade: Option<Spanned<String>>,
    seen: Option<Spanned<String>>,
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
        let own = own_keys(expected.kind, &table, findings);
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
        Some(Self { item, next_places, own })
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
                    format!("Write {}.", ItemKind::ALL.map(|kind| format!("{}:id", kind.code())).join(", ")),
                );
            }
        }
    }
    links
}

fn own_keys(kind: ItemKind, table: &FrontTable, findings: &mut Findings<'_>) -> OwnKeys {
    refuse_keys_of_others(kind, table, findings);
    match kind {
        ItemKind::Guide => OwnKeys::Guide,
        ItemKind::Checklist => OwnKeys::Checklist {
            review_days: review_days(table, findings),
            run_for: run_for(table, findings),
            season: season(table, findings),
        },
        ItemKind::Flow => OwnKeys::Flow,
        ItemKind::Rehearsal => OwnKeys::Rehearsal,
        ItemKind::Reading => OwnKeys::Reading,
        ItemKind::Questions => OwnKeys::Questions {
            asked_of: asked_of(table, findings),
            answers: answers(table, findings),
            check_in: check_in(table, findings),
        },
        ItemKind::Platform => OwnKeys::Platform {
            grade: grade(table, findings),
            seen: seen(table, findings),
        },
    }
}

fn refuse_keys_of_others(kind: ItemKind, table: &FrontTable, findings: &mut Findings<'_>) {
    let keys = [
        (
            "review_days",
            ItemKind::Checklist,
            "checklists",
            table.review_days.as_ref().map(Spanned::span),
        ),
        ("for", ItemKind::Checklist, "checklists", table.run_for.as_ref().map(Spanned::span)),
        (
            "season",
            ItemKind::Checklist,
            "checklists",
            table.season.as_ref().map(Spanned::span),
        ),
        (
            "asked_of",
            ItemKind::Questions,
            "question sets",
            table.asked_of.as_ref().map(Spanned::span),
        ),
        (
            "answers",
            ItemKind::Questions,
            "question sets",
            table.answers.as_ref().map(Spanned::span),
        ),
        (
            "check_in",
            ItemKind::Questions,
            "question sets",
            table.check_in.as_ref().map(Spanned::span),
        ),
        (
            "grade",
            ItemKind::Platform,
            "platform cards",
            table.grade.as_ref().map(Spanned::span),
        ),
        ("seen", ItemKind::Platform, "platform cards", table.seen.as_ref().map(Spanned::span)),
    ];
    for (key, owner, owners, span) in keys {
        if let Some(span) = span
            && owner != kind
        {
            findings.span(span, format!("{key} stands in {owners} only."), "Remove it.");
        }
    }
}

fn review_days(table: &FrontTable, findings: &mut Findings<'_>) -> Vec<u16> {
    let days = table.review_days.as_ref().map_or_else(Vec::new, |days| {
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
    days
}

fn run_for(table: &FrontTable, findings: &mut Findings<'_>) -> Vec<RunFor> {
    let Some(run_for) = &table.run_for else {
        findings.whole(
            "A checklist needs to say for whom it can be run.",
            "Add for = [\"person\"], [\"household\"] or both.",
        );
        return Vec::new();
    };
    code_values(run_for, &RunFor::ALL, RunFor::code, findings)
}

fn season(table: &FrontTable, findings: &mut Findings<'_>) -> Option<Season> {
    let season = table.season.as_ref()?;
    code_value(season, &Season::ALL, Season::code, findings)
}

fn asked_of(table: &FrontTable, findings: &mut Findings<'_>) -> Vec<AskedOf> {
    let Some(asked_of) = &table.asked_of else {
        findings.whole(
            "A question set needs to say who answers.",
            "Add asked_of = [\"young-person\"], or [\"adult\", \"young-person\"].",
        );
        return Vec::new();
    };
    code_values(asked_of, &AskedOf::ALL, AskedOf::code, findings)
}

fn answers(table: &FrontTable, findings: &mut Findings<'_>) -> Vec<String> {
    let Some(answers) = &table.answers else { return Vec::new() };
    text_list(answers, findings);
    answers.get_ref().iter().for_each(|words| check_title(words, findings));
    if answers.get_ref().len() < 2 {
        findings.span(
            answers.span(),
            "There is nothing to choose.",
            "Offer at least two answers, or remove the key.",
        );
    }
    answers.get_ref().iter().map(|words| words.get_ref().clone()).collect()
}

fn check_in(table: &FrontTable, findings: &mut Findings<'_>) -> Option<InCheckIn> {
    let check_in = table.check_in.as_ref()?;
    let both = table.asked_of.as_ref().is_some_and(|asked_of| asked_of.get_ref().len() > 1);
    if both {
        findings.span(
            check_in.span(),
            "In a check-in only the young person is asked.",
            "Write asked_of = [\"young-person\"], or remove check_in.",
        );
    }
    code_value(check_in, &InCheckIn::ALL, InCheckIn::code, findings)
}

fn grade(table: &FrontTable, findings: &mut Findings<'_>) -> Grade {
    let Some(grade) = &table.grade else {
        findings.whole("A platform card needs a grade.", "Add, for example, grade = \"C2\".");
        return Grade::U2;
    };
    code_value(grade, &Grade::ALL, Grade::code, findings).unwrap_or(Grade::U2)
}

fn seen(table: &FrontTable, findings: &mut Findings<'_>) -> Option<PartialDate> {
    let Some(seen) = &table.seen else {
        findings.whole(
            "A platform card needs to say when its facts were seen.",
            "Add, for example, seen = \"2026-05\", or \"undated\".",
        );
        return None;
    };
    date_or_undated(seen, findings)
}
