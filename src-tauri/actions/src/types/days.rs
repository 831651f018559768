//! Days and moments as they cross to the window.
use std::str::FromStr;

use jiff::{Timestamp, civil::Date};
use porchlight_vault::Cursor;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

use super::ActionError;

/// A day, `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Day(#[ts(type = "string")] pub Date);

impl From<Date> for Day {
    fn from(day: Date) -> Self {
        Self(day)
    }
}

/// A day, `YYYY-MM-DD`.
// As it was given in a form: it may be none, and then the action says in which field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "Day")]
pub struct DayGiven(String);

impl DayGiven {
    /// The day that stands in `field` of the request.
    pub(crate) fn read(&self, field: &'static str) -> Result<Date, ActionError> {
        self.0.parse().map_err(|_| ActionError::invalid(field))
    }

    /// The day that stands in `field` of the request, if any does.
    pub(crate) fn read_if(given: Option<&Self>, field: &'static str) -> Result<Option<Date>, ActionError> {
        given.map(|day| day.read(field)).transpose()
    }
}

impl From<Date> for DayGiven {
    fn from(day: Date) -> Self {
        Self(day.to_string())
    }
}

/// A moment, RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Moment(#[ts(type = "string")] pub Timestamp);

impl From<Timestamp> for Moment {
    fn from(moment: Timestamp) -> Self {
        Self(moment)
    }
}

/// Where a part of a list ended. Handed back, it brings the next part.
#[derive(Clone, Copy, Debug, TS)]
pub struct PartEnd(#[ts(type = "string")] pub Cursor);

impl From<Cursor> for PartEnd {
    fn from(cursor: Cursor) -> Self {
        Self(cursor)
    }
}

impl Serialize for PartEnd {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PartEnd {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Cursor::from_str(&text).map(Self).map_err(|_| de::Error::custom("no end of a part"))
    }
}
