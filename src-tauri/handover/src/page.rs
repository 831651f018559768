use jiff::{Timestamp, civil::Date};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use porchlight_domain::private::{
    CheckIn, ChecklistRun, ContactHow, Entry, FollowUp, Nearness, PersonRecord, Role, Talk, TickState, TrustedAdult,
};
use porchlight_languages::language_of;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::person::{self, PersonLabels};

/// How the page looks: the colours of the app, nothing fetched, nothing that runs.
const STYLE: &str = include_str!("page.css");
/// What the page may do: show itself and its own style. Nothing else, whatever was written.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Which way the lines of a language run; what a browser knows where the app does not speak it.
fn direction(language: &str) -> &'static str {
    language_of(language).map_or("auto", |language| language.direction.code())
}

/// What the page needs besides the record.
pub struct Page<'a> {
    /// Today.
    pub made: Date,
    /// The words around what was written.
    pub words: &'a PageWords,
    /// The language of those words, as a tag.
    pub language: &'a str,
    /// A day as the reader writes it.
    pub day: &'a dyn Fn(Date) -> String,
    /// The day of a moment, where the writer is.
    pub day_of: &'a dyn Fn(Timestamp) -> Date,
    /// What a checklist or a guide is called: its id, and how it is named in the library if it is there.
    pub title: &'a dyn Fn(&str) -> String,
}

/// The words around what was written, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageWords {
    /// Title of the page: `{name}`.
    pub title: String,
    /// When it was made: `{date}`.
    pub made: String,
    /// What this is, and how to treat it.
    pub care: String,
    /// Heading of what is known of the person.
    pub about: String,
    /// What each field is called.
    pub person: PersonLabels,
    /// Somebody whose parent the writer is.
    pub child: String,
    /// Somebody whose mentor the writer is.
    pub mentee: String,
    /// How often: `{days}`.
    pub rhythm_days: String,
    /// Before the days of a pause.
    pub pause: String,
    /// Heading of the grown-ups they could turn to.
    pub adults: String,
    /// There most days.
    pub most_days: String,
    /// There now and then.
    pub now_and_then: String,
    /// There when it matters.
    pub when_it_matters: String,
    /// One could call them at night.
    pub at_night: String,
    /// Heading of what to come back to.
    pub follow_ups: String,
    /// When it is due: `{date}`.
    pub due: String,
    /// When it was done: `{date}`.
    pub done_on: String,
    /// Heading of check-ins.
    pub check_ins: String,
    /// In the same place.
    pub in_person: String,
    /// By telephone.
    pub call: String,
    /// With picture and sound.
    pub video: String,
    /// In writing.
    pub messages: String,
    /// Nobody was reached.
    pub not_reached: String,
    /// How long it took: `{minutes}`.
    pub minutes: String,
    /// Before what went well.
    pub strengths: String,
    /// Heading of a worry.
    pub worry: String,
    /// Before what changed.
    pub worry_changed: String,
    /// Before what else could explain it.
    pub worry_explains: String,
    /// Before who already helps.
    pub worry_helps: String,
    /// Before what would help next.
    pub worry_next: String,
    /// The young person wrote the answer.
    pub their_words: String,
    /// A question without an answer.
    pub only_asked: String,
    /// When to meet again: `{date}`.
    pub next: String,
    /// Heading of talks.
    pub talks: String,
    /// Heading of checklists.
    pub checklists: String,
    /// A checklist that was finished: `{date}`.
    pub finished: String,
    /// A checklist that is not finished: when it was begun, `{date}`.
    pub begun: String,
    /// An item that is open.
    pub open: String,
    /// An item that is done.
    pub done: String,
    /// An item that was put off.
    pub not_now: String,
    /// An item that does not apply.
    pub does_not_apply: String,
    /// Heading of notes.
    pub entries: String,
}

fn fill(text: &str, name: &str, value: &str) -> String {
    text.replace(&format!("{{{name}}}"), value)
}

/// The record as a page that any browser shows. Every word of it is text: maud escapes what was written.
pub(crate) fn page(record: &PersonRecord, of: &Page<'_>) -> String {
    let words = of.words;
    let title = fill(&words.title, "name", &record.person.details.name);
    html! {
        (DOCTYPE)
        html lang=(of.language) dir=(direction(of.language)) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width";
                meta name="robots" content="noindex";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (title) }
                    p.soft { (fill(&words.made, "date", &(of.day)(of.made))) }
                    p.care { (words.care) }
                    (about(record, of))
                    (section(&words.adults, &record.trusted_adults, |adult| trusted_adult(adult, words)))
                    (section(&words.follow_ups, &record.follow_ups, |follow_up| self::follow_up(follow_up, of)))
                    (section(&words.check_ins, &record.check_ins, |check_in| self::check_in(check_in, of)))
                    (section(&words.talks, &record.talks, |talk| self::talk(talk, of)))
                    (section(&words.checklists, &record.runs, |run| self::run(run, of)))
                    (section(&words.entries, &record.entries, |entry| self::entry(entry, of)))
                }
            }
        }
    }
    .into_string()
}

fn section<T>(heading: &str, things: &[T], one: impl Fn(&T) -> Markup) -> Markup {
    html! {
        @if !things.is_empty() {
            section {
                h2 { (heading) " (" (things.len()) ")" }
                @for thing in things { article { (one(thing)) } }
            }
        }
    }
}

/// A label with what was written, if anything was.
fn field(label: &str, text: &str) -> Markup {
    html! {
        @if !text.is_empty() {
            dt { (label) }
            dd { (text) }
        }
    }
}

fn about(record: &PersonRecord, of: &Page<'_>) -> Markup {
    let (details, words) = (&record.person.details, of.words);
    let rhythm = |days: u16| fill(&words.rhythm_days, "days", &days.to_string());
    html! {
        section {
            h2 { (words.about) }
            p { (match details.role { Role::Child => &words.child, Role::Mentee => &words.mentee }) }
            dl {
                @for (label, text) in person::shown(details, &words.person, of.day, rhythm) { (field(label, &text)) }
                @for pause in &record.pauses {
                    (field(&words.pause, &format!("{} – {}", (of.day)(pause.begins), (of.day)(pause.ends))))
                }
            }
        }
    }
}

fn trusted_adult(adult: &TrustedAdult, words: &PageWords) -> Markup {
    let nearness = match adult.nearness {
        Nearness::MostDays => &words.most_days,
        Nearness::NowAndThen => &words.now_and_then,
        Nearness::WhenItMatters => &words.when_it_matters,
    };
    html! {
        h3 { (adult.name) @if !adult.who.is_empty() { " (" (adult.who) ")" } }
        p.soft { (nearness) @if adult.at_night { " · " (words.at_night) } }
    }
}

fn follow_up(follow_up: &FollowUp, of: &Page<'_>) -> Markup {
    let when = match follow_up.done {
        Some(done) => fill(&of.words.done_on, "date", &(of.day)((of.day_of)(done))),
        None => fill(&of.words.due, "date", &(of.day)(follow_up.due)),
    };
    html! {
        p { (follow_up.what) }
        p.soft { (when) }
    }
}

fn check_in(check_in: &CheckIn, of: &Page<'_>) -> Markup {
    let (noted, words) = (&check_in.noted, of.words);
    let how = match noted.how {
        ContactHow::InPerson => &words.in_person,
        ContactHow::Call => &words.call,
        ContactHow::Video => &words.video,
        ContactHow::Messages => &words.messages,
        ContactHow::NotReached => &words.not_reached,
    };
    let worry = &noted.worry;
    let worries = [&worry.changed, &worry.explains, &worry.helps, &worry.next]
        .iter()
        .any(|text| !text.is_empty());
    html! {
        h3 { ((of.day)(noted.day)) }
        p.soft {
            (how)
            @if let Some(minutes) = noted.minutes { " · " (fill(&words.minutes, "minutes", &minutes.to_string())) }
            @if let Some(next) = noted.next { " · " (fill(&words.next, "date", &(of.day)(next))) }
        }
        @for answer in &noted.answers {
            p.asked { (answer.words) }
            @if answer.answer.is_empty() {
                p.soft { (words.only_asked) }
            } @else {
                p.answer { (answer.answer) @if answer.theirs { " " small { (words.their_words) } } }
            }
        }
        @if !noted.note.is_empty() { p { (noted.note) } }
        dl { (field(&words.strengths, &noted.strengths)) }
        @if worries {
            h4 { (words.worry) }
            dl {
                (field(&words.worry_changed, &worry.changed))
                (field(&words.worry_explains, &worry.explains))
                (field(&words.worry_helps, &worry.helps))
                (field(&words.worry_next, &worry.next))
            }
        }
    }
}

fn talk(talk: &Talk, of: &Page<'_>) -> Markup {
    html! {
        h3 { ((of.day)(talk.day)) }
        @if let Some(guide) = &talk.guide { p.soft { ((of.title)(guide)) } }
        @if !talk.note.is_empty() { p { (talk.note) } }
    }
}

fn run(run: &ChecklistRun, of: &Page<'_>) -> Markup {
    let words = of.words;
    let when = match run.finished {
        Some(finished) => fill(&words.finished, "date", &(of.day)((of.day_of)(finished))),
        None => fill(&words.begun, "date", &(of.day)((of.day_of)(run.started))),
    };
    html! {
        h3 { ((of.title)(&run.checklist)) }
        p.soft { (when) }
        ul {
            @for tick in &run.ticks {
                li {
                    b { (match tick.state {
                        TickState::Open => &words.open,
                        TickState::Done => &words.done,
                        TickState::NotNow => &words.not_now,
                        TickState::DoesNotApply => &words.does_not_apply,
                    }) ": " }
                    (tick.words)
                    @if !tick.note.is_empty() { br; span.soft { (tick.note) } }
                }
            }
        }
    }
}

fn entry(entry: &Entry, of: &Page<'_>) -> Markup {
    html! {
        h3 { ((of.day)(entry.about.day)) }
        @if !entry.about.tags.is_empty() {
            p { (entry.about.tags.join(" · ")) }
        }
        p { (entry.text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_runs_as_the_lines_of_its_language_do() {
        assert_eq!([direction("th"), direction("en-XB"), direction("xx")], ["ltr", "rtl", "auto"]);
    }
}
