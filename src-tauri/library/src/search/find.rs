use std::collections::BTreeMap;

use rusqlite::{Result, params};

use super::index::{Index, LINES_OF_A_PAGE, small};
use super::stop_words::telling_words;
use super::{Hit, HitTarget};
use crate::limits::{HITS_MAX, QUERY_BYTES_MAX, QUERY_WORDS_MAX};

/// What a match weighs in title, asked, summary and body.
const WEIGHTS: &str = "8.0, 6.0, 3.0, 1.0";
/// What a word that means the same weighs beside the word itself.
const ALIKE_WEIGHT: f64 = 0.6;
/// What a helpline weighs beside an item: someone who describes a situation wants to know what to do first.
const HELPLINE_WEIGHT: f64 = 0.5;
/// How much a phrase from `asked` lifts its page, when it holds exactly the words of the search.
const PHRASE_LIFT: f64 = 3.0;
/// The share of the words of a search that a page must have.
const COVERAGE_MIN: f64 = 0.5;
/// The share of the best score below which a page is noise.
const SCORE_SHARE_MIN: f64 = 0.1;
/// How alike a phrase from `asked` must be to a search that has only words like "she wants to".
const LIKENESS_MIN: f64 = 0.75;
/// Shortest unfinished word that is completed, in characters.
const UNFINISHED_CHARS_MIN: usize = 3;
/// Longest entry of search.toml that is looked for, in words.
const ALIKE_WORDS_MAX: usize = 3;
/// Most words of a search that are looked up in search.toml.
const NEIGHBOURS_MAX: usize = 2 * QUERY_WORDS_MAX;
/// Around a match in a snippet; no pack can hold these, they are control characters.
const MARK_START: char = '\u{1}';
const MARK_END: char = '\u{2}';
/// Length of a snippet, in words.
const SNIPPET_WORDS: u32 = 20;

/// What a search asks for.
struct Question {
    terms: Vec<Term>,
    /// Whether its words say what it is about; if not, only a phrase from `asked` can answer it.
    is_telling: bool,
}

/// One word of a search, as queries for the index.
struct Term {
    exact: String,
    alike: Option<String>,
}

impl Term {
    fn any(&self) -> String {
        self.alike
            .as_ref()
            .map_or_else(|| self.exact.clone(), |alike| format!("{} OR {alike}", self.exact))
    }
}

/// Finds what answers `query`, best first.
pub(super) fn find(index: &Index, query: &str) -> Result<Vec<Hit>> {
    let question = read_question(index, &query[..query.floor_char_boundary(QUERY_BYTES_MAX)])?;
    let ranked = rank(index, &question)?;
    let any = question.terms.iter().map(Term::any).collect::<Vec<_>>().join(" OR ");
    let mut snippets = if ranked.is_empty() {
        BTreeMap::new()
    } else {
        snippets(index, &any, &ranked)?
    };
    let hit = |row: u32| {
        let document = index.document(row)?;
        let snippet = snippets.remove(&row).unwrap_or_else(|| vec![(document.summary.clone(), false)]);
        Some(Hit {
            to: document.to.clone(),
            title: document.title.clone(),
            summary: document.summary.clone(),
            snippet,
        })
    };
    Ok(ranked.into_iter().filter_map(hit).collect())
}

/// The rows that answer, best first.
fn rank(index: &Index, question: &Question) -> Result<Vec<u32>> {
    let mut scores: BTreeMap<u32, Score> = BTreeMap::new();
    for term in &question.terms {
        for (row, weight) in weigh(index, term)? {
            let score = scores.entry(row).or_default();
            score.weight += weight;
            score.words += 1.0;
        }
    }
    let likeness = phrase_likeness(index, &question.terms)?;
    let total = f64::from(small(question.terms.len()));
    let mut ranked: Vec<(f64, u32)> = Vec::new();
    for (row, score) in scores {
        let coverage = score.words / total;
        let likeness = likeness.get(&row).copied().unwrap_or_default();
        if coverage >= COVERAGE_MIN && (question.is_telling || likeness >= LIKENESS_MIN) {
            let is_helpline = index
                .document(row)
                .is_some_and(|document| matches!(document.to, HitTarget::Helpline { .. }));
            let kind = if is_helpline { HELPLINE_WEIGHT } else { 1.0 };
            ranked.push((
                (score.weight + coverage) * coverage.powi(2) * PHRASE_LIFT.mul_add(likeness.powi(2), 1.0) * kind,
                row,
            ));
        }
    }
    ranked.sort_by(|(first, first_row), (second, second_row)| second.total_cmp(first).then(first_row.cmp(second_row)));
    let best = ranked.first().map_or(0.0, |(score, _)| *score);
    Ok(ranked
        .into_iter()
        .filter(|(score, _)| *score >= best * SCORE_SHARE_MIN)
        .map(|(_, row)| row)
        .take(HITS_MAX)
        .collect())
}

/// How well a page answers so far.
#[derive(Default)]
struct Score {
    weight: f64,
    words: f64,
}

/// The words of a search that count, each with those that mean the same. The last one may be unfinished.
fn read_question(index: &Index, query: &str) -> Result<Question> {
    let (telling, is_telling) = telling_words(query, &index.locale);
    let mut families = families_in(index, query)?;
    let last = telling
        .last()
        .filter(|word| query.ends_with(char::is_alphanumeric) && word.chars().count() >= UNFINISHED_CHARS_MIN)
        .cloned();
    let mut terms = Vec::new();
    for word in telling.into_iter().take(QUERY_WORDS_MAX) {
        let mut exact = quoted(&word);
        // Only a word that stands nowhere may be one that is still being typed.
        if Some(&word) == last.as_ref() && is_telling && !families.contains_key(&word) && !stands_somewhere(index, &exact)? {
            exact.push_str(" *");
            families.insert(word.clone(), families_of(index, &exact, 1)?);
        }
        let families = families.remove(&word).unwrap_or_default();
        let mut alike: Vec<String> = families
            .into_iter()
            .filter_map(|family| index.families.get(family as usize))
            .flatten()
            .map(|words| quoted(words))
            .collect();
        alike.sort_unstable();
        alike.dedup();
        alike.retain(|other| *other != exact);
        terms.push(Term {
            exact,
            alike: (!alike.is_empty()).then(|| alike.join(" OR ")),
        });
    }
    Ok(Question { terms, is_telling })
}

/// The groups of search.toml that each word of a search belongs to, alone or with its neighbours.
fn families_in(index: &Index, query: &str) -> Result<BTreeMap<String, Vec<u32>>> {
    let mut words = porchlight_words::words(query);
    words.truncate(NEIGHBOURS_MAX);
    let mut families: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for size in 1..=ALIKE_WORDS_MAX {
        for window in words.windows(size) {
            for family in families_of(index, &quoted(&window.join(" ")), size)? {
                window
                    .iter()
                    .for_each(|word| families.entry(word.clone()).or_default().push(family));
            }
        }
    }
    Ok(families)
}

fn families_of(index: &Index, words: &str, size: usize) -> Result<Vec<u32>> {
    let mut select = index
        .connection
        .prepare_cached("SELECT family FROM alike WHERE alike MATCH ?1 AND size = ?2")?;
    let families = select.query_map(params![words, small(size)], |row| row.get(0))?;
    families.collect()
}

fn stands_somewhere(index: &Index, words: &str) -> Result<bool> {
    index
        .connection
        .prepare_cached("SELECT 1 FROM pages WHERE pages MATCH ?1 LIMIT 1")?
        .exists(params![words])
}

/// Words as a phrase of a query. What is not a word is dropped, so nothing can be read as syntax.
fn quoted(words: &str) -> String {
    format!("\"{}\"", porchlight_words::words(words).join(" "))
}

/// How much each page has of a word: the word itself, or less for one that means the same.
fn weigh(index: &Index, term: &Term) -> Result<BTreeMap<u32, f64>> {
    let sql = format!("SELECT rowid, -bm25(pages, {WEIGHTS}) FROM pages WHERE pages MATCH ?1");
    let mut select = index.connection.prepare_cached(&sql)?;
    let mut weights: BTreeMap<u32, f64> = BTreeMap::new();
    for (query, factor) in [(Some(&term.exact), 1.0), (term.alike.as_ref(), ALIKE_WEIGHT)] {
        let Some(query) = query else { continue };
        let mut rows = select.query(params![query])?;
        while let Some(row) = rows.next()? {
            let weight = weights.entry(row.get(0)?).or_default();
            *weight = weight.max(row.get::<_, f64>(1)? * factor);
        }
    }
    Ok(weights)
}

/// For each page, how alike the search is to the phrase of `asked` that is most alike: shared words by all words of both, 0 to 1.
fn phrase_likeness(index: &Index, terms: &[Term]) -> Result<BTreeMap<u32, f64>> {
    let mut shared: BTreeMap<(u32, u32, u32), u32> = BTreeMap::new();
    let mut select = index
        .connection
        .prepare_cached("SELECT rowid, page, size FROM phrases WHERE phrases MATCH ?1")?;
    for term in terms {
        let mut rows = select.query(params![term.any()])?;
        while let Some(row) = rows.next()? {
            *shared.entry((row.get(0)?, row.get(1)?, row.get(2)?)).or_default() += 1;
        }
    }
    let mut likeness: BTreeMap<u32, f64> = BTreeMap::new();
    for ((_, page, size), words) in shared {
        // Two words of the search may mean the same word of the phrase.
        let words = words.min(size);
        let all = small(terms.len()) + size - words;
        let best = likeness.entry(page).or_default();
        *best = best.max(f64::from(words) / f64::from(all));
    }
    Ok(likeness)
}

/// For each page, where the words stand: the summary when they stand there, else the line that has most of them.
fn snippets(index: &Index, any: &str, pages: &[u32]) -> Result<BTreeMap<u32, Vec<(String, bool)>>> {
    let mut best: BTreeMap<i64, (f64, i64)> = BTreeMap::new();
    let mut select = index
        .connection
        .prepare_cached("SELECT rowid, -bm25(lines) FROM lines WHERE lines MATCH ?1")?;
    let mut rows = select.query(params![any])?;
    while let Some(row) = rows.next()? {
        let line: i64 = row.get(0)?;
        let page = line / LINES_OF_A_PAGE;
        if pages.iter().any(|wanted| i64::from(*wanted) == page) {
            let weight = if line % LINES_OF_A_PAGE == 0 { f64::INFINITY } else { row.get(1)? };
            let found = best.entry(page).or_insert((weight, line));
            if weight > found.0 {
                *found = (weight, line);
            }
        }
    }
    let wanted: Vec<String> = best.into_values().map(|(_, line)| line.to_string()).collect();
    let wanted = format!("[{}]", wanted.join(","));
    let mut select = index.connection.prepare_cached(include_str!("snippets.sql"))?;
    let marks = (MARK_START.to_string(), MARK_END.to_string());
    let marked = select.query_map(params![any, marks.0, marks.1, wanted, SNIPPET_WORDS], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?))
    })?;
    marked.map(|found| found.map(|(page, text)| (page, pieces(&text)))).collect()
}

/// Cuts a marked text into pieces.
fn pieces(marked: &str) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    for (index, part) in marked.split(MARK_START).enumerate() {
        let (inside, outside) = if index == 0 {
            ("", part)
        } else {
            part.split_once(MARK_END).unwrap_or((part, ""))
        };
        for (words, is_match) in [(inside, true), (outside, false)] {
            if !words.is_empty() {
                pieces.push((words.replace('\n', " "), is_match));
            }
        }
    }
    pieces
}
