use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use porchlight_domain::content::{Country, Helpline, ItemLink};
use rusqlite::{Connection, params};

use super::hit::HitTarget;
use super::language_words::LanguageWords;
use super::page_text::page_text;
use super::stop_words::telling_words;
use super::vocabulary::Vocabulary;
use crate::items::Page;

/// What went wrong while an index was built.
#[derive(Debug)]
pub(crate) struct Error(String);

impl std::fmt::Display for Error {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self(error.to_string())
    }
}

/// What a row of the index stands for.
pub(super) struct Document {
    pub(super) to: HitTarget,
    pub(super) title: String,
    pub(super) summary: String,
}

/// A title, or a phrase that someone would type.
pub(super) struct Phrase {
    /// The row of its page.
    pub(super) page: u32,
    /// All its words, also those that say nothing.
    pub(super) words: String,
    /// The sum of how informative its words are.
    pub(super) telling: f64,
}

/// Rowids in `lines` that are reserved for one page; `snippets.sql` has the same number.
pub(super) const LINES_OF_A_PAGE: i64 = 65_536;
/// Lines of a page that can be shown, in lines. A file that is small enough to be read has fewer.
const PAGE_LINES_MAX: usize = 65_536;

/// How informative a word is that is on `with` of so many pages: the rarer, the more. One in two hundred has about five, one in half of
/// them about one.
pub(super) fn telling(pages: u32, with: usize) -> f64 {
    let with = f64::from(small(with));
    (1.0 + (f64::from(pages) - with + 0.5) / (with + 0.5)).ln()
}

/// A count as the index keeps it; a pack is far too small to reach the end.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What a search goes over.
pub(crate) struct Searched<'a> {
    /// By item, by language.
    pub(crate) pages: &'a BTreeMap<ItemLink, BTreeMap<String, Page>>,
    pub(crate) countries: &'a [Country],
    /// The language that has every item.
    pub(crate) default_locale: &'a str,
}

impl Searched<'_> {
    /// An item as a reader of `locale` sees it.
    pub(super) fn page(&self, link: &ItemLink, locale: &str) -> Option<&Page> {
        let languages = self.pages.get(link)?;
        languages.get(locale).or_else(|| languages.get(self.default_locale))
    }
}

/// The index of one language, in memory.
pub(super) struct Index {
    pub(super) connection: Connection,
    pub(super) documents: Vec<Document>,
    pub(super) families: Vec<Vec<String>>,
    /// What people ask, in the order of the rows of `phrases`.
    pub(super) phrases: Vec<Phrase>,
    pub(super) vocabulary: Vocabulary,
    /// The pages of the entries of `families` that have been looked for so far.
    pub(super) alike_matches: RefCell<BTreeMap<String, Vec<(u32, f64)>>>,
    pub(super) locale: String,
}

impl Index {
    /// What a row stands for.
    pub(super) fn document(&self, row: u32) -> Option<&Document> {
        self.documents.get((row as usize).checked_sub(1)?)
    }

    /// What a row of `phrases` stands for.
    pub(super) fn phrase(&self, row: u32) -> Option<&Phrase> {
        self.phrases.get((row as usize).checked_sub(1)?)
    }

    /// Indexes every item as a reader of `locale` sees it, and every helpline.
    pub(super) fn build(searched: &Searched<'_>, locale: &str, alike: &[Vec<String>]) -> Result<Self, Error> {
        let connection = Connection::open_in_memory()?;
        porchlight_words::register(&connection).map_err(|error| Error(error.to_string()))?;
        // A locale is letters and a hyphen, held to by the reader of pack.toml.
        let language = locale.split('-').next().unwrap_or_default();
        connection.execute_batch(&include_str!("schema.sql").replace("{language}", language))?;
        let mut index = Self {
            connection,
            documents: Vec::new(),
            families: alike.to_vec(),
            phrases: Vec::new(),
            vocabulary: Vocabulary::new(locale),
            alike_matches: RefCell::default(),
            locale: locale.to_owned(),
        };
        index.connection.execute_batch("BEGIN")?;
        for link in searched.pages.keys() {
            if let Some(page) = searched.page(link, locale) {
                let item = page.item();
                let document = Document {
                    to: HitTarget::Item(link.clone()),
                    title: item.title.clone(),
                    summary: item.summary.clone(),
                };
                let title = document.title.clone();
                index.add(document, &item.asked, &title, &item.asked.join("\n"), &page_text(page), "")?;
            }
        }
        for country in searched.countries {
            let name: Vec<&str> = country.name.0.values().map(String::as_str).collect();
            for helpline in &country.helplines {
                index.add_helpline(&country.code, &name.join("\n"), helpline, searched.default_locale)?;
            }
        }
        for (family, words) in alike.iter().enumerate() {
            let mut insert = index
                .connection
                .prepare_cached("INSERT INTO alike (words, family, size) VALUES (?1, ?2, ?3)")?;
            for word in words {
                index.vocabulary.add(word);
                insert.execute(params![word, small(family), small(porchlight_words::words(word).len())])?;
            }
        }
        index.weigh_phrases()?;
        index.connection.execute_batch("COMMIT")?;
        Ok(index)
    }

    /// A word in the phrases of a single page identifies that page; a word of every page identifies none.
    fn weigh_phrases(&mut self) -> Result<(), Error> {
        let pages = small(self.documents.len());
        let mut words: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        let mut phrase_words: Vec<Vec<String>> = vec![Vec::new(); self.phrases.len()];
        let mut select = self.connection.prepare("SELECT doc, term FROM phrase_words")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let at: u32 = row.get(0)?;
            let word: String = row.get(1)?;
            let Some(phrase) = self.phrases.get((at as usize).saturating_sub(1)) else {
                continue;
            };
            words.entry(word.clone()).or_default().insert(phrase.page);
            phrase_words[at as usize - 1].push(word);
        }
        drop(rows);
        drop(select);
        for (phrase, own) in self.phrases.iter_mut().zip(&phrase_words) {
            phrase.telling = own
                .iter()
                .map(|word| telling(pages, words.get(word).map_or(0, BTreeSet::len)))
                .sum();
        }
        Ok(())
    }

    fn add_helpline(&mut self, country: &str, country_name: &str, helpline: &Helpline, default_locale: &str) -> Result<(), Error> {
        let what = helpline.what.get(&self.locale, default_locale).unwrap_or_default();
        let who = helpline.who.get(&self.locale, default_locale).unwrap_or_default();
        let to = HitTarget::Helpline {
            country: country.to_owned(),
            id: helpline.id.clone(),
        };
        let document = Document {
            to,
            title: helpline.name.clone(),
            summary: what.to_owned(),
        };
        let title = document.title.clone();
        let place = format!("{country_name}\n{country}");
        let language = LanguageWords::or_source(&self.locale);
        let jobs: Vec<&str> = helpline.jobs.iter().map(|job| language.job(*job)).collect();
        self.vocabulary.add(&place);
        self.add(document, &[], &title, &jobs.join("\n"), who, &place)
    }

    fn add(&mut self, document: Document, phrases: &[String], title: &str, asked: &str, body: &str, place: &str) -> Result<(), Error> {
        let row = small(self.documents.len() + 1);
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO pages (rowid, title, asked, summary, body, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
        insert.execute(params![row, title, asked, document.summary, body, place])?;
        let mut insert = self.connection.prepare_cached("INSERT INTO lines (rowid, words) VALUES (?1, ?2)")?;
        for (line, words) in std::iter::once(document.summary.as_str())
            .chain(body.lines())
            .take(PAGE_LINES_MAX)
            .enumerate()
        {
            insert.execute(params![i64::from(row) * LINES_OF_A_PAGE + i64::from(small(line)), words])?;
        }
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO phrases (rowid, words) VALUES (?1, ?2)")?;
        for phrase in phrases.iter().map(String::as_str).chain([document.title.as_str()]) {
            let (words, _) = telling_words(phrase, &self.locale);
            if !words.is_empty() {
                self.phrases.push(Phrase {
                    page: row,
                    words: porchlight_words::words(phrase).join(" "),
                    telling: 0.0,
                });
                insert.execute(params![small(self.phrases.len()), words.join(" ")])?;
            }
        }
        drop(insert);
        for words in [title, asked, &document.summary] {
            self.vocabulary.add(words);
        }
        self.documents.push(document);
        Ok(())
    }
}
