//! Reads ids that the window names.
use porchlight_domain::private::{CheckInId, EntryId, FollowUpId, PersonId, RunId};

use super::{ActionError, ErrorCode};

pub(crate) fn person_id(text: &str) -> Result<PersonId, ActionError> {
    PersonId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

pub(crate) fn entry_id(text: &str) -> Result<EntryId, ActionError> {
    EntryId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

pub(crate) fn check_in_id(text: &str) -> Result<CheckInId, ActionError> {
    CheckInId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

pub(crate) fn run_id(text: &str) -> Result<RunId, ActionError> {
    RunId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}

pub(crate) fn follow_up_id(text: &str) -> Result<FollowUpId, ActionError> {
    FollowUpId::parse(text).ok_or(ActionError::new(ErrorCode::BadRequest))
}
