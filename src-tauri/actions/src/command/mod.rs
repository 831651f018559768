//! How a request becomes a call: from a command's name and its JSON to an action, and back.
mod dispatch;
mod file_dialogs;
mod typescript;
mod window_languages;
pub mod wire;

pub use dispatch::{COMMANDS, asking_commands, check_size, dispatch, private_commands, request_bytes_max, undoable_commands};
pub use typescript::typescript;
pub use window_languages::{languages_css, languages_json};
