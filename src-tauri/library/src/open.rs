use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use porchlight_domain::content::{Country, ItemKind, ItemLink, Source, Topic};

use crate::folder::Folder;
use crate::items::{Draft, Expected, Known, Page, forget_links};
use crate::library::Library;
use crate::problem::{Findings, PackProblem};
use crate::search::Search;
use crate::tables::{PackInfo, SearchWords, is_id, read_country, read_pack, read_search_words, read_sources, read_topics};

const PACK_FILE: &str = "pack.toml";
const SOURCES_FILE: &str = "sources.toml";
const TOPICS_FILE: &str = "topics.toml";
const SEARCH_FILE: &str = "search.toml";
const DIRECTORY: &str = "directory";
const NOT_OF_A_PACK: &str = "This is not part of a pack.";

/// Every page that has a file, by item and language; `None` for one with a problem.
type Drafts = BTreeMap<ItemLink, BTreeMap<String, Option<Draft>>>;

impl Library {
    /// Reads the pack in `folder`. What cannot be used is left out and reported in [`Library::problems`]; without a usable `pack.toml` the
    /// library is empty.
    #[must_use]
    pub fn open(folder: &Path) -> Self {
        open(folder)
    }
}

/// Reads a pack: first its tables, then every page on its own, then whether the pages fit together.
fn open(root: &Path) -> Library {
    let mut folder = Folder::new(root);
    let Some(pack) = read_table(&mut folder, PACK_FILE, read_pack) else {
        return Library {
            problems: folder.problems,
            ..Library::default()
        };
    };
    let (sources, named_sources) = split(read_table(&mut folder, SOURCES_FILE, read_sources));
    let default_locale = pack.default_locale.clone();
    let (topics, named_topics) = split(read_table(&mut folder, TOPICS_FILE, |text, findings| {
        read_topics(text, &default_locale, findings)
    }));
    let words = if folder.has(SEARCH_FILE) {
        read_table(&mut folder, SEARCH_FILE, read_search_words)
    } else {
        None
    };
    let known = Known {
        topics: named_topics.as_ref(),
        sources: named_sources.as_ref(),
    };
    let mut drafts = Drafts::new();
    for locale in &pack.locales {
        read_locale(&mut folder, locale, &known, &mut drafts);
    }
    let countries = read_directory(&mut folder, &pack);
    refuse_strangers(&mut folder, &pack);
    check_links(&mut drafts, &pack.default_locale, &mut folder.problems);
    check_translations(&mut drafts, &pack.default_locale, &mut folder.problems);
    let pages = finish_pages(drafts, &pack.default_locale);
    finish(
        pack,
        folder.problems,
        pages,
        topics.unwrap_or_default(),
        sources.unwrap_or_default(),
        countries,
        words.unwrap_or_default(),
    )
}

fn finish(
    pack: PackInfo,
    mut problems: Vec<PackProblem>,
    pages: BTreeMap<ItemLink, BTreeMap<String, Page>>,
    topics: Vec<Topic>,
    sources: BTreeMap<String, Source>,
    countries: Vec<Country>,
    words: SearchWords,
) -> Library {
    let sites = official_sites(&countries, &sources);
    let search = Search::new(&pack.locales, words);
    problems.sort();
    Library {
        pack: Some(pack),
        problems,
        pages,
        topics,
        sources,
        countries,
        sites,
        search,
    }
}

fn split<A, B>(both: Option<(A, B)>) -> (Option<A>, Option<B>) {
    both.map_or((None, None), |(first, second)| (Some(first), Some(second)))
}

fn read_table<T>(folder: &mut Folder, file: &str, read: impl FnOnce(&str, &mut Findings<'_>) -> Option<T>) -> Option<T> {
    let text = folder.read(file)?;
    let mut findings = Findings::new(file, &text);
    let table = read(&text, &mut findings);
    folder.problems.extend(findings.finish());
    table
}

const fn shelf_folder(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Guide => "guides",
        ItemKind::Checklist => "checklists",
        ItemKind::Flow => "flows",
        ItemKind::Rehearsal => "rehearsals",
        ItemKind::Reading => "readings",
        ItemKind::Questions => "questions",
        ItemKind::Platform => "platforms",
    }
}

/// Where an item stands in a pack.
pub(crate) fn item_file(locale: &str, link: &ItemLink) -> String {
    format!("{locale}/{}/{}.md", shelf_folder(link.kind), link.id)
}

fn read_locale(folder: &mut Folder, locale: &str, known: &Known<'_>, drafts: &mut Drafts) {
    let Some(shelves) = folder.list(locale) else {
        folder.problem(
            locale,
            "This folder of a language is missing.",
            "Add it, or take the language out of locales in pack.toml.",
        );
        return;
    };
    for shelf in shelves {
        let path = format!("{locale}/{}", shelf.name);
        match ItemKind::ALL
            .into_iter()
            .find(|kind| shelf.is_folder && shelf_folder(*kind) == shelf.name)
        {
            Some(kind) => read_shelf(folder, &path, kind, locale, known, drafts),
            None => {
                let shelves = ItemKind::ALL.map(shelf_folder).join(", ");
                folder.problem(&path, NOT_OF_A_PACK, format!("A language has these folders: {shelves}."));
            }
        }
    }
}

fn read_shelf(folder: &mut Folder, path: &str, kind: ItemKind, locale: &str, known: &Known<'_>, drafts: &mut Drafts) {
    for entry in folder.list(path).unwrap_or_default() {
        let file = format!("{path}/{}", entry.name);
        let Some(id) = entry.name.strip_suffix(".md").filter(|id| !entry.is_folder && is_id(id)) else {
            folder.problem(
                &file,
                NOT_OF_A_PACK,
                "Name the file of an item id.md, with an id in lower-case-with-hyphens.",
            );
            continue;
        };
        let draft = folder
            .read(&file)
            .and_then(|text| match Draft::read(&file, &text, &Expected { kind, locale, id }, known) {
                Ok(draft) => Some(draft),
                Err(problems) => {
                    folder.problems.extend(problems);
                    None
                }
            });
        drafts
            .entry(ItemLink { kind, id: id.to_owned() })
            .or_default()
            .insert(locale.to_owned(), draft);
    }
}

fn read_directory(folder: &mut Folder, pack: &PackInfo) -> Vec<Country> {
    let mut seen = BTreeSet::new();
    let mut countries = Vec::new();
    for code in &pack.countries {
        let file = format!("{DIRECTORY}/{code}.toml");
        let country = read_table(folder, &file, |text, findings| {
            read_country(text, code, &pack.default_locale, &mut seen, findings)
        });
        countries.extend(country);
    }
    for entry in folder.list(DIRECTORY).unwrap_or_default() {
        let is_named = entry
            .name
            .strip_suffix(".toml")
            .is_some_and(|code| pack.countries.iter().any(|country| country == code));
        if !is_named {
            let mend = "Name the country in countries in pack.toml, or remove the file.";
            folder.problem(
                &format!("{DIRECTORY}/{}", entry.name),
                "This file belongs to no country of the pack.",
                mend,
            );
        }
    }
    countries
}

/// Reports what else is in the top folder of the pack.
fn refuse_strangers(folder: &mut Folder, pack: &PackInfo) {
    for entry in folder.list("").unwrap_or_default() {
        let is_known = if entry.is_folder {
            entry.name == DIRECTORY || pack.locales.contains(&entry.name)
        } else {
            [PACK_FILE, SOURCES_FILE, TOPICS_FILE, SEARCH_FILE].contains(&entry.name.as_str())
        };
        if !is_known {
            folder.problem(
                &entry.name,
                NOT_OF_A_PACK,
                "Remove it. The folder of a language has to be named in locales in pack.toml.",
            );
        }
    }
}

/// A link to an item that has no file is a mistake of the page it stands in.
fn check_links(drafts: &mut Drafts, default_locale: &str, problems: &mut Vec<PackProblem>) {
    let declared: BTreeMap<ItemLink, Vec<String>> = drafts
        .iter()
        .map(|(link, pages)| (link.clone(), pages.keys().cloned().collect()))
        .collect();
    for (locale, slot) in drafts.values_mut().flatten() {
        let Some(draft) = slot else { continue };
        let before = problems.len();
        for (link, line) in &draft.links {
            if !declared
                .get(link)
                .is_some_and(|locales| locales.iter().any(|other| other == locale || other == default_locale))
            {
                problems.push(PackProblem {
                    file: draft.file.clone(),
                    line: Some(*line),
                    what: format!("The link to {link} leads nowhere."),
                    mend: "Write that item, or link to one that is there.".to_owned(),
                });
            }
        }
        if problems.len() > before {
            *slot = None;
        }
    }
}

/// A translation has an original, and the same ids inside: ticks and places in a flow refer to them.
fn check_translations(drafts: &mut Drafts, default_locale: &str, problems: &mut Vec<PackProblem>) {
    for pages in drafts.values_mut() {
        let original = pages.get(default_locale).map(|draft| {
            draft
                .as_ref()
                .map(|draft| draft.page.inner_ids().into_iter().map(str::to_owned).collect::<Vec<_>>())
        });
        for slot in pages.values_mut() {
            let Some(draft) = slot else { continue };
            let (what, mend) = match &original {
                None => (
                    "There is no such item in the pack's own language.".to_owned(),
                    "Write it there first, under the same name.".to_owned(),
                ),
                Some(None) => continue,
                Some(Some(original)) => {
                    let own = draft.page.inner_ids();
                    if own.iter().eq(original) {
                        continue;
                    }
                    let differs = own
                        .iter()
                        .copied()
                        .map(Some)
                        .chain([None])
                        .zip(original.iter().map(Some).chain([None]));
                    match differs
                        .into_iter()
                        .find(|(own, original)| own.is_none() || original.is_none_or(|id| Some(id.as_str()) != *own))
                    {
                        Some((_, Some(id))) => (
                            format!("The translation does not have \"{id}\" where the original has it."),
                            "Use the ids of the original, in its order.".to_owned(),
                        ),
                        Some((Some(id), None)) => (
                            format!("The translation has \"{id}\", and the original has not."),
                            "Use the ids of the original, in its order.".to_owned(),
                        ),
                        Some((None, None)) | None => continue,
                    }
                }
            };
            problems.push(PackProblem {
                file: draft.file.clone(),
                line: None,
                what,
                mend,
            });
            *slot = None;
        }
    }
}

/// The pages that remain. A link to one that has a file but could not be used shows as plain words.
fn finish_pages(drafts: Drafts, default_locale: &str) -> BTreeMap<ItemLink, BTreeMap<String, Page>> {
    let mut pages: BTreeMap<ItemLink, BTreeMap<String, Page>> = BTreeMap::new();
    for (link, languages) in drafts {
        let usable = languages
            .into_iter()
            .filter_map(|(locale, draft)| draft.map(|draft| (locale, draft.page)));
        let usable: BTreeMap<String, Page> = usable.collect();
        if !usable.is_empty() {
            pages.insert(link, usable);
        }
    }
    let present: BTreeMap<ItemLink, Vec<String>> = pages
        .iter()
        .map(|(link, pages)| (link.clone(), pages.keys().cloned().collect()))
        .collect();
    for (locale, page) in pages.values_mut().flatten() {
        let leads_somewhere = |link: &ItemLink| {
            present
                .get(link)
                .is_some_and(|locales| locales.iter().any(|other| other == locale || other == default_locale))
        };
        forget_links(page, &leads_somewhere);
    }
    pages
}

fn official_sites(countries: &[Country], sources: &BTreeMap<String, Source>) -> BTreeSet<String> {
    let mut sites: BTreeSet<String> = sources.values().filter_map(|source| source.site.clone()).collect();
    for helpline in countries.iter().flat_map(|country| &country.helplines) {
        sites.extend(helpline.site.clone());
        sites.extend(
            helpline
                .contacts
                .iter()
                .filter(|contact| contact.kind.is_site())
                .map(|contact| contact.value.clone()),
        );
    }
    sites
}
