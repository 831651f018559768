//! Days as people count them.
use jiff::civil::Date;

/// Days from `today` until `day`; negative when it has passed.
pub(crate) fn days_until(today: Date, day: Date) -> i32 {
    today.until(day).map_or(i32::MAX, |span| span.get_days())
}
