//! A library in a few lines: its problems and what remains, or, when there are none, everything it holds.
use std::fmt::Write;

use porchlight_domain::content::{
    Block, Checklist, Country, Flow, Guide, Inline, Item, ItemKind, QuestionSet, Reading, Rehearsal, SectionBody,
};
use porchlight_library::Library;

/// Indentation of text below its heading.
const STEP: &str = "  ";

pub(crate) fn outline(library: &Library) -> String {
    let mut out = String::new();
    for problem in library.problems() {
        writeln!(out, "{problem}").unwrap();
    }
    let Some(pack) = library.pack() else {
        writeln!(out, "\nThe pack cannot be used.").unwrap();
        return out;
    };
    let default = pack.default_locale.as_str();
    if !library.problems().is_empty() {
        let items = ItemKind::ALL.into_iter().flat_map(|kind| {
            library
                .items(kind, default)
                .into_iter()
                .map(move |item| format!("{}:{}", kind.code(), item.id))
        });
        let helplines = library
            .countries()
            .iter()
            .flat_map(|country| &country.helplines)
            .map(|helpline| helpline.id.clone());
        let left: Vec<String> = items.chain(helplines).collect();
        writeln!(out, "\nWhat remains: {}", left.join(", ")).unwrap();
        return out;
    }
    writeln!(out, "{pack:?}").unwrap();
    for locale in &pack.locales {
        writeln!(out, "\n== {locale}").unwrap();
        library.guides(locale).into_iter().for_each(|guide| put_guide(&mut out, guide));
        library
            .checklists(locale)
            .into_iter()
            .for_each(|checklist| put_checklist(&mut out, checklist));
        library.flows(locale).into_iter().for_each(|flow| put_flow(&mut out, flow));
        library
            .rehearsals(locale)
            .into_iter()
            .for_each(|rehearsal| put_rehearsal(&mut out, rehearsal));
        library
            .readings(locale)
            .into_iter()
            .for_each(|reading| put_reading(&mut out, "reading", reading));
        library
            .question_sets(locale)
            .into_iter()
            .for_each(|set| put_questions(&mut out, set));
        for card in library.platforms(locale) {
            put_reading(&mut out, "platform", &card.reading);
            writeln!(
                out,
                "{STEP}grade {}, seen {:?}",
                card.grade.code(),
                card.seen.map(|seen| seen.to_string())
            )
            .unwrap();
        }
    }
    library.countries().iter().for_each(|country| put_country(&mut out, country));
    out
}

fn put_item(out: &mut String, kind: &str, item: &Item) {
    let ages: Vec<&str> = item.ages.iter().map(|band| band.code()).collect();
    let next: Vec<String> = item.next.iter().map(ToString::to_string).collect();
    writeln!(
        out,
        "\n{kind} {} [{}] \"{}\" ages {} next {}",
        item.id,
        item.locale,
        item.title,
        ages.join(","),
        next.join(",")
    )
    .unwrap();
    writeln!(
        out,
        "{STEP}{} {} to {}, {:?}, {} minutes, {:?}",
        item.author, item.reviewed, item.review_by, item.translation, item.minutes, item.asked
    )
    .unwrap();
}

fn put_guide(out: &mut String, guide: &Guide) {
    put_item(out, "guide", &guide.item);
    for section in &guide.sections {
        writeln!(out, "{STEP}# {} ({})", section.title, section.kind.code()).unwrap();
        for text in &section.parts {
            let ages: Vec<&str> = text.ages.iter().map(|band| band.code()).collect();
            if !ages.is_empty() {
                writeln!(out, "{STEP}ages {}", ages.join(",")).unwrap();
            }
            match &text.body {
                SectionBody::Blocks(blocks) => put_blocks(out, blocks, 2),
                SectionBody::Spoken(lines) => {
                    for line in lines {
                        let why = line.why.as_deref().map(inline);
                        writeln!(out, "{STEP}{STEP}\"{}\" because {why:?}", inline(&line.words)).unwrap();
                    }
                }
            }
        }
    }
}

fn put_checklist(out: &mut String, checklist: &Checklist) {
    put_item(out, "checklist", &checklist.item);
    writeln!(out, "{STEP}{:?} after {:?} days", checklist.run_for, checklist.review_days).unwrap();
    if let Some(season) = checklist.season {
        writeln!(out, "{STEP}season: {season:?}").unwrap();
    }
    put_blocks(out, &checklist.introduction, 1);
    for group in &checklist.groups {
        writeln!(out, "{STEP}# {} ({})", group.title, group.id).unwrap();
        for item in &group.items {
            writeln!(out, "{STEP}{STEP}[ ] {} ({})", inline(&item.text), item.id).unwrap();
            put_blocks(out, &item.help, 3);
        }
    }
}

fn put_flow(out: &mut String, flow: &Flow) {
    put_item(out, "flow", &flow.item);
    for step in &flow.steps {
        writeln!(out, "{STEP}# {} ({}) {:?} {:?}", step.title, step.id, step.kind, step.helplines).unwrap();
        put_blocks(out, &step.body, 2);
    }
}

fn put_rehearsal(out: &mut String, rehearsal: &Rehearsal) {
    put_item(out, "rehearsal", &rehearsal.item);
    put_blocks(out, &rehearsal.scene, 1);
    for moment in &rehearsal.moments {
        writeln!(out, "{STEP}# {} ({})", moment.title, moment.id).unwrap();
        put_blocks(out, &moment.body, 2);
        for answer in &moment.answers {
            let reaction: Vec<String> = answer.reaction.iter().map(|words| inline(words)).collect();
            writeln!(
                out,
                "{STEP}{STEP}? {} ({}) {} to {}, then {reaction:?}",
                answer.words,
                answer.id,
                answer.door.code(),
                answer.to
            )
            .unwrap();
            put_blocks(out, &answer.why, 3);
        }
    }
}

fn put_reading(out: &mut String, kind: &str, reading: &Reading) {
    put_item(out, kind, &reading.item);
    put_blocks(out, &reading.introduction, 1);
    for section in &reading.sections {
        writeln!(out, "{STEP}# {} ({})", section.title, section.id).unwrap();
        put_blocks(out, &section.body, 2);
    }
}

fn put_questions(out: &mut String, set: &QuestionSet) {
    put_item(out, "questions", &set.item);
    writeln!(out, "{STEP}{:?} {:?}", set.asked_of, set.answers).unwrap();
    if let Some(check_in) = set.check_in {
        writeln!(out, "{STEP}in check-ins: {check_in:?}").unwrap();
    }
    put_blocks(out, &set.introduction, 1);
    for group in &set.groups {
        let ages: Vec<&str> = group.ages.iter().map(|band| band.code()).collect();
        writeln!(
            out,
            "{STEP}# {} ({}) ages {} about {:?}",
            group.title,
            group.id,
            ages.join(","),
            group.about
        )
        .unwrap();
        for question in &group.questions {
            let young = question.young.as_deref().map(inline);
            writeln!(out, "{STEP}{STEP}? {} ({}), young {young:?}", inline(&question.words), question.id).unwrap();
            put_blocks(out, &question.tip, 3);
        }
    }
}

fn put_country(out: &mut String, country: &Country) {
    writeln!(out, "\ncountry {} {:?}", country.code, country.name.0).unwrap();
    country
        .helplines
        .iter()
        .for_each(|helpline| writeln!(out, "{STEP}{helpline:?}").unwrap());
}

fn put_blocks(out: &mut String, blocks: &[Block], depth: usize) {
    let indent = STEP.repeat(depth);
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => writeln!(out, "{indent}{}", inline(inlines)).unwrap(),
            Block::Spoken(inlines) => writeln!(out, "{indent}\"{}\"", inline(inlines)).unwrap(),
            Block::List { ordered, items } => {
                for item in items {
                    writeln!(out, "{indent}{}", if *ordered { "1." } else { "-" }).unwrap();
                    put_blocks(out, item, depth + 1);
                }
            }
        }
    }
}

fn inline(inlines: &[Inline]) -> String {
    let marked = inlines.iter().map(|part| match part {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inner) => format!("<strong {}>", inline(inner)),
        Inline::Emphasis(inner) => format!("<emphasis {}>", inline(inner)),
        Inline::Link { to, text } => format!("<link {to} {}>", inline(text)),
    });
    marked.collect()
}
