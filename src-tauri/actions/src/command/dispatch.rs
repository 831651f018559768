//! From a command's name and its request as JSON to its reply as JSON: the one way in, for the window and for the dev bridge.
use serde_json::Value;

use super::file_dialogs;
use crate::{ActionError, Backend, ErrorCode, FileDialogs, wire::*};
use crate::{
    check_ins, checklist_runs,
    follow_ups::{self, calendar},
    handover,
    journal::{self, saved_filters, tags},
    library::{checklists, flows, guides, helplines, prints, question_sets, readings, rehearsals, shelves, sites},
    pages::{closing, find, going, supervision, today, together},
    pauses,
    people::{self, merge},
    people_import,
    session::{backups, private_space, recovery, settings, start},
    talks, trash, trusted_adults,
};

/// What each kind of command of the table is handed, and when. Everything but `open` and `open_save` is handed the open private space, so
/// that it cannot be reached without one.
macro_rules! call {
    (open $backend:ident $dialogs:ident $request:ident $action:path) => {
        $action($backend, $request)
    };
    (open_save $backend:ident $dialogs:ident $request:ident $action:path) => {
        file_dialogs::save_public($dialogs, &$action($backend, $request)?)
    };
    (private $backend:ident $dialogs:ident $request:ident $action:path) => {
        $backend.with_private(|open| $action($backend, open, $request))
    };
    (save $backend:ident $dialogs:ident $request:ident $action:path) => {
        file_dialogs::save_private($backend, $dialogs, |open| $action($backend, open, $request))
    };
    (choose $backend:ident $dialogs:ident $request:ident $action:path) => {{
        let Nothing {} = $request;
        file_dialogs::choose($backend, $dialogs, &$action)
    }};
    (long $backend:ident $dialogs:ident $request:ident $action:path) => {{
        let opening = $backend.with_private(|open| Ok(open.id()))?;
        $action($backend, opening, $request)
    }};
    (together $backend:ident $dialogs:ident $request:ident $action:path) => {
        $backend.with_together(|open, together| $action($backend, open, together, $request))
    };
}

macro_rules! command_table {
    ($($access:ident $name:ident($request:ty) -> $reply:ty = $action:path;)*) => {
        /// The name of every command.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];

        const KINDS: &[(&str, &str)] = &[$((stringify!($access), stringify!($name))),*];

        /// Carries out one command.
        ///
        /// # Errors
        /// [`ErrorCode::BadRequest`] for an unknown command or a request of another shape; otherwise what the action says.
        pub fn dispatch(backend: &Backend, dialogs: &dyn FileDialogs, name: &str, request: Value) -> Result<Value, ActionError> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(request).map_err(|_| ActionError::new(ErrorCode::BadRequest))?;
                    let reply: $reply = call!($access backend dialogs request $action)?;
                    serde_json::to_value(reply).map_err(|_| ActionError::new(ErrorCode::Failed))
                })*
                _ => Err(ActionError::new(ErrorCode::BadRequest)),
            }
        }
    };
}

/// The names of commands that are refused while locked.
#[must_use]
pub fn private_commands() -> Vec<&'static str> {
    commands_but(&["open", "open_save"])
}

/// The names of commands that come with a dialog of the system.
#[must_use]
pub fn asking_commands() -> Vec<&'static str> {
    commands_but(&["open", "private", "long", "together"])
}

fn commands_but(kinds: &[&str]) -> Vec<&'static str> {
    KINDS
        .iter()
        .filter(|(kind, _)| !kinds.contains(kind))
        .map(|(_, name)| *name)
        .collect()
}

include!("table.rs");
