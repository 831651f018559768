use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A piece of text. The window draws each kind its own way; none is markup.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum TextBlock {
    /// Running text.
    Paragraph {
        /// The words.
        text: Vec<TextPart>,
    },
    /// Words to say aloud.
    Spoken {
        /// The words.
        text: Vec<TextPart>,
    },
    /// What to do.
    List {
        /// Whether the order matters.
        ordered: bool,
        /// Each a run of blocks.
        items: Vec<Vec<TextBlock>>,
    },
}

/// Part of a line.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum TextPart {
    /// Plain words.
    Text {
        /// The words.
        words: String,
    },
    /// Words that carry weight.
    Strong {
        /// The words.
        text: Vec<TextPart>,
    },
    /// Words said with stress.
    Emphasis {
        /// The words.
        text: Vec<TextPart>,
    },
    /// A way to another item.
    Link {
        /// The item it opens.
        to: ItemRef,
        /// What the reader sees.
        text: Vec<TextPart>,
    },
}

/// Points at an item of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRef {
    /// Which shelf.
    pub kind: ItemShelf,
    /// Which item.
    pub id: String,
}

/// The shelves of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ItemShelf {
    /// Conversation guides.
    Guide,
    /// Checklists.
    Checklist,
    /// Urgent-help flows.
    Flow,
    /// Practice for talks.
    Rehearsal,
    /// Things to read and look up.
    Reading,
    /// Sets of questions.
    Questions,
    /// Cards on apps, games and devices.
    Platform,
}

/// An item as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemCard {
    /// Where it stands.
    pub link: ItemRef,
    /// Its name.
    pub title: String,
    /// One line on what it is for.
    pub summary: String,
    /// Bands it speaks of: `5-7`, `8-10`, `11-13`, `14-17`.
    pub ages: Vec<String>,
    /// `parent`, `mentor`.
    pub audience: Vec<String>,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// Minutes it takes.
    pub minutes: u16,
    /// The language it is shown in: the window's, or the pack's own where it has not been translated.
    pub language: String,
    /// Every language it can be read in.
    pub languages: Vec<String>,
    /// `original`, `draft` or `reviewed`.
    pub translation: String,
}

/// What an item says of where it comes from.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Provenance {
    /// Who wrote it.
    pub author: String,
    /// Day somebody last read it against its sources.
    pub reviewed: String,
    /// Day somebody should do so again.
    pub review_by: String,
    /// Whether that day has passed.
    pub overdue: bool,
    /// Where its facts come from.
    pub sources: Vec<SourceCard>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceCard {
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when undated.
    pub date: Option<String>,
    /// Its address.
    pub site: Option<String>,
    /// Who was asked, and other limits.
    pub note: Option<String>,
}

/// A topic of guides.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TopicCard {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// Asks for everything of one kind.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShelfRequest {
    /// Which kind.
    pub kind: ItemShelf,
}

/// Every item of one kind.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Shelf {
    /// Those that the items have, in the order to show them.
    pub topics: Vec<TopicCard>,
    /// In the order to show them.
    pub items: Vec<ItemCard>,
}

/// Asks for one item.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRequest {
    /// Its id.
    pub id: String,
    /// The language to read it in, if not the window's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
}

/// A guide to read.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuidePage {
    /// What it is.
    pub card: ItemCard,
    /// What its first topic is called.
    pub topic: Option<TopicCard>,
    /// All seven parts, in order.
    pub sections: Vec<GuideSection>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// One part of a guide.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GuideSection {
    /// `before`, `open-with`, `listen-for`, `say`, `avoid`, `try-this-week`, `get-help-if`.
    pub kind: String,
    /// Its heading.
    pub title: String,
    /// In order; show those whose `ages` is empty or has the reader's band.
    pub parts: Vec<GuidePart>,
}

/// Text of a section for some ages.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GuidePart {
    /// For whom; empty means every age.
    pub ages: Vec<String>,
    /// Running text; empty where `spoken` has the words.
    pub blocks: Vec<TextBlock>,
    /// Words to say or avoid, each with its reason.
    pub spoken: Vec<SpokenWords>,
}

/// Words said aloud, and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpokenWords {
    /// The words.
    pub words: Vec<TextPart>,
    /// Why they open or close the door.
    pub why: Option<Vec<TextPart>>,
}

/// A checklist to read or run.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistPage {
    /// What it is.
    pub card: ItemCard,
    /// Days to each next review.
    pub review_days: Vec<u16>,
    /// Whether it can be run for one young person.
    pub for_person: bool,
    /// Whether it can be run for the household.
    pub for_household: bool,
    /// What to know before starting.
    pub introduction: Vec<TextBlock>,
    /// Its items.
    pub groups: Vec<ChecklistGroup>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// Items that belong together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistGroup {
    /// Names it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its items.
    pub items: Vec<ChecklistItem>,
}

/// One thing to tick.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistItem {
    /// Names it.
    pub id: String,
    /// What is ticked.
    pub text: Vec<TextPart>,
    /// Why and how; may be empty.
    pub help: Vec<TextBlock>,
}

/// Asks for a flow with the helplines of a country.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FlowRequest {
    /// Names the flow.
    pub id: String,
    /// Country code.
    pub country: String,
    /// The language to read it in, if not the window's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
}

/// What to do when something has happened.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FlowPage {
    /// What it is.
    pub card: ItemCard,
    /// One screen each.
    pub steps: Vec<FlowStep>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// One screen of a flow.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FlowStep {
    /// Names it.
    pub id: String,
    /// What to do, in one line.
    pub title: String,
    /// `emergency`, `crisis` or `ordinary`.
    pub kind: String,
    /// The text.
    pub body: Vec<TextBlock>,
    /// Those of the country that fit this step, the most fitting first.
    pub helplines: Vec<HelplineCard>,
}

/// Practice for a talk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalPage {
    /// What it is.
    pub card: ItemCard,
    /// Who is there, and where.
    pub scene: Vec<TextBlock>,
    /// The first one is where it begins.
    pub moments: Vec<RehearsalMoment>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// A moment of a talk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalMoment {
    /// Names it.
    pub id: String,
    /// What happens, in a few words.
    pub title: String,
    /// What the young person says and does; in an ending, what to do next.
    pub body: Vec<TextBlock>,
    /// What the adult may say. An ending has none.
    pub answers: Vec<RehearsalAnswer>,
}

/// What an adult may say, and what comes of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RehearsalAnswer {
    /// Names it.
    pub id: String,
    /// The words.
    pub words: String,
    /// `open`, `ajar`, `closed`.
    pub door: String,
    /// What the young person says or does then.
    pub reaction: Vec<Vec<TextPart>>,
    /// Why the words open or close the door.
    pub why: Vec<TextBlock>,
    /// The moment that follows.
    pub to: String,
}

/// Something to read and look up.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingPage {
    /// What it is.
    pub card: ItemCard,
    /// How far a platform card can be trusted; `null` for other readings.
    pub platform: Option<PlatformFacts>,
    /// What to know before.
    pub introduction: Vec<TextBlock>,
    /// Its sections.
    pub sections: Vec<ReadingSection>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// One section of a reading.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingSection {
    /// Names it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The text.
    pub body: Vec<TextBlock>,
}

/// How far a platform card can be trusted.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlatformFacts {
    /// `C1`, `C2`, `U1`, `U2`.
    pub grade: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the newest page it was seen on; `null` when undated.
    pub seen: Option<String>,
}

/// Questions for a young person, or for both.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionSetPage {
    /// What it is.
    pub card: ItemCard,
    /// Whether the adult answers, too.
    pub of_both: bool,
    /// The answers offered, in order; empty when the answer is in one's own words.
    pub answers: Vec<String>,
    /// What to know before asking.
    pub introduction: Vec<TextBlock>,
    /// The questions.
    pub groups: Vec<QuestionsOf>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What to read next.
    pub next: Vec<ItemCard>,
}

/// Questions that belong together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionsOf {
    /// Names them.
    pub id: String,
    /// Their heading.
    pub title: String,
    /// For whom; empty means every age.
    pub ages: Vec<String>,
    /// `connection`, `online`, `forward`, `doorway`, `absence`; `null` where it does not matter.
    pub about: Option<String>,
    /// In order.
    pub questions: Vec<QuestionWords>,
}

/// One question.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionWords {
    /// Names it.
    pub id: String,
    /// As it is asked; of the adult where both are asked.
    pub words: Vec<TextPart>,
    /// As the young person is asked, where both are.
    pub young: Option<Vec<TextPart>>,
    /// What to do with the answer.
    pub tip: Vec<TextBlock>,
}

/// The helplines of a country.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountryHelp {
    /// Country code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its own.
    pub helplines: Vec<HelplineCard>,
    /// Those for everyone everywhere.
    pub international: Vec<HelplineCard>,
}

/// A country that has helplines here.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CountryCard {
    /// Country code, or `international`.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A service that helps.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HelplineCard {
    /// Names it.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// `emergency`, `crisis`, `talk`, `report`, `remove`.
    pub jobs: Vec<String>,
    /// Who may use it.
    pub who: String,
    /// What it is for.
    pub what: String,
    /// What it is not.
    pub not: Option<String>,
    /// How to reach it.
    pub contacts: Vec<HelplineContact>,
    /// When somebody answers; `null` means "see the site".
    pub hours: Option<String>,
    /// The official site.
    pub site: Option<String>,
    /// How far the contact can be trusted.
    pub freshness: ContactFreshness,
}

/// A way to reach a service.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HelplineContact {
    /// `call`, `text`, `chat`, `web`, `email`.
    pub kind: String,
    /// The number, address or site.
    pub value: String,
    /// The word to send.
    pub say: Option<String>,
}

/// How far a contact can be trusted. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum ContactFreshness {
    /// Seen confirmed then.
    Checked {
        /// When.
        date: String,
    },
    /// Seen confirmed then, which is long ago.
    MayBeOutOfDate {
        /// When.
        date: String,
    },
    /// Seen on a page of that date, or an undated one; not checked since.
    NotChecked {
        /// When; `null` when undated.
        date: Option<String>,
    },
    /// Nobody has checked: name and official site only.
    SiteOnly,
}

/// Words to look for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindRequest {
    /// As typed.
    pub query: String,
}

/// What was found, best first in each group.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// Items, by kind: first the kind of the best one.
    pub groups: Vec<FoundGroup>,
    /// Helplines of any country.
    pub helplines: Vec<FoundHelpline>,
    /// Young people; empty while locked.
    pub people: Vec<crate::wire::PersonName>,
    /// Check-ins; empty while locked.
    pub check_ins: Vec<crate::wire::FoundCheckIn>,
    /// Journal entries; empty while locked.
    pub entries: Vec<crate::wire::EntryCard>,
}

/// Items of one kind that were found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundGroup {
    /// Which kind.
    pub shelf: ItemShelf,
    /// Best first.
    pub items: Vec<FoundItem>,
}

/// An item that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundItem {
    /// The item.
    pub card: ItemCard,
    /// Words around what was found.
    pub snippet: Vec<SnippetPart>,
}

/// A helpline that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundHelpline {
    /// The helpline.
    pub helpline: HelplineCard,
    /// Country code.
    pub country: String,
}

/// Some words, marked where they were looked for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SnippetPart {
    /// The words.
    pub words: String,
    /// Whether they were looked for.
    pub hit: bool,
}
