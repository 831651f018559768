//! Ids as they cross to the window: text there, here each of its own type. Text that is no id makes a request another shape.
use porchlight_domain::private;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, TS)]
        pub struct $name(#[ts(type = "string")] pub private::$name);

        impl From<private::$name> for $name {
            fn from(id: private::$name) -> Self {
                Self(id)
            }
        }

        impl From<$name> for private::$name {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                // Says nothing of what was given.
                private::$name::parse(&text).map(Self).ok_or_else(|| de::Error::custom("no id"))
            }
        }
    )*};
}

ids! {
    /// The id of a young person: a UUID in its hyphenated form.
    PersonId;
    /// The id of a journal entry: a UUID in its hyphenated form.
    EntryId;
    /// The id of a talk: a UUID in its hyphenated form.
    TalkId;
    /// The id of a follow-up: a UUID in its hyphenated form.
    FollowUpId;
    /// Names one run of a checklist.
    RunId;
    /// The id of a check-in: a UUID in its hyphenated form.
    CheckInId;
    /// The id of a pause: a UUID in its hyphenated form.
    PauseId;
    /// The id of a trusted adult: a UUID in its hyphenated form.
    TrustedAdultId;
    /// Names a saved filter of the journal.
    SavedFilterId;
}

/// Names something in the trash; its kind says what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TrashedId(#[ts(type = "string")] pub Uuid);
