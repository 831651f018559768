use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A young person, by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonName {
    /// Names them to the app.
    pub id: String,
    /// Nickname or initials.
    pub name: String,
}

/// Who a young person is to the adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PersonRole {
    /// The adult is a parent or carer.
    Child,
    /// The adult is a mentor.
    Mentee,
}

/// A young person as a list shows them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonCard {
    /// Names them to the app.
    pub id: String,
    /// Nickname or initials.
    pub name: String,
    /// Calendar year of birth.
    pub birth_year: Option<i16>,
    /// The age they have or reach this year.
    pub age_years: Option<i16>,
    /// `5-7`, `8-10`, `11-13`, `14-17`.
    pub age_band: Option<String>,
    /// Who they are to the adult.
    pub role: PersonRole,
    /// Days between two contacts; `null` without a rhythm.
    pub rhythm_days: Option<u16>,
    /// Day of the last talk, or of the last check-in that reached them.
    pub last_contact: Option<String>,
    /// The day to be in touch again.
    pub contact_due: Option<String>,
    /// Days until then; negative when it has passed.
    pub contact_due_in_days: Option<i32>,
    /// The last day of a pause that holds today.
    pub rests_until: Option<String>,
    /// Whether a check-in is being written.
    pub has_draft: bool,
    /// Follow-ups that are open.
    pub open_follow_ups: usize,
    /// Day of the next follow-up.
    pub next_follow_up: Option<String>,
    /// The day they were put in the archive; `null` while they are not in it.
    pub archived: Option<String>,
}
