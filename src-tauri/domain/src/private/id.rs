use std::fmt;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Reads the hyphenated form.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::parse_str(text).ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}({})", stringify!($name), self.0)
            }
        }
    )*};
}

ids! {
    /// Names a young person. UUIDv7, like every id of the private space.
    PersonId;
    /// Names a journal entry.
    EntryId;
    /// Names a talk.
    TalkId;
    /// Names a follow-up.
    FollowUpId;
    /// Names one run of a checklist.
    RunId;
    /// Names a check-in.
    CheckInId;
    /// Names a pause.
    PauseId;
    /// Names a trusted adult.
    TrustedAdultId;
    /// Names a saved filter of the journal.
    SavedFilterId;
}
