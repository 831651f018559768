use std::collections::{BTreeMap, BTreeSet};

use porchlight_domain::content::{
    Checklist, Country, EVERYWHERE, Flow, Guide, Helpline, Item, ItemKind, ItemLink, Job, PlatformCard, QuestionSet, Reading, Rehearsal,
    Source, Topic,
};
use porchlight_languages::SOURCE;

use crate::items::Page;
use crate::problem::PackProblem;
use crate::search::{Hit, Search, Searched};
use crate::tables::PackInfo;

/// A pack that has been read: typed items, helplines, sources, and a search over them.
#[derive(Default)]
pub struct Library {
    pub(crate) pack: Option<PackInfo>,
    pub(crate) problems: Vec<PackProblem>,
    /// By item, by language.
    pub(crate) pages: BTreeMap<ItemLink, BTreeMap<String, Page>>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) sources: BTreeMap<String, Source>,
    pub(crate) countries: Vec<Country>,
    pub(crate) sites: BTreeSet<String>,
    pub(crate) search: Search,
}

impl Library {
    /// What the pack says of itself; `None` when its `pack.toml` cannot be used.
    #[must_use]
    pub const fn pack(&self) -> Option<&PackInfo> {
        self.pack.as_ref()
    }

    /// What is wrong in the pack, by file and line.
    #[must_use]
    pub fn problems(&self) -> &[PackProblem] {
        &self.problems
    }

    /// The language that has every item.
    #[must_use]
    pub fn default_locale(&self) -> &str {
        self.pack.as_ref().map_or(SOURCE.tag, |pack| pack.default_locale.as_str())
    }

    /// Every guide, by topic, then by place, then by title: each in `locale`, else in the pack's own language.
    #[must_use]
    pub fn guides(&self, locale: &str) -> Vec<&Guide> {
        self.shelf(ItemKind::Guide, locale, as_guide)
    }

    /// One guide, in `locale`, else in the pack's own language.
    #[must_use]
    pub fn guide(&self, id: &str, locale: &str) -> Option<&Guide> {
        self.one(ItemKind::Guide, id, locale).and_then(as_guide)
    }

    /// Every checklist; order and language as in [`Library::guides`].
    #[must_use]
    pub fn checklists(&self, locale: &str) -> Vec<&Checklist> {
        self.shelf(ItemKind::Checklist, locale, as_checklist)
    }

    /// One checklist, in `locale`, else in the pack's own language.
    #[must_use]
    pub fn checklist(&self, id: &str, locale: &str) -> Option<&Checklist> {
        self.one(ItemKind::Checklist, id, locale).and_then(as_checklist)
    }

    /// Every flow; order and language as in [`Library::guides`].
    #[must_use]
    pub fn flows(&self, locale: &str) -> Vec<&Flow> {
        self.shelf(ItemKind::Flow, locale, as_flow)
    }

    /// One flow, in `locale`, else in the pack's own language.
    #[must_use]
    pub fn flow(&self, id: &str, locale: &str) -> Option<&Flow> {
        self.one(ItemKind::Flow, id, locale).and_then(as_flow)
    }

    /// Every rehearsal; order and language as in [`Library::guides`].
    #[must_use]
    pub fn rehearsals(&self, locale: &str) -> Vec<&Rehearsal> {
        self.shelf(ItemKind::Rehearsal, locale, as_rehearsal)
    }

    /// One rehearsal, in `locale`, else in the pack's own language.
    #[must_use]
    pub fn rehearsal(&self, id: &str, locale: &str) -> Option<&Rehearsal> {
        self.one(ItemKind::Rehearsal, id, locale).and_then(as_rehearsal)
    }

    /// Every reading; order and language as in [`Library::guides`].
    #[must_use]
    pub fn readings(&self, locale: &str) -> Vec<&Reading> {
        self.shelf(ItemKind::Reading, locale, as_reading)
    }

    /// One reading, in `locale`, else in the pack's own language.
    #[must_use]
    pub fn reading(&self, id: &str, locale: &str) -> Option<&Reading> {
        self.one(ItemKind::Reading, id, locale).and_then(as_reading)
    }

    /// Every set of questions; order and language as in [`Library::guides`].
    #[must_use]
    pub fn question_sets(&self, locale: &str) -> Vec<&QuestionSet> {
        self.shelf(ItemKind::Questions, locale, as_questions)
    }

    /// One set of questions, in `locale`, else in the pack's own language.
    #[must_use]
    pub fn question_set(&self, id: &str, locale: &str) -> Option<&QuestionSet> {
        self.one(ItemKind::Questions, id, locale).and_then(as_questions)
    }

    /// Every platform card; order and language as in [`Library::guides`].
    #[must_use]
    pub fn platforms(&self, locale: &str) -> Vec<&PlatformCard> {
        self.shelf(ItemKind::Platform, locale, as_platform)
    }

    /// One platform card, in `locale`, else in the pack's own language.
    #[must_use]
    pub fn platform(&self, id: &str, locale: &str) -> Option<&PlatformCard> {
        self.one(ItemKind::Platform, id, locale).and_then(as_platform)
    }

    /// What every item of one kind says of itself; order and language as in [`Library::guides`].
    #[must_use]
    pub fn items(&self, kind: ItemKind, locale: &str) -> Vec<&Item> {
        self.in_order(kind, locale).into_iter().map(Page::item).collect()
    }

    /// The languages an item can be read in, by tag.
    #[must_use]
    pub fn languages(&self, link: &ItemLink) -> Vec<&str> {
        self.pages
            .get(link)
            .map_or_else(Vec::new, |languages| languages.keys().map(String::as_str).collect())
    }

    /// What the item behind a link says of itself.
    #[must_use]
    pub fn item(&self, link: &ItemLink, locale: &str) -> Option<&Item> {
        self.page(link, locale).map(Page::item)
    }

    /// The topics, in order.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// One source.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// Some sources, in the order asked for; unknown ones are left out.
    #[must_use]
    pub fn sources(&self, ids: &[String]) -> Vec<&Source> {
        ids.iter().filter_map(|id| self.source(id)).collect()
    }

    /// The countries that have helplines, in the order of `pack.toml`.
    #[must_use]
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The helplines of one country.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The helplines of one country; those for everywhere when the pack does not have it.
    #[must_use]
    pub fn country_or_international(&self, code: &str) -> Option<&Country> {
        self.country(code).or_else(|| self.country(EVERYWHERE))
    }

    /// The helplines of a country (or of everywhere) that have any of `jobs`, in the country's order.
    #[must_use]
    pub fn helplines(&self, code: &str, jobs: &[Job]) -> Vec<&Helpline> {
        let country = self.country_or_international(code);
        let has_job = |helpline: &&Helpline| helpline.jobs.iter().any(|job| jobs.contains(job));
        country.map_or_else(Vec::new, |country| country.helplines.iter().filter(has_job).collect())
    }

    /// Whether the directory or a source names exactly this address. No other may be opened.
    #[must_use]
    pub fn is_official_site(&self, url: &str) -> bool {
        self.sites.contains(url)
    }

    /// What answers a search in plain words, best first, for a reader of `locale` in `country`. Empty and hopeless searches find nothing.
    #[must_use]
    pub fn find(&self, query: &str, locale: &str, country: &str) -> Vec<Hit> {
        self.search.find(&self.searched(), query, locale, country)
    }

    /// Makes what a search in `locale` needs, so that the first one need not wait for it.
    pub fn prepare_search(&self, locale: &str) {
        self.search.prepare(&self.searched(), locale);
    }

    fn searched(&self) -> Searched<'_> {
        Searched {
            pages: &self.pages,
            countries: &self.countries,
            default_locale: self.default_locale(),
        }
    }

    pub(crate) fn page(&self, link: &ItemLink, locale: &str) -> Option<&Page> {
        let languages = self.pages.get(link)?;
        languages.get(locale).or_else(|| languages.get(self.default_locale()))
    }

    fn one(&self, kind: ItemKind, id: &str, locale: &str) -> Option<&Page> {
        self.page(&ItemLink { kind, id: id.to_owned() }, locale)
    }

    fn shelf<'a, T>(&'a self, kind: ItemKind, locale: &str, as_kind: fn(&'a Page) -> Option<&'a T>) -> Vec<&'a T> {
        self.in_order(kind, locale).into_iter().filter_map(as_kind).collect()
    }

    fn in_order(&self, kind: ItemKind, locale: &str) -> Vec<&Page> {
        let links = self.pages.keys().filter(|link| link.kind == kind);
        let mut pages: Vec<&Page> = links.filter_map(|link| self.page(link, locale)).collect();
        pages.sort_by_cached_key(|page| {
            let item = page.item();
            let topic = self.topics.iter().position(|topic| item.topics.first() == Some(&topic.id));
            (topic.unwrap_or(usize::MAX), item.place.unwrap_or(u16::MAX), item.title.clone())
        });
        pages
    }
}

const fn as_guide(page: &Page) -> Option<&Guide> {
    if let Page::Guide(guide) = page { Some(guide) } else { None }
}

const fn as_checklist(page: &Page) -> Option<&Checklist> {
    if let Page::Checklist(checklist) = page {
        Some(checklist)
    } else {
        None
    }
}

const fn as_flow(page: &Page) -> Option<&Flow> {
    if let Page::Flow(flow) = page { Some(flow) } else { None }
}

const fn as_rehearsal(page: &Page) -> Option<&Rehearsal> {
    if let Page::Rehearsal(rehearsal) = page {
        Some(rehearsal)
    } else {
        None
    }
}

const fn as_reading(page: &Page) -> Option<&Reading> {
    if let Page::Reading(reading) = page { Some(reading) } else { None }
}

const fn as_questions(page: &Page) -> Option<&QuestionSet> {
    if let Page::Questions(set) = page { Some(set) } else { None }
}

const fn as_platform(page: &Page) -> Option<&PlatformCard> {
    if let Page::Platform(card) = page { Some(card) } else { None }
}
