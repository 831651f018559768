//! From a command's name and its request as JSON to its reply as JSON: the one way in, for the window and for the dev bridge.
use serde_json::Value;

use crate::{ActionError, Backend, ErrorCode, wire::*};
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

/// How `open`, `private` and `together` commands differ: an action of the second kind is handed the open private space, so that it cannot
/// be reached without one; an action of the third kind is handed it only while the young person has the screen.
macro_rules! call {
    (open $backend:ident $request:ident $action:path) => {
        $action($backend, $request)
    };
    (private $backend:ident $request:ident $action:path) => {
        $backend.with_private(|space| $action($backend, space, $request))
    };
    (together $backend:ident $request:ident $action:path) => {
        $backend.with_together(|space, together| $action($backend, space, together, $request))
    };
}

macro_rules! command_table {
    ($($access:ident $name:ident($request:ty) -> $reply:ty = $action:path;)*) => {
        /// The name of every command.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];

        /// The names of those refused while locked.
        pub const PRIVATE_COMMANDS: &[&str] = &{
            const ALL: &[(&str, &str)] = &[$((stringify!($access), stringify!($name))),*];
            private_names::<{ count_private(ALL) }>(ALL)
        };

        /// Carries out one command.
        ///
        /// # Errors
        /// [`ErrorCode::BadRequest`] for an unknown command or a request of another shape; otherwise what the action says.
        pub fn dispatch(backend: &Backend, name: &str, request: Value) -> Result<Value, ActionError> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(request).map_err(|_| ActionError::new(ErrorCode::BadRequest))?;
                    let reply: $reply = call!($access backend request $action)?;
                    serde_json::to_value(reply).map_err(|_| ActionError::new(ErrorCode::Failed))
                })*
                _ => Err(ActionError::new(ErrorCode::BadRequest)),
            }
        }
    };
}

const fn is_private(access: &str) -> bool {
    // Only `open` has this length; `==` on text is not const.
    access.len() != "open".len()
}

const fn count_private(all: &[(&str, &str)]) -> usize {
    let (mut index, mut count) = (0, 0);
    while index < all.len() {
        if is_private(all[index].0) {
            count += 1;
        }
        index += 1;
    }
    count
}

const fn private_names<const COUNT: usize>(all: &[(&'static str, &'static str)]) -> [&'static str; COUNT] {
    let mut names = [""; COUNT];
    let (mut index, mut count) = (0, 0);
    while index < all.len() {
        if is_private(all[index].0) {
            names[count] = all[index].1;
            count += 1;
        }
        index += 1;
    }
    names
}

include!("table.rs");
