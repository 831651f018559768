use porchlight_domain::content::{EVERYWHERE, Job};

use super::files::Files;
use crate::library::Library;

/// Warns about a country without a helpline for danger, or without one to talk to.
pub(super) fn check(library: &Library, files: &mut Files) {
    for country in &library.countries {
        let file = format!("directory/{}.toml", country.code);
        let has = |job: Job| country.helplines.iter().any(|helpline| helpline.jobs.contains(&job));
        if country.code != EVERYWHERE && !has(Job::Emergency) {
            files.warn(
                &file,
                None,
                "There is nobody to call in danger.",
                "Add one with jobs = [\"emergency\"].",
            );
        }
        if !has(Job::Talk) {
            files.warn(&file, None, "There is nobody to talk to.", "Add one with jobs = [\"talk\"].");
        }
    }
}
