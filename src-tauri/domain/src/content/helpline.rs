use jiff::civil::Date;

use super::{LocalText, PartialDate};

/// Days after which a contact that nobody has checked again "may be out of date".
pub const STALE_AFTER_DAYS: i32 = 180;

/// The code of what helps in every country.
pub const EVERYWHERE: &str = "international";

/// The helplines of one country, or of everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 in lower case, or [`EVERYWHERE`].
    pub code: String,
    /// Its name in each language.
    pub name: LocalText,
    /// In the order to show them.
    pub helplines: Vec<Helpline>,
}

/// A service that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Unique in the pack, the same in every language.
    pub id: String,
    /// Its own name, in its own language.
    pub name: String,
    /// What it can do.
    pub jobs: Vec<Job>,
    /// Who may use it.
    pub who: LocalText,
    /// What it is for.
    pub what: LocalText,
    /// What it is not.
    pub not: Option<LocalText>,
    /// How to reach it.
    pub contacts: Vec<Contact>,
    /// When somebody answers; `None` means "see the site".
    pub hours: Option<LocalText>,
    /// The official site, https. Emergency numbers have none.
    pub site: Option<String>,
    /// How well the contact is confirmed; decides what is shown of it.
    pub grade: Grade,
    /// Where the contact was seen.
    pub source: String,
    /// Date of that page; `None` when undated.
    pub source_date: Option<PartialDate>,
    /// When the contact was last seen confirmed (only grade C1).
    pub last_checked: Option<PartialDate>,
}

impl Helpline {
    /// What the app must say about how far the contact can be trusted on `today`.
    #[must_use]
    pub fn freshness(&self, today: Date) -> Freshness {
        match self.grade {
            Grade::C1 => match self.last_checked {
                Some(checked) => {
                    let age_days = checked
                        .earliest()
                        .and_then(|day| day.until(today).ok())
                        .map_or(i32::MAX, |span| span.get_days());
                    if age_days > STALE_AFTER_DAYS {
                        Freshness::MayBeOutOfDate(checked)
                    } else {
                        Freshness::Checked(checked)
                    }
                }
                None => Freshness::NotChecked(self.source_date),
            },
            Grade::C2 => Freshness::NotChecked(self.source_date),
            Grade::U1 | Grade::U2 => Freshness::SiteOnly,
        }
    }
}

/// What to say about a contact's age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Seen confirmed on this date, at most [`STALE_AFTER_DAYS`] ago.
    Checked(PartialDate),
    /// Seen confirmed then, which is long ago.
    MayBeOutOfDate(PartialDate),
    /// Seen on a page of that year, or on an undated one; not checked since.
    NotChecked(Option<PartialDate>),
    /// Nobody has checked: name and official site only.
    SiteOnly,
}

/// A way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Whether it is a number, an address or a site.
    pub kind: ContactKind,
    /// The number, address or site.
    pub value: String,
    /// The word to send, for text messages.
    pub say: Option<String>,
}

/// How a service is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactKind {
    /// By telephone.
    Call,
    /// By text message.
    Text,
    /// By chat on a site.
    Chat,
    /// By a form on a site.
    Web,
    /// By email.
    Email,
}

impl ContactKind {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Call, Self::Text, Self::Chat, Self::Web, Self::Email];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Text => "text",
            Self::Chat => "chat",
            Self::Web => "web",
            Self::Email => "email",
        }
    }

    /// The way written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it opens a page of the official site rather than naming a number or an address.
    #[must_use]
    pub const fn is_site(self) -> bool {
        matches!(self, Self::Chat | Self::Web)
    }
}

/// The jobs that people mix up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Job {
    /// Police, fire brigade or ambulance, when somebody is in danger now.
    Emergency,
    /// Help at once for someone who thinks of ending their life.
    Crisis,
    /// Somebody to talk to, without an emergency.
    Talk,
    /// Report a crime.
    Report,
    /// Get an image taken down.
    Remove,
}

impl Job {
    /// Every job, most urgent first.
    pub const ALL: [Self; 5] = [Self::Emergency, Self::Crisis, Self::Talk, Self::Report, Self::Remove];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Crisis => "crisis",
            Self::Talk => "talk",
            Self::Report => "report",
            Self::Remove => "remove",
        }
    }

    /// The job written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|job| job.code() == code)
    }
}

/// How well a contact is confirmed, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Confirmed on a recent dated page.
    C1,
    /// Confirmed on an older or undated page.
    C2,
    /// Named by somebody else, not seen with the service itself.
    U1,
    /// Known to the author of the pack, without a source.
    U2,
}

impl Grade {
    /// Every grade, surest first.
    pub const ALL: [Self; 4] = [Self::C1, Self::C2, Self::U1, Self::U2];

    /// The word for it in the files of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::C1 => "C1",
            Self::C2 => "C2",
            Self::U1 => "U1",
            Self::U2 => "U2",
        }
    }

    /// The grade written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.code() == code)
    }

    /// Whether somebody has seen the contact on a page of the service itself.
    #[must_use]
    pub const fn is_confirmed(self) -> bool {
        matches!(self, Self::C1 | Self::C2)
    }
}
