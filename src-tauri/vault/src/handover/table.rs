/// A table whose rows have an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    TrustedAdult,
    Pause,
    CheckIn,
    Talk,
    Run,
    Entry,
    FollowUp,
}

impl Table {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::TrustedAdult => "trusted_adult",
            Self::Pause => "pause",
            Self::CheckIn => "check_in",
            Self::Talk => "talk",
            Self::Run => "checklist_run",
            Self::Entry => "entry",
            Self::FollowUp => "follow_up",
        }
    }
}
