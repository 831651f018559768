use porchlight_domain::content::{ContactKind, Freshness, Helpline, LocalText};
use serde::Serialize;
use ts_rs::TS;

use crate::Backend;

/// A service that helps.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HelplineCard {
    /// Stable within the pack, the same in every language.
    pub id: String,
    /// What the service calls itself, in its own language.
    pub name: String,
    /// `emergency`, `crisis`, `talk`, `report`, `remove`.
    pub jobs: Vec<String>,
    /// Who may use it.
    pub who: String,
    /// What it is for.
    pub what: String,
    /// What it does not do although people may expect it; `null` when nothing need be said.
    pub not: Option<String>,
    /// How to reach it.
    pub contacts: Vec<HelplineContact>,
    /// When somebody answers; `null` means "see the site".
    pub hours: Option<String>,
    /// The official site, https; `null` for an emergency number without one.
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
    /// The word to send in a text message; `null` when none is needed.
    pub say: Option<String>,
}

/// How far a contact can be trusted. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum ContactFreshness {
    /// Seen confirmed then.
    Checked {
        /// When the contact was last seen confirmed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        date: String,
    },
    /// Seen confirmed then, which is long ago.
    MayBeOutOfDate {
        /// When the contact was last seen confirmed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
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

pub(crate) fn card(backend: &Backend, helpline: &Helpline) -> HelplineCard {
    HelplineCard {
        id: helpline.id.clone(),
        name: helpline.name.clone(),
        jobs: helpline.jobs.iter().map(|job| job.code().to_owned()).collect(),
        who: local(backend, &helpline.who),
        what: local(backend, &helpline.what),
        not: helpline.not.as_ref().map(|not| local(backend, not)),
        contacts: helpline
            .contacts
            .iter()
            .map(|contact| HelplineContact {
                kind: match contact.kind {
                    ContactKind::Call => "call",
                    ContactKind::Text => "text",
                    ContactKind::Chat => "chat",
                    ContactKind::Web => "web",
                    ContactKind::Email => "email",
                }
                .to_owned(),
                value: contact.value.clone(),
                say: contact.say.clone(),
            })
            .collect(),
        hours: helpline.hours.as_ref().map(|hours| local(backend, hours)),
        site: helpline.site.clone(),
        freshness: match helpline.freshness(backend.today()) {
            Freshness::Checked(date) => ContactFreshness::Checked { date: date.to_string() },
            Freshness::MayBeOutOfDate(date) => ContactFreshness::MayBeOutOfDate { date: date.to_string() },
            Freshness::NotChecked(date) => ContactFreshness::NotChecked {
                date: date.map(|date| date.to_string()),
            },
            Freshness::SiteOnly => ContactFreshness::SiteOnly,
        },
    }
}

/// A text of a pack in the language of the window, else in that of the pack.
pub(crate) fn local(backend: &Backend, text: &LocalText) -> String {
    text.get(backend.locale(), backend.library.default_locale())
        .unwrap_or_default()
        .to_owned()
}
