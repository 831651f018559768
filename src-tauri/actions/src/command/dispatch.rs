//! From a command's name and its request as JSON to its reply as JSON: the one way in, for the window and for the dev bridge.
use serde_json::Value;

use super::{file_dialogs, wire::*};
use crate::{
    Backend, FileDialogs, check_ins, checklist_runs,
    follow_ups::{self, calendar},
    handover,
    journal::{self, saved_filters, tags},
    library::{checklists, flows, guides, helplines, prints, question_sets, readings, rehearsals, shelves, sites},
    pages::{closing, find, going, person, supervision, today, together},
    pauses,
    people::{self, merge},
    people_import,
    session::{about, backups, private_space, recovery, save_writing, settings, start, undo},
    talks, trash, trusted_adults,
};

/// Largest request, in bytes, of a command that works while locked: words to look for, a passphrase, what is printed on a page.
const OPEN_REQUEST_BYTES_MAX: usize = 64 * 1024;
/// Largest request, in bytes, of a command that needs the open space. The longest note takes a quarter of it.
const PRIVATE_REQUEST_BYTES_MAX: usize = 8 * 1024 * 1024;

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
    (undoable $backend:ident $dialogs:ident $request:ident $action:path) => {
        $backend.with_private(|open| open.undoable(|| $action($backend, open, $request)))
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
        /// [`ErrorCode::BadRequest`] for an unknown command or a request of another shape, [`ErrorCode::TooLarge`] above
        /// [`request_bytes_max`]; otherwise what the action says.
        pub fn dispatch(backend: &Backend, dialogs: &dyn FileDialogs, name: &str, request: Value) -> Result<Value, ActionError> {
            let done = check_size(name, &request).and_then(|()| carry_out(backend, dialogs, name, request));
            if let Err(error) = &done {
                // The name as the table has it: what a caller makes up is not kept.
                let known = COMMANDS.iter().find(|known| **known == name).copied();
                backend.note_error(known.unwrap_or("unknown"), error);
            }
            backend.tell_storage();
            done
        }

        fn carry_out(backend: &Backend, dialogs: &dyn FileDialogs, name: &str, request: Value) -> Result<Value, ActionError> {
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

/// Largest request of a command, in bytes of JSON. Whoever hands requests on should not even read more.
#[must_use]
pub fn request_bytes_max(name: &str) -> usize {
    let works_while_locked = |kind: &str| matches!(kind, "open" | "open_save");
    match KINDS.iter().find(|(_, known)| *known == name) {
        Some((kind, _)) if !works_while_locked(kind) => PRIVATE_REQUEST_BYTES_MAX,
        Some(_) | None => OPEN_REQUEST_BYTES_MAX,
    }
}

/// Refuses a request that is larger than [`request_bytes_max`].
///
/// # Errors
/// [`ErrorCode::TooLarge`].
pub fn check_size(name: &str, request: &Value) -> Result<(), ActionError> {
    if size(request) > request_bytes_max(name) {
        Err(ActionError::new(ErrorCode::TooLarge))
    } else {
        Ok(())
    }
}

/// About as many bytes as the value takes as JSON, without writing it.
fn size(value: &Value) -> usize {
    /// What a number takes, and what stands around each text and each value.
    const AROUND: usize = 4;
    let inside = match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
        Value::String(text) => text.len(),
        Value::Array(values) => values.iter().map(size).sum(),
        Value::Object(fields) => fields.iter().map(|(name, value)| name.len() + AROUND + size(value)).sum(),
    };
    inside + AROUND
}

/// The names of commands that are refused while locked.
#[must_use]
pub fn private_commands() -> Vec<&'static str> {
    commands_but(&["open", "open_save"])
}

/// The names of commands that come with a dialog of the system.
#[must_use]
pub fn asking_commands() -> Vec<&'static str> {
    commands_but(&["open", "private", "undoable", "long", "together"])
}

/// The names of commands whose changes are recorded, so that `undo` can take them back.
#[must_use]
pub fn undoable_commands() -> Vec<&'static str> {
    KINDS
        .iter()
        .filter(|(kind, _)| *kind == "undoable")
        .map(|(_, name)| *name)
        .collect()
}

fn commands_but(kinds: &[&str]) -> Vec<&'static str> {
    KINDS
        .iter()
        .filter(|(kind, _)| !kinds.contains(kind))
        .map(|(_, name)| *name)
        .collect()
}

include!("table.rs");
