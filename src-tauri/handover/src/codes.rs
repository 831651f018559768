//! Enums of the domain under the names that the file uses.
use porchlight_domain::private::{ContactHow, Nearness, Role, TickState};
use serde::{Deserialize, Serialize};

/// Declares an enum that mirrors one of the domain. A variant that one of both lacks does not compile.
macro_rules! written_as {
    ($name:ident is $domain:ident { $($variant:ident),* $(,)? }) => {
        #[derive(Clone, Copy, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub(crate) enum $name { $($variant),* }

        impl From<$domain> for $name {
            fn from(value: $domain) -> Self {
                match value { $($domain::$variant => Self::$variant),* }
            }
        }

        impl From<$name> for $domain {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),* }
            }
        }
    };
}

written_as!(WrittenRole is Role { Child, Mentee });
written_as!(WrittenNearness is Nearness { MostDays, NowAndThen, WhenItMatters });
written_as!(WrittenHow is ContactHow { InPerson, Call, Video, Messages, NotReached });
written_as!(WrittenTickState is TickState { Open, Done, NotNow, DoesNotApply });
