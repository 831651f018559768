use porchlight_domain::content::AgeBand;

use super::{Reader, fill};

/// "Ages 8 to 13": bands that follow one another are joined, as long as they are given youngest first.
pub(super) fn ages_line(bands: &[AgeBand], reader: &Reader<'_>) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for band in bands {
        let Some(place) = AgeBand::ALL.iter().position(|known| known == band) else {
            continue;
        };
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == place => *last = place,
            _ => spans.push((place, place)),
        }
    }
    let years: Vec<String> = spans.into_iter().filter_map(|(first, last)| years(first, last)).collect();
    fill(&reader.words.ages, &[("ages", &years.join(", "))])
}

fn years(first: usize, last: usize) -> Option<String> {
    let from = AgeBand::ALL.get(first)?.code().split_once('-')?.0;
    let to = AgeBand::ALL.get(last)?.code().split_once('-')?.1;
    Some(format!("{from}–{to}"))
}
