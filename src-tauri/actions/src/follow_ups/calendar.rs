//! Days to come back to something, as a file for a calendar.
//!
//! A calendar is seen by others: on a lock screen, in a shared family calendar, by the company that keeps it. So the file holds days and
//! the same few words for each, unless the person asks for their own; never a name from the private space, never an id of it.
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Class, Component, Event, EventLike, Property};
use jiff::civil::Date;
use porchlight_domain::private::FollowUpId;
use porchlight_vault::Vault;
use uuid::Uuid;

use crate::{
    ActionError, Backend, ErrorCode, cards,
    follow_ups::wire::{CalendarTitles, SaveCalendar},
    session::files::FileToSave,
};

/// Longest neutral words.
const WORDS_CHARS_MAX: usize = 100;
/// When the calendar reminds: at nine in the morning of the day.
const ALARM_HOUR: i64 = 9;

/// What every event is made with.
struct Form {
    stamp: DateTime<Utc>,
    today: Date,
    alarm: bool,
}

pub(crate) fn file(backend: &Backend, vault: &Vault, request: SaveCalendar) -> Result<FileToSave, ActionError> {
    let words = &request.words;
    if [&words.look_again, &words.in_touch]
        .into_iter()
        .any(|word| word.chars().count() > WORDS_CHARS_MAX)
    {
        return Err(ActionError::new(ErrorCode::BadRequest));
    }
    let wanted = request.ids.map(|ids| ids.into_iter().map(Into::into).collect::<Vec<FollowUpId>>());
    let form = Form {
        stamp: DateTime::from_timestamp(backend.now().as_second(), 0).ok_or(ActionError::new(ErrorCode::Failed))?,
        today: backend.today(),
        alarm: request.alarm,
    };
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Porchlight//Porchlight//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"));
    for follow_up in vault.read(|reader| reader.follow_ups_open())? {
        if wanted.as_ref().is_some_and(|wanted| !wanted.contains(&follow_up.id)) {
            continue;
        }
        let title = match request.titles {
            CalendarTitles::Neutral => &words.look_again,
            CalendarTitles::Own => &follow_up.what,
        };
        calendar.push(event(&form, follow_up.id.0, title, follow_up.due)?);
    }
    if request.contact_days {
        for known in cards::people::everyone(backend, vault)? {
            if let Some(due) = known.contact_due {
                calendar.push(event(&form, known.person.id.0, &words.in_touch, due)?);
            }
        }
    }
    // A calendar without a day in it is no calendar to the programs that read them.
    if calendar.components.is_empty() {
        return Err(ActionError::new(ErrorCode::NotFound));
    }
    Ok(FileToSave {
        name: request.file_name,
        contents: calendar.to_string().into_bytes(),
    })
}

/// A whole day that leaves the person free. What waits since an earlier day stands on today: nobody looks for it in the past.
fn event(form: &Form, of: Uuid, title: &str, due: Date) -> Result<Event, ActionError> {
    // The same each time, so that a calendar moves the day instead of showing it twice. Made from the id, which says when it was noted
    // and stays in the private space.
    let uid = Uuid::new_v5(&of, b"calendar").to_string();
    let title: String = title.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let mut event = Event::with_uid(&uid);
    event
        .timestamp(form.stamp)
        .summary(&title)
        .starts(day(due.max(form.today))?)
        .class(Class::Private)
        .append_property(Property::new("TRANSP", "TRANSPARENT"));
    if form.alarm {
        let mut alarm = Alarm::display(&title, TimeDelta::hours(ALARM_HOUR));
        // Left out, the library would make these up: other ones each time, by another clock.
        alarm.uid(&Uuid::new_v5(&of, b"alarm").to_string()).timestamp(form.stamp);
        event.alarm(alarm);
    }
    Ok(event)
}

fn day(date: Date) -> Result<NaiveDate, ActionError> {
    NaiveDate::from_ymd_opt(
        date.year().into(),
        date.month().unsigned_abs().into(),
        date.day().unsigned_abs().into(),
    )
    .ok_or(ActionError::new(ErrorCode::Failed))
}
