use porchlight_domain::content::AgeBand;

use super::headed::only_attributes;
use crate::markdown::Heading;
use crate::problem::Findings;

/// The ages that a heading `### … {ages=8-10,11-13}` names, youngest first. They must be among the item's.
pub(super) fn read_ages(heading: &Heading, item_ages: &[AgeBand], findings: &mut Findings<'_>) -> Vec<AgeBand> {
    only_attributes(heading, &["ages"], "ages= is the only one here", findings);
    if heading.attribute("ages").is_none() {
        findings.at(
            heading.at,
            "The heading does not say for which ages its text is.",
            "Add {ages=11-13}, with the ages you mean.",
        );
    }
    if let Some(id) = &heading.id {
        findings.at(
            heading.at,
            format!("The heading has the id \"{id}\"."),
            "Remove it: text for some ages has ages= and no id.",
        );
    }
    heading
        .attribute("ages")
        .map_or_else(Vec::new, |codes| age_bands(codes, heading, item_ages, findings))
}

/// The bands that `codes` names (`8-10,11-13`), youngest first. They must be among the item's.
pub(super) fn age_bands(codes: &str, heading: &Heading, item_ages: &[AgeBand], findings: &mut Findings<'_>) -> Vec<AgeBand> {
    let mut ages = Vec::new();
    for code in codes.split(',') {
        match AgeBand::from_code(code) {
            None => {
                let known: Vec<&str> = AgeBand::ALL.into_iter().map(AgeBand::code).collect();
                findings.at(
                    heading.at,
                    format!("\"{code}\" is no age band."),
                    format!("Use one of these: {}.", known.join(", ")),
                );
            }
            Some(band) if !item_ages.contains(&band) => {
                let what = format!("The ages {code} are not among the ages of this item.");
                findings.at(heading.at, what, "Add them to ages in the front matter, or take them out here.");
            }
            Some(band) if ages.contains(&band) => {
                findings.at(
                    heading.at,
                    format!("The ages {code} stand twice in this heading."),
                    "Keep one of the two.",
                );
            }
            Some(band) => ages.push(band),
        }
    }
    ages.sort_unstable();
    ages
}
