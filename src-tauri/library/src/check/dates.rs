use jiff::civil::Date;
use porchlight_domain::content::{Freshness, ItemKind, STALE_AFTER_DAYS};

use super::files::Files;
use super::passage::Text;
use crate::library::Library;

/// Warns about items whose `review_by` date has passed.
pub(super) fn check_item(text: &Text<'_>, today: Date, files: &mut Files) {
    let review_by = text.page.item().review_by;
    if review_by < today {
        let mend = if text.link.kind == ItemKind::Platform {
            "Compare every setting with the app and its help pages, then move reviewed, review_by and seen; apps change often."
        } else {
            "Read it against its sources, then move reviewed and review_by."
        };
        files.warn_of(text, "review_by", format!("It was to be reviewed by {review_by}."), mend);
    }
}

/// Warns about C1 helplines whose contact was confirmed too long ago.
pub(super) fn check_helplines(library: &Library, today: Date, files: &mut Files) {
    for country in &library.countries {
        let file = format!("directory/{}.toml", country.code);
        for helpline in &country.helplines {
            if let Freshness::MayBeOutOfDate(checked) = helpline.freshness(today) {
                let line = files.line_of(&file, &format!("\"{}\"", helpline.id));
                let what = format!("\"{}\" was last checked {checked}, over {STALE_AFTER_DAYS} days ago.", helpline.id);
                files.warn(
                    &file,
                    line,
                    what,
                    "Look at its official site, then move last_checked, or make the grade C2.",
                );
            }
        }
    }
}
