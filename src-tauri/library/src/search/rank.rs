use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use porchlight_domain::content::{EVERYWHERE, ItemKind};
use rusqlite::{Result, params};

use super::hit::HitTarget;
use super::index::{Index, small, telling};
use super::question::{Question, Term};
use crate::limits::HITS_MAX;

/// What a match weighs in title, asked, summary, body and the country of a helpline. The body is long: what it is not about stands there, too.
const TITLE_WEIGHT: f64 = 5.0;
const ASKED_WEIGHT: f64 = 0.6;
const SUMMARY_WEIGHT: f64 = 3.0;
const BODY_WEIGHT: f64 = 0.1;
const PLACE_WEIGHT: f64 = 5.0;
/// What a word that means the same weighs beside the word itself.
const ALIKE_WEIGHT: f64 = 0.75;
/// What a helpline weighs beside an item, unless the search names it or its country: someone who describes a situation wants to know what
/// to do first.
const HELPLINE_WEIGHT: f64 = 0.5;
/// What a helpline of another country than the reader's weighs, and one of another country than the search names.
const ELSEWHERE_WEIGHT: f64 = 0.1;
/// What a helpline for every country weighs beside one of the reader's own.
const EVERYWHERE_WEIGHT: f64 = 0.6;
/// What a flow weighs beside a guide when something has happened.
const FLOW_WEIGHT: f64 = 1.5;
/// What a flow weighs when nothing says so: a guide for the talk before comes first.
const EARLY_FLOW_WEIGHT: f64 = 0.8;
/// What the card of an app weighs beside a guide when something has happened: then it matters less where.
const PLATFORM_WEIGHT: f64 = 0.6;
/// How much a phrase from `asked` or the title lifts its page, when it holds exactly the words of the search.
const PHRASE_LIFT: f64 = 6.0;
/// What the second phrase of a page counts that is like the search, beside the first.
const SECOND_PHRASE: f64 = 0.3;
/// How informative a word is that is in no page. A word in one page of two hundred has about five, one in half of them about one.
const UNKNOWN_WORD: f64 = 5.5;
/// How alike a phrase is that is word for word the search.
const SAME_PHRASE: f64 = 1.5;
/// The share of the words of a search that a page must have: of their number, or of how informative they are.
const WORDS_SHARE_MIN: f64 = 0.5;
const TELLING_SHARE_MIN: f64 = 0.55;
/// How well a page must answer that has not all the words, in matches a word of the search. Pages below have some by chance.
const STRENGTH_MIN: f64 = 0.5;
/// The share of the best score below which a page is noise.
const SCORE_SHARE_MIN: f64 = 0.1;
/// How alike a phrase from `asked` must be to a search that has only words like "she wants to".
const LIKENESS_MIN: f64 = 0.75;
/// What FTS5 takes for how rare a word is that stands in half of all pages or more.
const COMMON_WORD: f64 = 1e-6;

/// How well a page answers so far.
#[derive(Default)]
struct Score {
    /// Its matches, each weighed by how informative the word is.
    matches: f64,
    /// Its matches, with every word weighed the same.
    strength: f64,
    /// The sum of how informative the words are that it has.
    telling: f64,
    /// The same sum for the words in its title.
    named: f64,
    /// Whether the search names its country.
    in_place: bool,
    words: u32,
}

/// The rows that answer, best first.
pub(super) fn rank(index: &Index, question: &Question, country: &str) -> Result<Vec<u32>> {
    let pages = small(index.documents.len());
    let mut scores: BTreeMap<u32, Score> = BTreeMap::new();
    let mut all_telling = 0.0;
    let mut names_place = false;
    for term in &question.terms {
        let found = matches(index, term, pages)?;
        let telling = if found.is_empty() {
            UNKNOWN_WORD
        } else {
            telling(pages, found.len()) * term.weight
        };
        all_telling += telling;
        let named = standing_in(index, "{title place}", term)?;
        let in_place = standing_in(index, "place", term)?;
        names_place |= !in_place.is_empty();
        for (row, matches) in found {
            let score = scores.entry(row).or_default();
            score.matches += matches * telling;
            score.strength += matches;
            score.telling += telling;
            score.words += 1;
            if named.contains(&row) {
                score.named += telling;
            }
            score.in_place |= in_place.contains(&row);
        }
    }
    let likeness = phrase_likeness(index, question)?;
    let mut ranked: Vec<(f64, u32)> = Vec::new();
    for (row, score) in scores {
        let likeness = likeness.get(&row).copied().unwrap_or_default();
        let share = score.telling / all_telling;
        let words = f64::from(small(question.terms.len()));
        let has_enough = share >= TELLING_SHARE_MIN || f64::from(score.words) >= words * WORDS_SHARE_MIN;
        let has_all = score.words as usize == question.terms.len();
        let lift = PHRASE_LIFT.mul_add(likeness.powi(2), 1.0);
        let answers = has_all || (has_enough && score.strength / words * lift >= STRENGTH_MIN);
        if answers && (question.is_telling || likeness >= LIKENESS_MIN) {
            let kind = match index.document(row).map(|document| &document.to) {
                Some(HitTarget::Helpline { country: place, .. }) => {
                    let named = score.named / all_telling;
                    named.powi(2).mul_add(1.0 - HELPLINE_WEIGHT, HELPLINE_WEIGHT)
                        * place_weight(place, country, names_place.then_some(score.in_place))
                }
                Some(HitTarget::Item(link)) => kind_weight(link.kind, question.has_happened),
                None => 1.0,
            };
            ranked.push((score.matches * share * lift * kind, row));
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

/// What an item weighs for someone to whom something has happened, or not yet.
const fn kind_weight(kind: ItemKind, has_happened: bool) -> f64 {
    match kind {
        ItemKind::Flow if has_happened => FLOW_WEIGHT,
        ItemKind::Flow => EARLY_FLOW_WEIGHT,
        ItemKind::Platform if has_happened => PLATFORM_WEIGHT,
        ItemKind::Platform | ItemKind::Guide | ItemKind::Checklist | ItemKind::Rehearsal | ItemKind::Reading | ItemKind::Questions => 1.0,
    }
}

/// What a helpline weighs for someone in `country`; `is_named` says whether it is of the country that the search names, if it names one.
fn place_weight(place: &str, country: &str, is_named: Option<bool>) -> f64 {
    match is_named {
        Some(true) => 1.0,
        Some(false) => ELSEWHERE_WEIGHT,
        None if place == country => 1.0,
        None if place == EVERYWHERE => EVERYWHERE_WEIGHT,
        None => ELSEWHERE_WEIGHT,
    }
}

/// Pages without a word for each page with it.
fn rarity(pages: u32, with: usize) -> f64 {
    let with = f64::from(small(with));
    (f64::from(pages) - with + 0.5) / (with + 0.5)
}

/// How often each page has a word, the first times counting most: the word itself, or less for one that means the same.
fn matches(index: &Index, term: &Term, pages: u32) -> Result<BTreeMap<u32, f64>> {
    let mut best: BTreeMap<u32, f64> = matches_of(index, &term.exact, pages)?.into_iter().collect();
    for alike in &term.alike {
        // Those of search.toml are asked for in one search after the other, and there are only so many.
        let mut kept = index.alike_matches.borrow_mut();
        let found = match kept.entry(alike.clone()) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => place.insert(matches_of(index, alike, pages)?),
        };
        for (row, matches) in found.iter() {
            let kept = best.entry(*row).or_default();
            *kept = kept.max(matches * ALIKE_WEIGHT);
        }
    }
    Ok(best)
}

fn matches_of(index: &Index, query: &str, pages: u32) -> Result<Vec<(u32, f64)>> {
    let mut select = index
        .connection
        .prepare_cached("SELECT rowid, -bm25(pages, ?2, ?3, ?4, ?5, ?6) FROM pages WHERE pages MATCH ?1")?;
    let weights = params![query, TITLE_WEIGHT, ASKED_WEIGHT, SUMMARY_WEIGHT, BODY_WEIGHT, PLACE_WEIGHT];
    let rows = select.query_map(weights, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut found: Vec<(u32, f64)> = rows.collect::<Result<_>>()?;
    // FTS5 has multiplied with how rare this very word is. What counts here is how rare it is together with those that mean the same:
    // "granddaughter" is rare, and says as little as "child".
    let multiplied = rarity(pages, found.len()).ln();
    let multiplied = if multiplied > 0.0 { multiplied } else { COMMON_WORD };
    found.iter_mut().for_each(|(_, weight)| *weight /= multiplied);
    Ok(found)
}

/// The pages that have a word in these columns.
fn standing_in(index: &Index, columns: &str, term: &Term) -> Result<BTreeSet<u32>> {
    let mut select = index.connection.prepare_cached("SELECT rowid FROM pages WHERE pages MATCH ?1")?;
    let rows = select.query_map(params![format!("{columns} : ({})", term.any())], |row| row.get(0))?;
    rows.collect()
}

/// For each page, how alike the search is to the phrases of `asked` that are most alike: how informative the shared words are, as a share
/// of all words of both, 0 to 1 for one phrase.
fn phrase_likeness(index: &Index, question: &Question) -> Result<BTreeMap<u32, f64>> {
    let pages = small(index.documents.len());
    let mut select = index
        .connection
        .prepare_cached("SELECT rowid FROM phrases WHERE phrases MATCH ?1")?;
    let mut shared: BTreeMap<u32, f64> = BTreeMap::new();
    let mut all = 0.0;
    for term in &question.terms {
        let rows = select.query_map(params![term.any()], |row| row.get(0))?;
        let rows: Vec<u32> = rows.collect::<Result<_>>()?;
        let with: BTreeSet<u32> = rows.iter().filter_map(|row| Some(index.phrase(*row)?.page)).collect();
        let telling = if with.is_empty() {
            UNKNOWN_WORD
        } else {
            telling(pages, with.len()) * term.weight
        };
        all += telling;
        for row in rows {
            *shared.entry(row).or_default() += telling;
        }
    }
    let mut best: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
    for (row, shared) in shared {
        let Some(phrase) = index.phrase(row) else { continue };
        // Two words of the search may mean the same word of the phrase.
        let shared = shared.min(phrase.telling);
        let likeness = if phrase.words == question.words {
            SAME_PHRASE
        } else {
            shared / (all + phrase.telling - shared)
        };
        let (first, second) = best.entry(phrase.page).or_default();
        *second = second.max(likeness.min(*first));
        *first = first.max(likeness);
    }
    let together = |(page, (first, second))| (page, SECOND_PHRASE.mul_add(second, first));
    Ok(best.into_iter().map(together).collect())
}
