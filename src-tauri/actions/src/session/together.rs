use porchlight_domain::private::{CheckInId, PersonId};

/// With whom the screen is shared, and which check-in the answers are for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Together {
    pub(crate) person: PersonId,
    pub(crate) check_in: Option<CheckInId>,
    /// Whether the adult gets the screen back only with the passphrase. As it was set when the young person got it.
    pub(crate) asks_passphrase: bool,
}
