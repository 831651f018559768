//! How a request becomes a call: from a command's name and its JSON to an action, and back.
mod dispatch;
mod typescript;

pub use dispatch::{COMMANDS, PRIVATE_COMMANDS, dispatch};
pub use typescript::typescript;
