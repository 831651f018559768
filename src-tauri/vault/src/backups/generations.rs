use std::{collections::HashSet, fs};

use jiff::tz::TimeZone;

use super::list::{Backup, list};
use crate::{Result, files::Place};

/// Days for which the last backup is kept.
const BACKUPS_DAILY_KEPT: usize = 7;
/// Weeks for which the last backup is kept, after those days.
const BACKUPS_WEEKLY_KEPT: usize = 4;

/// Removes the backups that no generation wants.
pub(super) fn thin_out(place: &Place) -> Result<()> {
    let backups = list(place.folder())?;
    let wanted = wanted(&backups);
    for backup in backups.iter().filter(|backup| !wanted.contains(backup.name.as_str())) {
        fs::remove_dir_all(place.backups().join(&backup.name))?;
    }
    Ok(())
}

/// Names to keep, of backups sorted newest first.
fn wanted(backups: &[Backup]) -> HashSet<&str> {
    let (mut days, mut weeks, mut names) = (HashSet::new(), HashSet::new(), HashSet::new());
    for backup in backups {
        let day = backup.taken.to_zoned(TimeZone::UTC).date();
        let week = day.iso_week_date();
        if days.len() < BACKUPS_DAILY_KEPT {
            if days.insert(day) {
                names.insert(backup.name.as_str());
            }
        } else if !days.contains(&day) && weeks.len() < BACKUPS_WEEKLY_KEPT && weeks.insert((week.year(), week.week())) {
            names.insert(backup.name.as_str());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, ToSpan};

    use super::*;

    #[test]
    fn seven_days_and_four_weeks_are_kept() {
        let newest: Timestamp = "2025-11-22T09:00:00Z".parse().unwrap();
        let backups: Vec<Backup> = (0..200)
            .map(|number| newest - (number * 12).hours())
            .map(|taken| Backup {
                name: super::super::list::name_of(taken),
                taken,
                bytes: 0,
            })
            .collect();
        let wanted = wanted(&backups);
        assert_eq!(wanted.len(), 11);
        assert!(wanted.contains(backups[0].name.as_str()));
        let oldest = backups.iter().rev().find(|backup| wanted.contains(backup.name.as_str())).unwrap();
        assert!(
            newest.duration_since(oldest.taken).as_hours() >= 24 * 24,
            "reaches back about a month"
        );
    }
}
