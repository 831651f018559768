use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The words that a print needs besides those of the item, in the reader's language.
///
/// Where a value belongs, the text has its name in braces: `Page {page} of {pages}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Words {
    /// How dates are written.
    pub dates: DateWords,

    /// Foot of a page: `{page}`, `{pages}`.
    pub page: String,
    /// The ages something is for: `{ages}`, such as 11–13.
    pub ages: String,
    /// How long it takes: `{minutes}`.
    pub minutes: String,
    /// What a guide is called.
    pub guide: String,
    /// What a checklist is called.
    pub checklist: String,
    /// What an urgent-help flow is called.
    pub flow: String,
    /// What a rehearsal is called.
    pub rehearsal: String,
    /// What a reading is called.
    pub reading: String,
    /// What a question set is called.
    pub questions: String,
    /// What a platform card is called.
    pub platform: String,

    /// A translation that nobody has read yet.
    pub draft_translation: String,
    /// An item that prints in another language than the reader's.
    pub not_translated: String,
    /// An item whose review is due: `{date}`.
    pub overdue: String,

    /// Heading of the sources.
    pub sources: String,
    /// In place of the date of a source without one.
    pub undated: String,
    /// Who wrote it: `{author}`.
    pub written_by: String,
    /// When it was last read against its sources: `{date}`.
    pub reviewed: String,
    /// When somebody should do so again: `{date}`.
    pub read_again: String,

    /// Before the line for a name, on a checklist.
    pub for_whom: String,
    /// Before the line for a day.
    pub on_day: String,
    /// Heading of lines to write on.
    pub notes: String,

    /// Above words to say aloud in a step.
    pub say_now: String,
    /// Heading of the helplines of a step: `{country}`.
    pub helplines: String,
    /// Before helplines: calls show on a bill, sites in a history.
    pub traces: String,
    /// Who may use a helpline: `{who}`.
    pub helpline_for: String,
    /// What a helpline is not: `{what}`.
    pub helpline_not: String,
    /// When somebody answers: `{hours}`.
    pub hours: String,
    /// When nobody knows the hours.
    pub hours_see_site: String,
    /// By telephone.
    pub call: String,
    /// By text message.
    pub text: String,
    /// By text message, with the word to send: `{word}`.
    pub text_word: String,
    /// By chat.
    pub chat: String,
    /// On a site.
    pub web: String,
    /// By email.
    pub email: String,
    /// Before the official site.
    pub site: String,
    /// A contact seen confirmed: `{date}`.
    pub checked: String,
    /// One seen confirmed long ago, with an official site: `{date}`.
    pub may_be_old: String,
    /// The same without a site: `{date}`.
    pub may_be_old_no_site: String,
    /// A contact seen on a page of a year, not checked since: `{year}`.
    pub seen: String,
    /// The same without a site: `{year}`.
    pub seen_no_site: String,
    /// A contact seen on an undated page.
    pub seen_undated: String,
    /// The same without a site.
    pub seen_undated_no_site: String,
    /// Nobody has checked a number: the site only.
    pub site_only: String,

    /// Heading of the scene of a rehearsal.
    pub scene: String,
    /// How to use it on paper: cover the right-hand side, choose an answer, then uncover.
    pub how_to_play: String,
    /// Above the answers.
    pub you_could_say: String,
    /// Heading of the column that says whether an answer makes telling easier or harder.
    pub what_it_does: String,
    /// For an answer with `door=open`: telling becomes easier.
    pub door_open: String,
    /// For an answer with `door=ajar`: some of it is right.
    pub door_ajar: String,
    /// For an answer with `door=closed`: telling becomes harder.
    pub door_closed: String,
    /// Where an answer leads: `{number}`.
    pub go_on: String,

    /// Before what the adult answers.
    pub you: String,
    /// Before what the young person answers.
    pub young_person: String,

    /// When the facts of a platform card were seen: `{date}`.
    pub platform_seen: String,
    /// The same for an undated page.
    pub platform_seen_undated: String,
    /// Nobody has checked them.
    pub platform_unchecked: String,

    /// How to fold a card.
    pub how_to_fold: String,

    /// Heading of the wallet card: `{country}`.
    pub card: String,
    /// Danger now.
    pub job_emergency: String,
    /// Someone may harm themselves.
    pub job_crisis: String,
    /// Talk to someone.
    pub job_talk: String,
    /// Report a crime.
    pub job_report: String,
    /// Get an image taken down.
    pub job_remove: String,
    /// Short, beside a number: `{date}`.
    pub card_checked: String,
    /// Short, beside a number checked long ago: `{date}`.
    pub card_may_be_old: String,
    /// Short, beside a number not checked since: `{year}`.
    pub card_seen: String,
    /// The same for an undated page.
    pub card_seen_undated: String,
    /// At the end of the card, with the day of the print: `{date}`. It asks to compare with the official sites.
    pub card_note: String,
    /// How to cut and fold it.
    pub how_to_cut: String,
}

/// How dates are written in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DateWords {
    /// The twelve months, January first, as they stand in a date.
    pub months: Vec<String>,
    /// A whole date: `{day}`, `{month}`, `{year}`.
    pub day: String,
    /// A month: `{month}`, `{year}`.
    pub month: String,
    /// A year: `{year}`.
    pub year: String,
    /// What the reader's calendar adds to a year: 543 in Thailand, else 0.
    pub years_ahead: i16,
}
