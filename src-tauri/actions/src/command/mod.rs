//! How a request becomes a call: from a command's name and its JSON to an action, and back.
mod dispatch;
mod file_dialogs;
mod typescript;

pub use dispatch::{COMMANDS, asking_commands, dispatch, private_commands};
pub use typescript::typescript;
