//! What a pack is made of: typed text, guides, checklists, flows, rehearsals, readings, question sets, platform cards, helplines. Never markup.
mod age;
mod checklist;
mod flow;
mod guide;
mod helpline;
mod item;
mod link;
mod questions;
mod reading;
mod rehearsal;
mod text;

pub use age::AgeBand;
pub use checklist::{Checklist, RunFor, Season, TickGroup, TickItem};
pub use flow::{Flow, Step, StepKind};
pub use guide::{AgeText, Guide, Section, SectionBody, SectionKind, SpokenLine};
pub use helpline::{Contact, ContactKind, Country, EVERYWHERE, Freshness, Grade, Helpline, Job, STALE_AFTER_DAYS};
pub use item::{Audience, Item, PartialDate, Source, Topic, Translation};
pub use link::{ItemKind, ItemLink};
pub use questions::{AskedOf, InCheckIn, Question, QuestionAbout, QuestionGroup, QuestionSet};
pub use reading::{PLATFORM_SECTIONS, PlatformCard, Reading, ReadingSection};
pub use rehearsal::{Answer, Door, Moment, Rehearsal};
pub use text::{Block, Inline, LocalText};
