use serde::Serialize;
use ts_rs::TS;

/// A service that helps.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HelplineCard {
    /// Names it.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// `emergency`, `crisis`, `talk`, `report`, `remove`.
    pub jobs: Vec<String>,
    /// Who may use it.
    pub who: String,
    /// What it is for.
    pub what: String,
    /// What it is not.
    pub not: Option<String>,
    /// How to reach it.
    pub contacts: Vec<HelplineContact>,
    /// When somebody answers; `null` means "see the site".
    pub hours: Option<String>,
    /// The official site.
    pub site: Option<String>,
    /// How far the contact can be trusted.
    pub freshness: ContactFreshness,
}

/// A way to reach a service.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HelplineContact {
    /// `call`, `text`, `chat`, `web`, `email`.
    pub kind: String,
    /// The number, address or site.
    pub value: String,
    /// The word to send.
    pub say: Option<String>,
}

/// How far a contact can be trusted. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum ContactFreshness {
    /// Seen confirmed then.
    Checked {
        /// When.
        date: String,
    },
    /// Seen confirmed then, which is long ago.
    MayBeOutOfDate {
        /// When.
        date: String,
    },
    /// Seen on a page of that date, or an undated one; not checked since.
    NotChecked {
        /// When; `null` when undated.
        date: Option<String>,
    },
    /// Nobody has checked: name and official site only.
    SiteOnly,
}
